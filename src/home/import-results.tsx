import { memo, type ReactNode } from 'react';
import type { ReportSource } from '#src/report/draft/draft.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { stepOf, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { ImportReport } from './import-report.tsx';

/** What came of one file: where its report is, or why there is none. */
export interface ImportEntry {
  fileName: string;
  /** The report; null where nothing was read. */
  draft: { id: string } | null;
  /** Whether the browser stored the report; without that it is nowhere. */
  isKept: boolean;
  /** Sentences about the file as a whole. */
  notes: readonly string[];
  /** What is to be said of a file that others wrote. */
  source: ReportSource | null;
  /** Of a backup: how many reports came back, were here already, and could not be read. */
  backup?: { restored: number; same: number; torn: number };
  /** Of a preset file: whether it is kept now. */
  isPreset?: boolean;
}

const WHY_LOST =
  '浏览器没有存下的报告，这里打不开：本机空间已满，或者是无痕窗口。一次只导入一个文件，读入后马上“导出数据”。';

type Outcome = '读入' | '没有读入' | '没有存下';

function outcomeOf({ draft, isKept, backup, isPreset }: ImportEntry): Outcome {
  if (isPreset) return '读入';
  if (backup && backup.restored + backup.same > 0) return '读入';
  if (!draft) return '没有读入';
  return isKept ? '读入' : '没有存下';
}

/** Address of a step of a report. */
type AddressOf = (id: string, step: StepId) => string;

interface EntryProps {
  entry: ImportEntry;
  addressOf: AddressOf;
}

const Entry = memo(function Entry({ entry, addressOf }: EntryProps) {
  const { fileName, notes, source } = entry;
  const outcome = outcomeOf(entry);
  const draft = outcome === '读入' ? entry.draft : null;
  const toPlace = (place: string): ReactNode =>
    draft && <a href={addressOf(draft.id, stepOf(place))}>{placeName(place)}</a>;
  return (
    <div>
      <p>
        <strong>
          {fileName}：{outcome === '读入' ? '已读入' : outcome}
        </strong>
        {draft && (
          <>
            {' '}
            <a href={addressOf(draft.id, 'organ')} aria-label={`打开：${fileName}`}>
              打开
            </a>
          </>
        )}
      </p>
      {notes.map((note, index) => (
        <p key={index}>{note}</p>
      ))}
      {draft && source && <ImportReport source={source} toPlace={toPlace} isOpen={false} />}
    </div>
  );
});

interface ImportResultsProps {
  entries: readonly ImportEntry[];
  addressOf: AddressOf;
  onClear: () => void;
}

/** What came of the files that were imported, one after the other as they come. */
export function ImportResults({ entries, addressOf, onClear }: ImportResultsProps) {
  if (entries.length === 0) return null;
  const countOf = (outcome: Outcome) =>
    entries.filter((entry) => outcomeOf(entry) === outcome).length;
  const unread = countOf('没有读入');
  const lost = countOf('没有存下');
  return (
    <section aria-label="导入结果" className="notice import-results space-y-2" tabIndex={0}>
      <p>
        {entries.length} 个文件，读入 {countOf('读入')} 个{unread > 0 && `，没有读入 ${unread} 个`}
        {lost > 0 && `，没有存下 ${lost} 个`}。
        <Button className="ml-3" onClick={onClear}>
          知道了
        </Button>
      </p>
      {lost > 0 && <p>{WHY_LOST}</p>}
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} addressOf={addressOf} />
      ))}
    </section>
  );
}
