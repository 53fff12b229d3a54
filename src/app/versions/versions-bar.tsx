import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Autosave } from '#src/app/autosave.ts';
import type { Role } from '#src/app/open-report.ts';
import { useReportForm } from '#src/form/report-form.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { createVersionKeeper, type VersionKeeper } from './keep-versions.ts';

const loadWindow = () => import('./versions-window.tsx');
type Loaded = Awaited<ReturnType<typeof loadWindow>>;

interface VersionsBarProps {
  store: DraftStore;
  autosave: Autosave;
  role: Role;
  step: StepId;
}

/** 历史版本 in the top bar; while this window writes, versions are kept. */
export function VersionsBar({ store, autosave, role, step }: VersionsBarProps) {
  const { opened, toKeep, on, form, history } = useReportForm();
  /** The window, while it is open. */
  const [loaded, setLoaded] = useState<Pick<Loaded, 'VersionsWindow'> | null>(null);
  const keeper = useRef<VersionKeeper>(null);
  const isWriter = role === 'writer';
  useEffect(() => {
    if (!isWriter) return;
    const own = createVersionKeeper(
      { opened, toKeep, on, form },
      { autosave, archive: store.archive, now: () => new Date() },
    );
    keeper.current = own;
    return () => {
      own.stop();
      keeper.current = null;
    };
  }, [isWriter, opened, toKeep, on, form, autosave, store]);

  const open = () => {
    void loadWindow().then(
      ({ VersionsWindow }) => {
        setLoaded({ VersionsWindow });
      },
      () => {
        history.say('没有读到程序文件，刷新页面再试一次');
      },
    );
  };
  const readVersions = async () => {
    await keeper.current?.settled();
    return (await store.archive()).versions(opened.id);
  };
  return (
    <>
      <Button onClick={open}>历史版本</Button>
      {loaded &&
        createPortal(
          <loaded.VersionsWindow
            step={step}
            readVersions={readVersions}
            hasFailed={() => keeper.current?.hasFailed() === true}
            canChange={isWriter}
            onClose={() => {
              setLoaded(null);
            }}
          />,
          document.body,
        )}
    </>
  );
}
