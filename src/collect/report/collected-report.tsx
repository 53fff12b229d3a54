import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';
import { TextReader } from '#src/ui/text-reader.tsx';
import { NeighbourLinks, type Neighbours } from './neighbour-links.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportFindings } from './report-findings.tsx';
import { ReportStanding } from './report-standing.tsx';

interface CollectedReportProps
  extends
    ComponentProps<typeof ReportStanding>,
    ComponentProps<typeof ReportChanges>,
    Omit<ComponentProps<typeof ReportFindings>, 'onLook'> {
  /** 校验码 of the report as it counts now. */
  code: string;
  /** Of the saving of corrections. */
  status: ReactNode;
  source: { name: string; text: string; isForeign: boolean };
  neighbours: Neighbours;
  onSheet: (key: string) => void;
  /** What came of the last sheet. */
  said: string;
  /** The report itself, to be looked at and corrected. */
  children: ReactNode;
}

/** One collected report: how it stands, what the checks say, its figures, and its source below. */
export function CollectedReport(props: CollectedReportProps) {
  const { row, held, code, findings, changes, status, source, children } = props;
  const [sought, setSought] = useState({ words: '', count: 0 });
  // Where it stands below, both would show a few lines each: it is opened when it is wanted.
  const [isBeside] = useState(() => window.matchMedia('(min-width: 1600px)').matches);
  const pane = useRef<HTMLDetailsElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const look = (words: string) => {
    if (pane.current) pane.current.open = true;
    setSought(({ count }) => ({ words, count: count + 1 }));
  };
  return (
    <article className="collected">
      <div className="collected-body">
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {row.organ === '' ? held.file.fileName : row.organ}
          </h2>
          <NeighbourLinks {...props.neighbours} />
          <p role="status" aria-label="保存状态">
            {status}
          </p>
        </header>
        <p className="text-quiet">
          文件：{held.file.folder !== '' && `${held.file.folder}/`}
          {held.file.fileName}；{held.file.addedAt.slice(0, 10)} 收下；校验码 {code}
        </p>
        <div className="flex flex-wrap items-center gap-6">
          <ReportStanding {...props} />
          <Button
            onClick={() => {
              props.onSheet(row.key);
            }}
          >
            下载核对意见（Word）
          </Button>
          <p role="status" aria-label="核对意见" className="text-quiet">
            {props.said}
          </p>
        </div>
        {held.file.messages.length > 0 && (
          <details className="notice">
            <summary>读取时的说明（{held.file.messages.length} 条）</summary>
            <p>数字照原文在下面更正；文字有出入的，由报送机关修改。</p>
            <ul className="said-files">
              {held.file.messages.map((message, index) => (
                <li key={index}>{message}</li>
              ))}
            </ul>
          </details>
        )}
        <ReportFindings findings={findings} saidTo={props.saidTo} goTo={props.goTo} onLook={look} />
        <ReportChanges changes={changes} onRevert={props.onRevert} />
        <p className="text-quiet">
          下面是读出的报告。数字有误可以在这里更正：更正另外记着，不改原报告，随时可以撤回。文字由报送机关修改。
        </p>
        {children}
      </div>
      <details ref={pane} open={isBeside} className="collected-source screen-only">
        <summary>
          {source.isForeign ? '原文' : '报告全文'}：{source.name}
        </summary>
        <div id="collected-source" tabIndex={-1}>
          <TextReader
            key={sought.count}
            text={source.text}
            sought={sought.words}
            isFocused={sought.count > 0}
          />
        </div>
      </details>
    </article>
  );
}
