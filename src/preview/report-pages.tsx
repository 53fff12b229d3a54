import { useLayoutEffect, useRef, useState } from 'react';
import { titleLines } from '#src/report/document/title-lines.ts';
import type { ReportDocument } from '#src/report/document/report-document.ts';
import { DocumentBlock } from './document-block.tsx';
import { layOut, type Page } from './lay-out.ts';
import { heightOf } from './measure.ts';
import './paper.css';

function Title({ report }: { report: ReportDocument }) {
  return (
    <h1 className="paper-title">
      {titleLines(report.title).map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </h1>
  );
}

interface ReportPagesProps {
  report: ReportDocument;
  /** It stands behind a report, and is numbered by itself. */
  isAnnex?: boolean;
}

/** A document on A4 pages, as it is printed: one measuring column, then the pages cut from it. */
export function ReportPages({ report, isAnnex = false }: ReportPagesProps) {
  const column = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const [laidOut, setLaidOut] = useState<{ report: ReportDocument | null; pages: Page[] }>({
    report: null,
    pages: [],
  });
  useLayoutEffect(() => {
    if (!column.current || !area.current || !line.current || !note.current) return;
    const size = {
      height: heightOf(area.current),
      pitch: heightOf(line.current),
      notePitch: heightOf(note.current),
    };
    setLaidOut({ report, pages: layOut(column.current, report, size) });
  }, [report]);

  return (
    <div className="paper">
      {laidOut.report !== report && (
        <div ref={area} className="paper-measure" aria-hidden="true">
          <p ref={line} className="paper-paragraph">
            行
          </p>
          <p ref={note} className="paper-note">
            注
          </p>
          <div ref={column}>
            <Title report={report} />
            {report.blocks.map((block, index) => (
              <DocumentBlock key={index} block={block} isAnnex={isAnnex} />
            ))}
          </div>
        </div>
      )}
      {laidOut.pages.map(({ pieces, isTall }, index) => (
        <section
          key={index}
          className="page"
          data-tall={isTall || undefined}
          aria-label={`${isAnnex ? '审签页' : ''}第 ${index + 1} 页`}
        >
          {isAnnex && <p className="annex-mark">内部</p>}
          {report.isDraft && (
            <p className="watermark" aria-hidden="true">
              草稿
            </p>
          )}
          <div className="type-area">
            {index === 0 && <Title report={report} />}
            {pieces.map(({ key, ...piece }) => (
              <DocumentBlock key={key} {...piece} isAnnex={isAnnex} />
            ))}
          </div>
          {isAnnex ? (
            <p className="annex-number">
              审签页 第 {index + 1} 页，共 {laidOut.pages.length} 页
            </p>
          ) : (
            <p className="page-number">— {index + 1} —</p>
          )}
        </section>
      ))}
    </div>
  );
}
