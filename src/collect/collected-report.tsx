import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { GoTo } from '#src/form/report-form.tsx';
import { SEVERITY_WORDS, type Finding } from '#src/report/checks/finding.ts';
import type { NumberedFinding } from '#src/form/live-findings.ts';
import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type Counting,
  type DeskRow,
  type Held,
  type OfficeState,
} from '#src/report/collection/collected.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import type { DraftChange } from '#src/report/versions/compare-drafts.ts';
import { Button } from '#src/ui/button.tsx';
import { TextReader } from '#src/ui/text-reader.tsx';

interface CollectedReportProps {
  row: DeskRow;
  held: Held;
  /** 校验码 of the report as it counts now. */
  code: string;
  findings: readonly NumberedFinding[];
  /** 说明 of the organ to a finding; '' where there is none. */
  saidTo: (finding: Finding) => string;
  changes: readonly DraftChange[];
  /** Of the saving of corrections. */
  status: ReactNode;
  source: { name: string; text: string; isForeign: boolean };
  neighbours: { previous: string | null; next: string | null };
  goTo: GoTo;
  onDecide: (decision: Counting | null) => void;
  onOffice: (state: OfficeState | null) => void;
  /** Takes all corrections back. */
  onRevert: () => void;
  onSheet: (key: string) => void;
  /** What came of the last sheet. */
  said: string;
  /** The report itself, to be looked at and corrected. */
  children: ReactNode;
}

const blank = (text: string): string => (text.trim() === '' ? '（空）' : text);

/** What the office changed, one change a line; totals follow from figures and are not named. */
function Changes({ changes, onRevert }: Pick<CollectedReportProps, 'changes' | 'onRevert'>) {
  const own = changes.flatMap((change) =>
    change.kind === 'figure' || change.kind === 'field' || change.kind === 'text' ? [change] : [],
  );
  if (own.length === 0) return null;
  return (
    <section aria-label="更正" className="notice space-y-1">
      <p>
        <strong>本办公室更正了 {own.length} 处</strong>
        ，汇总按更正后的数字；原报告仍然留着，核对意见和工作簿里会列出更正。
        <Button onClick={onRevert}>全部撤回</Button>
      </p>
      <ul className="said-files">
        {own.map(({ place, name, before, after }) => (
          <li key={place}>
            {name}：{blank(before)} → <b>{blank(after)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SEVERITIES = Object.keys(SEVERITY_WORDS);
const weightOf = ({ finding }: NumberedFinding): number => SEVERITIES.indexOf(finding.severity);

const isCell = (place: string): boolean => figureCellAt(place) !== undefined;

interface FindingsProps extends Pick<CollectedReportProps, 'findings' | 'saidTo' | 'goTo'> {
  /** Looks words up in the source. */
  onLook: (words: string) => void;
}

function Findings({ findings, saidTo, goTo, onLook }: FindingsProps) {
  const byWeight = [...findings].sort((one, other) => weightOf(one) - weightOf(other));
  const go = ({ places: [place], quotes }: Finding) => {
    const words = quotes?.[0]?.words;
    // Prose is not corrected here: its words are shown where they stand in the source.
    if (words !== undefined && !isCell(place)) onLook(words);
    else goTo(place);
  };
  return (
    <section aria-label="检查结果" className="collected-findings">
      <h2 className="font-bold">检查结果</h2>
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ul>
        {byWeight.map(({ key, finding, sentence, explained }) => (
          <li
            key={key}
            data-rule={finding.rule}
            data-severity={finding.severity}
            data-place={finding.places[0]}
          >
            <b>
              {SEVERITY_WORDS[finding.severity]}
              {explained === 'explained' && '（已说明）'}
            </b>{' '}
            {sentence}{' '}
            <Button
              look="quiet"
              onClick={() => {
                go(finding);
              }}
            >
              定位
            </Button>
            {saidTo(finding) !== '' && <p className="text-quiet">单位说明：{saidTo(finding)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the report stands at the desk, and what the office decides of it. */
function Standing({
  row,
  held,
  onDecide,
  onOffice,
}: Pick<CollectedReportProps, 'row' | 'held' | 'onDecide' | 'onOffice'>) {
  const { file } = held;
  return (
    <div className="collected-standing">
      <p>
        <b>{STANDINGS[row.standing]}</b>
        {row.why !== '' && `：${row.why}`}
      </p>
      <label>
        汇总{' '}
        <select
          className="control"
          value={file.decision ?? ''}
          onChange={({ target }) => {
            // The values are those of the options below.
            onDecide(target.value === '' ? null : (target.value as Counting));
          }}
        >
          <option value="">
            按规则
            {row.counting !== null && file.decision === null && `（${COUNTINGS[row.counting]}）`}
          </option>
          {Object.entries(COUNTINGS).map(([counting, words]) => (
            <option key={counting} value={counting}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        收件{' '}
        <select
          className="control"
          value={file.office?.state ?? ''}
          onChange={({ target }) => {
            // The values are those of the options below.
            onOffice(target.value === '' ? null : (target.value as OfficeState));
          }}
        >
          <option value="">未处理</option>
          {Object.entries(OFFICE_STATES).map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </select>
        {file.office && ` ${file.office.at.slice(0, 10)}`}
      </label>
    </div>
  );
}

/** One collected report: how it stands, what the checks say, its figures, and its source below. */
export function CollectedReport(props: CollectedReportProps) {
  const { row, held, code, findings, changes, status, source, neighbours, children } = props;
  const { previous, next } = neighbours;
  const [sought, setSought] = useState({ words: '', count: 0 });
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
          <nav aria-label="上一家和下一家" className="flex gap-3">
            {previous !== null && <a href={previous}>← 上一家</a>}
            {next !== null && <a href={next}>下一家 →</a>}
          </nav>
          <p role="status" aria-label="保存状态">
            {status}
          </p>
        </header>
        <p className="text-quiet">
          文件：{held.file.folder !== '' && `${held.file.folder}/`}
          {held.file.fileName}；{held.file.addedAt.slice(0, 10)} 收入；校验码 {code}
        </p>
        <div className="flex flex-wrap items-center gap-6">
          <Standing {...props} />
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
            <ul className="said-files">
              {held.file.messages.map((message, index) => (
                <li key={index}>{message}</li>
              ))}
            </ul>
          </details>
        )}
        <Findings findings={findings} saidTo={props.saidTo} goTo={props.goTo} onLook={look} />
        <Changes changes={changes} onRevert={props.onRevert} />
        <p className="text-quiet">
          下面是读出的报告。数字有误可以在这里更正：更正另外记着，不改原报告，随时可以撤回。文字由报送单位修改。
        </p>
        {children}
      </div>
      <details ref={pane} open className="collected-source screen-only">
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
