import { useId, useState } from 'react';
import {
  ReportEntry,
  TornEntry,
  type EntryActions,
  type ReportSummary,
  type TornSummary,
} from './report-entry.tsx';
import type { useOnce } from './use-once.ts';

/** So many are found by looking. */
const FEW = 10;

interface ReportListProps extends EntryActions {
  reports: readonly (ReportSummary | TornSummary)[];
  once: ReturnType<typeof useOnce>;
}

const hasAll = (title: string, words: readonly string[]): boolean =>
  words.every((word) => title.includes(word));

/** The reports that the browser gave; where they are many, with a box to find one by its title. */
export function ReportList({ reports, once, ...props }: ReportListProps) {
  const [sought, setSought] = useState('');
  const boxId = useId();
  if (reports.length === 0) return <p className="text-quiet">还没有报告。写过的报告会列在这里。</p>;
  const isLong = reports.length > FEW;
  const words = isLong ? sought.split(/\s+/).filter((word) => word !== '') : [];
  const shown = words.length > 0 ? reports.filter(({ title }) => hasAll(title, words)) : reports;
  return (
    <>
      {isLong && (
        <p className="find-report">
          <label htmlFor={boxId}>按标题查找</label>
          <input
            id={boxId}
            type="search"
            className="control"
            spellCheck={false}
            autoComplete="off"
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
          <span className="text-quiet">
            共 {reports.length} 份{words.length > 0 && `，找到 ${shown.length} 份`}
          </span>
        </p>
      )}
      {shown.length === 0 && (
        <p className="text-quiet">没有标题里有这些字的报告。少写几个字，或者清空再找。</p>
      )}
      <ul className="space-y-2">
        {shown.map((report) =>
          report.state === 'read' ? (
            <ReportEntry key={report.id} {...props} report={report} once={once} />
          ) : (
            <TornEntry key={report.id} {...props} report={report} once={once} />
          ),
        )}
      </ul>
    </>
  );
}
