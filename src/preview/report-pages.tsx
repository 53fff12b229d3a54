import { useLayoutEffect, useRef, useState } from 'react';
import { titleLines } from '#src/report/document/title-lines.ts';
import type { Block, ReportDocument } from '#src/report/document/report-document.ts';
import { DocumentBlock } from './document-block.tsx';
import { lineStart, measureBlocks } from './measure.ts';
import { paginate } from './paginate.ts';
import './paper.css';

/** A block, or the part of its text from `from` up to `to`. */
interface Piece {
  key: string;
  block: Block;
  from: number;
  to: number;
}

function Title({ report }: { report: ReportDocument }) {
  return (
    <h1 className="paper-title">
      {titleLines(report.title).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </h1>
  );
}

/** Lays the blocks out on pages of the type area's height, as they stand in the column. */
function layOut(column: Element, report: ReportDocument, pageHeight: number): Piece[][] {
  const elements = [...column.children];
  const cut = (child: number, line: number, lines: number): number => {
    const element = elements[child];
    return element && line < lines ? lineStart(element, line) : Infinity;
  };
  const measured = measureBlocks(column);
  // The first child of the column is the title, which stays with the first page.
  return paginate(measured, pageHeight).map((fragments) =>
    fragments.flatMap(({ block: child, from, to }) => {
      const block = report.blocks[child - 1];
      const lines = measured[child]?.lines ?? 1;
      return block
        ? [
            {
              key: `${child}-${from}`,
              block,
              from: cut(child, from, lines),
              to: cut(child, to, lines),
            },
          ]
        : [];
    }),
  );
}

/** The report on A4 pages, as it is printed: one measuring column, then the pages cut from it. */
export function ReportPages({ report }: { report: ReportDocument }) {
  const column = useRef<HTMLDivElement>(null);
  const [laidOut, setLaidOut] = useState<{ report: ReportDocument | null; pages: Piece[][] }>({
    report: null,
    pages: [],
  });
  useLayoutEffect(() => {
    if (!column.current) return;
    const area = column.current.parentElement;
    const pageHeight = area ? area.getBoundingClientRect().height : 0;
    setLaidOut({ report, pages: layOut(column.current, report, pageHeight) });
  }, [report]);

  return (
    <div className="paper">
      {laidOut.report !== report && (
        <div className="paper-measure" aria-hidden="true">
          <div ref={column}>
            <Title report={report} />
            {report.blocks.map((block, index) => (
              <DocumentBlock key={index} block={block} from={0} to={Infinity} />
            ))}
          </div>
        </div>
      )}
      {laidOut.pages.map((pieces, index) => (
        <section key={index} className="page" aria-label={`第 ${index + 1} 页`}>
          {report.isDraft && (
            <p className="watermark" aria-hidden="true">
              草稿
            </p>
          )}
          <div className="type-area">
            {index === 0 && <Title report={report} />}
            {pieces.map(({ key, block, from, to }) => (
              <DocumentBlock key={key} block={block} from={from} to={to} />
            ))}
          </div>
          <p className="page-number">— {index + 1} —</p>
        </section>
      ))}
    </div>
  );
}
