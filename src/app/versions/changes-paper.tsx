import { createPortal } from 'react-dom';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { titleOf } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { ChangesTable } from './changes-table.tsx';
import { countChanges, type Compared } from './compared.ts';
import { NOT_COMPARED, NOW } from './comparison.tsx';

const codeOf = (draft: Draft): string => checkCodeOf(toPublicReport(draft));

interface ChangesPaperProps {
  compared: Compared;
  now: Draft;
  /** 2025年1月14日 09:30:05 */
  time: string;
}

/** 修改清单 as it is printed, in place of the report; it stands on the page while it is. */
export function ChangesPaper({ compared, now, time }: ChangesPaperProps) {
  const { name, draft, changes } = compared;
  return createPortal(
    <section className="changes-paper" aria-label="修改清单">
      <p>内部</p>
      <h1>{titleOf(now)}</h1>
      <h2>修改清单</h2>
      <p>
        {name}（校验码 {codeOf(draft)}）→ {NOW}，{time}（校验码 {codeOf(now)}）。共{' '}
        {countChanges(changes)} 处。{NOT_COMPARED}
      </p>
      <ChangesTable changes={changes} before={name} after={NOW} />
    </section>,
    document.body,
  );
}
