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
  /** Sentences about the file as a whole. */
  notes: readonly string[];
  /** What is to be said of a file that others wrote. */
  source: ReportSource | null;
}

/** Address of a step of a report. */
type AddressOf = (id: string, step: StepId) => string;

interface EntryProps {
  entry: ImportEntry;
  addressOf: AddressOf;
}

const Entry = memo(function Entry({ entry, addressOf }: EntryProps) {
  const { fileName, draft, notes, source } = entry;
  const toPlace = (place: string): ReactNode =>
    draft && <a href={addressOf(draft.id, stepOf(place))}>{placeName(place)}</a>;
  return (
    <div>
      <p>
        <strong>
          {fileName}：{draft ? '已读入' : '没有读入'}
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
      {source && <ImportReport source={source} toPlace={toPlace} isOpen={false} />}
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
  const read = entries.filter(({ draft }) => draft).length;
  return (
    <section aria-label="导入结果" className="notice import-results space-y-2" tabIndex={0}>
      <p>
        {entries.length} 个文件，读入 {read} 个
        {read < entries.length && `，没有读入 ${entries.length - read} 个`}。
        <Button look="quiet" onClick={onClear}>
          知道了
        </Button>
      </p>
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} addressOf={addressOf} />
      ))}
    </section>
  );
}
