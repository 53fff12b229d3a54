import { useEffect, useRef, useState } from 'react';
import { toLocalIso } from '#src/app/autosave.ts';
import { usePrinted } from '#src/app/use-printed.ts';
import { useReportForm } from '#src/form/report-form.tsx';
import type { StepId } from '#src/report/sections/sections.ts';
import { draftCorrection } from '#src/report/versions/correction.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ChangesPaper } from './changes-paper.tsx';
import type { Compared } from './compared.ts';
import { Comparison } from './comparison.tsx';
import { CorrectionText } from './correction-text.tsx';
import { timeWords } from './read-versions.ts';
import { placeOf, toFileContent, toRestore } from './take-over.ts';
import { useCompared, type ReadVersions } from './use-compared.ts';
import { FileChoice, VersionList } from './version-list.tsx';
import './versions.css';

interface VersionsWindowProps {
  step: StepId;
  readVersions: ReadVersions;
  /** Whether the last version that was to be kept could not be; known once versions are read. */
  hasFailed: () => boolean;
  /** This window writes the report. */
  canChange: boolean;
  onClose: () => void;
}

const NOT_KEPT =
  '最近有一个版本没有留下来，浏览器没有接受。报告本身的保存不受影响，以右上角写的为准。';

/**
 * The step that makes the report what is compared, and the version kept before it; none where it
 * is so already: a step would take the mark of 定稿 away.
 */
function useTakeOver(step: StepId) {
  const { form, change, history } = useReportForm();
  return ({ kind, name, draft, source }: Compared) => {
    const now = form.getValues();
    const isVersion = kind === 'version';
    const changes = isVersion ? toRestore(now, draft) : toFileContent(now, draft, source === null);
    if (changes.length === 0) {
      history.say('与现在的内容相同，没有改动');
      return;
    }
    const label = isVersion ? `恢复到${name}的版本` : `改成${name}的内容`;
    change(label, placeOf(changes, step), changes, isVersion ? 'restore' : 'import');
  };
}

/** 历史版本: the report held against its versions and against files; from there taken back, printed. */
export function VersionsWindow(props: VersionsWindowProps) {
  const { step, readVersions, hasFailed, canChange, onClose } = props;
  const { form } = useReportForm();
  // Behind the window nothing is typed.
  const [now] = useState(() => structuredClone(form.getValues()));
  const [openedAt] = useState(() => timeWords(toLocalIso(new Date())));
  const { compared, chooseFile, ...choice } = useCompared(now, readVersions);
  const takeOver = useTakeOver(step);
  const { isPrinting, print } = usePrinted();
  const [correction, setCorrection] = useState<readonly string[] | null>(null);
  const drafter = useRef<HTMLButtonElement>(null);
  const wasDrafting = useRef(false);
  useEffect(() => {
    if (correction) wasDrafting.current = true;
    else if (wasDrafting.current) drafter.current?.focus();
  }, [correction]);

  if (correction && compared) {
    return (
      <Dialog title="更正说明（草稿）" onClose={onClose}>
        <CorrectionText
          draft={compared.draft}
          lines={correction}
          onBack={() => {
            setCorrection(null);
          }}
        />
      </Dialog>
    );
  }
  const isDifferent = compared !== null && compared.changes.length > 0;
  const lines = compared?.draft.finalized ? draftCorrection(compared.draft, now) : null;
  return (
    <Dialog title="历史版本" onClose={onClose}>
      {choice.entries !== null && hasFailed() && <Notice>{NOT_KEPT}</Notice>}
      <div className="versions">
        <div className="versions-list">
          <VersionList entries={choice.entries} chosen={choice.chosen} onChoose={choice.choose} />
          <FileChoice
            isReading={choice.isReading}
            refusal={choice.refusal}
            onFile={(file) => void chooseFile(file)}
          />
        </div>
        <div className="versions-compared" role="region" aria-label="比较" tabIndex={0}>
          {compared ? <Comparison compared={compared} /> : <p>选一个版本或者一个文件来比较。</p>}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {compared && canChange && (
          <Button
            onClick={() => {
              takeOver(compared);
              onClose();
            }}
          >
            {compared.kind === 'version' ? '恢复到这个版本' : '改成文件的内容'}
          </Button>
        )}
        {isDifferent && <Button onClick={print}>打印修改清单</Button>}
        {lines && (
          <Button
            ref={drafter}
            onClick={() => {
              setCorrection(lines);
            }}
          >
            起草更正说明
          </Button>
        )}
        <Button onClick={onClose}>关闭</Button>
      </div>
      {isPrinting && compared && <ChangesPaper compared={compared} now={now} time={openedAt} />}
    </Dialog>
  );
}
