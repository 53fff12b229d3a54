import type { Draft } from '#src/report/draft/draft.ts';
import { readYear } from '#src/report/draft/draft.ts';
import {
  lastYearAt,
  lastYearOf,
  misfitOf,
  type LastYear,
} from '#src/report/last-year/last-year.ts';
import { compareYears } from '#src/report/last-year/two-years.ts';
import { readingsOf } from '#src/report/tables/readings.ts';
import { requestFlow } from '#src/report/tables/request-flow.ts';
import { flowGist, flowNotes } from './flow-words.ts';
import { RequestFlowPicture } from './request-flow-picture.tsx';
import { RequestFlowTable } from './request-flow-table.tsx';
import { TwoYearsTable } from './two-years-table.tsx';
import './pictures.css';

interface PicturesProps {
  draft: Draft;
  /** Addresses of the steps where the figures and last year's report are given. */
  requests: string;
  organ: string;
}

function Flow({ draft, requests }: PicturesProps) {
  const flow = requestFlow(readingsOf(draft));
  const gist = flowGist(flow);
  return (
    <>
      <p>
        {gist}
        {flow.state === 'empty' && <a href={requests}>去填表三</a>}
      </p>
      {flow.state === 'flow' && (
        <div className="pictures-wide">
          <RequestFlowPicture flow={flow} gist={gist} />
        </div>
      )}
      {flowNotes(flow).map((note) => (
        <p key={note} className="text-quiet">
          {note}
        </p>
      ))}
      {flow.state !== 'empty' && (
        <details>
          <summary>看数字</summary>
          <RequestFlowTable flow={flow} />
        </details>
      )}
    </>
  );
}

const yearWords = (year: number | null, otherwise: string): string =>
  year === null ? otherwise : ` ${year} 年`;

/** What is to be known of the report that this one is held against. */
function misfitNote(lastYear: LastYear, draft: Draft): string | null {
  const misfit = misfitOf(lastYear, draft);
  const notes = [
    ...(misfit.year ? [`是${yearWords(lastYear.year, '')}的，不是上一年的`] : []),
    ...(misfit.organ ? [`机关写的是“${lastYear.organ}”`] : []),
  ];
  return notes.length === 0 ? null : `所附的报告${notes.join('，')}，对照只供参考。`;
}

function TwoYears({ draft, organ }: PicturesProps) {
  const lastYear = lastYearOf(draft);
  if (!lastYear) {
    return (
      <p>
        还没有附上年报告，不能对照。<a href={organ}>到“报告信息”附上年报告</a>
      </p>
    );
  }
  if (lastYear.readings.every(({ state }) => state === 'blank')) {
    return <p>所附的上年报告里没有表格的数，不能对照。</p>;
  }
  const note = misfitNote(lastYear, draft);
  return (
    <>
      {note !== null && <p>{note}</p>}
      <div className="pictures-wide space-y-2">
        <TwoYearsTable
          groups={compareYears(readingsOf(draft), (path) => lastYearAt(lastYear, path))}
          own={yearWords(readYear(draft.year), '本年')}
          last={yearWords(lastYear.year, '所附报告')}
        />
      </div>
    </>
  );
}

/** 申请去向图, and this year beside last: for looking at, never part of the report. */
export function Pictures(props: PicturesProps) {
  return (
    <>
      <h3>申请去向图</h3>
      <Flow {...props} />
      <h3>本年与上年</h3>
      <TwoYears {...props} />
    </>
  );
}
