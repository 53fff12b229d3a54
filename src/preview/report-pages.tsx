import { useLayoutEffect, useRef, useState } from 'react';
import { titleLines } from '#src/report/document/title-lines.ts';
import type { Block, ReportDocument } from '#src/report/document/report-document.ts';
import { DocumentBlock } from './document-block.tsx';
import { lineStart, measureBlocks, shrinkToFit } from './measure.ts';
import { paginate } from './paginate.ts';
import './paper.css';

/** A block, or the part of its text from `from` up to `to`. */
interface Piece {
  key: string;
  block: Block;
  from: number;
  to: number;
  /** Scale of a table that would not fit a page. */
  shrink: number;
}

interface Page {
  pieces: Piece[];
  /** It holds a block that is taller than the type area and cannot be broken. */
  isTall: boolean;
}

function Title({ report }: { report: ReportDocument }) {
  return (
    <h1 className="paper-title">
      {titleLines(report.title).map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </h1>
  );
}

/** The type area's height and that of one line, as they stand on the screen. */
interface PageSize {
  height: number;
  pitch: number;
}

/** Lays the blocks out on pages of the type area's height, as they stand in the column. */
function layOut(column: Element, report: ReportDocument, { height, pitch }: PageSize): Page[] {
  const elements = [...column.children];
  // A heading of two lines stands above a table on the same page.
  const shrinks = elements.map((element) =>
    element instanceof HTMLTableElement ? shrinkToFit(element, height - 2 * pitch) : 1,
  );
  const measured = measureBlocks(column, pitch);
  const cut = (child: number, line: number): number => {
    const element = elements[child];
    const isInside = element && line < (measured[child]?.lines ?? 1);
    return isInside ? lineStart(element, line, pitch) : Infinity;
  };
  return paginate(measured, height).map((fragments) => ({
    isTall: fragments.some(({ block: child, from, to }) => {
      const { height: tall = 0, lines = 1 } = measured[child] ?? {};
      return to - from === lines && tall > height + 1;
    }),
    pieces: fragments.flatMap(({ block: child, from, to }) => {
      // The first child of the column is the title, which stays with the first page.
      const block = report.blocks[child - 1];
      const key = `${child}-${from}`;
      const shrink = shrinks[child] ?? 1;
      return block ? [{ key, block, from: cut(child, from), to: cut(child, to), shrink }] : [];
    }),
  }));
}

/** The report on A4 pages, as it is printed: one measuring column, then the pages cut from it. */
export function ReportPages({ report }: { report: ReportDocument }) {
  const column = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const [laidOut, setLaidOut] = useState<{ report: ReportDocument | null; pages: Page[] }>({
    report: null,
    pages: [],
  });
  useLayoutEffect(() => {
    if (!column.current || !area.current || !line.current) return;
    const height = area.current.getBoundingClientRect().height;
    const pitch = line.current.getBoundingClientRect().height;
    setLaidOut({ report, pages: layOut(column.current, report, { height, pitch }) });
  }, [report]);

  return (
    <div className="paper">
      {laidOut.report !== report && (
        <div ref={area} className="paper-measure" aria-hidden="true">
          <p ref={line} className="paper-paragraph">
            行
          </p>
          <div ref={column}>
            <Title report={report} />
            {report.blocks.map((block, index) => (
              <DocumentBlock key={index} block={block} from={0} to={Infinity} shrink={1} />
            ))}
          </div>
        </div>
      )}
      {laidOut.pages.map(({ pieces, isTall }, index) => (
        <section
          key={index}
          className="page"
          data-tall={isTall || undefined}
          aria-label={`第 ${index + 1} 页`}
        >
          {report.isDraft && (
            <p className="watermark" aria-hidden="true">
              草稿
            </p>
          )}
          <div className="type-area">
            {index === 0 && <Title report={report} />}
            {pieces.map(({ key, ...piece }) => (
              <DocumentBlock key={key} {...piece} />
            ))}
          </div>
          <p className="page-number">— {index + 1} —</p>
        </section>
      ))}
    </div>
  );
}
