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
import { WideBox } from './wide-box.tsx';
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
        <WideBox label="申请去向图，可以左右移动">
          <RequestFlowPicture flow={flow} gist={gist} />
        </WideBox>
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
function MisfitNote({ lastYear, draft }: { lastYear: LastYear; draft: Draft }) {
  const misfit = misfitOf(lastYear, draft);
  if (!misfit.year && !misfit.organ) return null;
  return (
    <p>
      所附的报告
      {misfit.year && `是${yearWords(lastYear.year, '')}的，不是上一年的，`}
      {misfit.organ && (
        <>
          机关写的是“<bdi>{lastYear.organ}</bdi>”，
        </>
      )}
      对照只供参考。
    </p>
  );
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
  return (
    <>
      <MisfitNote lastYear={lastYear} draft={draft} />
      <WideBox label="本年与上年，可以左右移动" className="space-y-2">
        <TwoYearsTable
          groups={compareYears(readingsOf(draft), (path) => lastYearAt(lastYear, path))}
          own={yearWords(readYear(draft.year), '本年')}
          last={yearWords(lastYear.year, '所附报告')}
        />
      </WideBox>
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
