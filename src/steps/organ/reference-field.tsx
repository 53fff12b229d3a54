import { useId, useState } from 'react';
import { VALUES_KEY, useLive, useReportForm } from '#src/form/report-form.tsx';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { lastYearOf, misfitOf, type LastYear } from '#src/report/last-year/last-year.ts';
import type { Reference } from '#src/report/last-year/to-reference.ts';
import { Button } from '#src/ui/button.tsx';
import { FileButton } from '#src/ui/file-button.tsx';
import { focusNamed } from '#src/ui/focus-named.ts';
import { likelyReports, type KeptReport, type LikelyReport } from './likely-reports.ts';

/** What came of a file: last year's report and what was not understood, or why it was refused. */
export type ReferenceResult =
  | { state: 'read'; reference: Reference; messages: readonly string[] }
  | { state: 'refused'; reason: string };

export type ReadReference = (file: File) => Promise<ReferenceResult>;

const FAILED: ReferenceResult = { state: 'refused', reason: '读这个文件时出错，没有附上。' };

/** What is odd about it, said without getting in the way; null where nothing is. */
function oddity(lastYear: LastYear, draft: Draft): string | null {
  const misfit = misfitOf(lastYear, draft);
  const own = readYear(draft.year);
  const words = [
    misfit.year && `是 ${lastYear.year ?? ''} 年的，不是 ${(own ?? 0) - 1} 年的`,
    lastYear.year === null && '没有写明年度',
    misfit.organ && '机关全称与本报告不同',
  ].filter(Boolean);
  return words.length === 0 ? null : `这份报告${words.join('，')}，不用来填入上年结转。`;
}

function Attached({ reference }: { reference: Reference }) {
  const odd = useLive(VALUES_KEY, ({ form }) => {
    const draft = form.getValues();
    const lastYear = lastYearOf(draft);
    return lastYear && oddity(lastYear, draft);
  });
  const lastYear = lastYearOf({ reference });
  return (
    <>
      <p>
        <span className="font-bold">{reference.fileName ?? '（没有文件名）'}</span>
        <span className="block text-quiet">
          机关：{lastYear?.organ || '没有写明'}；年度：{lastYear?.year ?? '没有写明'}
        </span>
      </p>
      {odd !== null && <p className="text-doubt">{odd}</p>}
    </>
  );
}

/** Attaches a report, or takes it away, as one step each. */
function useReference(readReference: ReadReference) {
  const { change, history } = useReportForm();
  /** The name of the file that is being read. */
  const [reading, setReading] = useState<string | null>(null);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const attach = (reference: Reference, said: readonly string[] = []) => {
    change('附上上年报告', 'reference', [{ unit: 'reference', value: reference }], 'import');
    setMessages(said);
  };
  const read = async (file: File) => {
    setReading(file.name);
    const result = await readReference(file).catch((): ReferenceResult => FAILED);
    setReading(null);
    if (result.state === 'read') {
      attach(result.reference, result.messages);
    } else {
      setMessages([`${file.name}：${result.reason}`]);
      history.say('没有附上上年报告');
    }
  };
  const detach = () => {
    change('去掉上年报告', 'reference', [{ unit: 'reference', value: null }]);
    setMessages([]);
  };
  return { reading, messages, attach, read, detach };
}

interface KeptListProps {
  kept: readonly KeptReport[];
  onChoose: (reference: Reference) => void;
}

/** Other reports of this browser; those of other organs are folded, so that none is taken for the own. */
function KeptList({ kept, onChoose }: KeptListProps) {
  const organ = useLive(VALUES_KEY, ({ form }) => form.getValues().organ.name.trim());
  const year = useLive(VALUES_KEY, ({ form }) => readYear(form.getValues().year));
  if (year === null) return null;
  const { own, others } = likelyReports(kept, organ, year);
  const choose = ({ id, label, toReference }: LikelyReport) => (
    <Button key={id} onClick={() => onChoose(toReference())}>
      {label}
    </Button>
  );
  return (
    <>
      {own.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-quiet">或者用本机的：</span>
          {own.map(choose)}
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {organ === '' ? '本机的' : '本机里其他机关的'} {year - 1} 年报告（{others.length} 份）
          </summary>
          <div className="mt-2 flex flex-wrap items-center gap-2">{others.map(choose)}</div>
        </details>
      )}
    </>
  );
}

interface ReferenceFieldProps {
  readReference: ReadReference;
  kept: readonly KeptReport[];
}

/** 上年报告: attached for reading and comparing. */
export function ReferenceField({ readReference, kept }: ReferenceFieldProps) {
  const { readOnly } = useReportForm();
  const id = useId();
  const reference = useLive(VALUES_KEY, ({ form }) => form.getValues('reference'));
  const { reading, messages, attach, read, detach } = useReference(readReference);
  // What was pressed goes away; the input stays.
  const keepFocus =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      act(...given);
      focusNamed('reference');
    };
  return (
    <div className="space-y-1">
      <label id={id} htmlFor={`${id}-input`} className="block font-bold">
        上年报告
      </label>
      <p id={`${id}-hint`} className="text-quiet">
        可以不附。附上后，上年的数字和文字显示在旁边，只供对照：不会写进本报告，也不公开。
      </p>
      <div className={reference ? 'card space-y-2' : 'space-y-2'}>
        {reference && <Attached reference={reference} />}
        {!readOnly && (
          <>
            <div
              className={reference ? 'flex flex-wrap justify-end gap-2' : 'flex items-center gap-2'}
            >
              <FileButton
                input={{
                  id: `${id}-input`,
                  name: 'reference',
                  'aria-labelledby': id,
                  'aria-describedby': `${id}-hint`,
                }}
                onChoose={([file]) => {
                  if (file && reading === null) void read(file);
                }}
              >
                {reference ? '换一份' : '选择文件'}
              </FileButton>
              {reference ? (
                // Away from where 写下一年度 was pressed: a second click of it takes nothing away.
                <Button onClick={keepFocus(detach)}>去掉上年报告</Button>
              ) : (
                <span className="text-quiet">
                  {reading === null ? '还没有选择' : `正在读《${reading}》……`}
                </span>
              )}
            </div>
            {reference ? (
              reading !== null && <p className="text-quiet">正在读《{reading}》……</p>
            ) : (
              <KeptList kept={kept} onChoose={keepFocus(attach)} />
            )}
          </>
        )}
        {messages.map((message, index) => (
          <p key={index} className="notice">
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
