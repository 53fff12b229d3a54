import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Autosave } from '#src/app/autosave.ts';
import type { Role } from '#src/app/open-report.ts';
import { useReportForm } from '#src/form/report-form.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { createVersionKeeper, type VersionKeeper } from './keep-versions.ts';

interface VersionsBarProps {
  store: DraftStore;
  autosave: Autosave;
  role: Role;
  step: StepId;
}

/** 历史版本 in the top bar; while this window writes, versions are kept. */
export function VersionsBar({ store, autosave, role, step }: VersionsBarProps) {
  const { opened, toKeep, on, form, history } = useReportForm();
  const [dialog, setDialog] = useState<ReactNode>(null);
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
    void import('./versions-window.tsx').then(
      ({ VersionsWindow }) => {
        setDialog(
          <VersionsWindow
            step={step}
            readVersions={async () => {
              await keeper.current?.settled();
              return (await store.archive()).versions(opened.id);
            }}
            hasFailed={keeper.current?.hasFailed() === true}
            canChange={isWriter}
            onClose={() => {
              setDialog(null);
            }}
          />,
        );
      },
      () => {
        history.say('没有读到程序文件，刷新页面再试一次');
      },
    );
  };
  return (
    <>
      <Button onClick={open}>历史版本</Button>
      {dialog && createPortal(dialog, document.body)}
    </>
  );
}
