import { memo } from 'react';
import { toSentences } from '#src/report/sections/sentences.ts';
import './last-year-text.css';
import { toRuns } from './unchanged-runs.ts';

/** Marking every sentence of an endless text would be felt. */
const LONGEST_SHOWN = 20_000;

/** A text of last year with its heading, '' without one. */
export interface LastYearBlock {
  heading: string;
  text: string;
}

const countUnchanged = (text: string, unchanged: ReadonlySet<string>): number =>
  toSentences(text).filter(({ key }) => unchanged.has(key)).length;

interface LastYearTextProps {
  blocks: readonly LastYearBlock[];
  /** Keys of the sentences that this year's text has. */
  unchanged: ReadonlySet<string>;
}

/** 上年文字, for reading; sentences that still stand in this year's text are marked. */
export const LastYearText = memo(function LastYearText({ blocks, unchanged }: LastYearTextProps) {
  const written = blocks.filter(({ heading, text }) => (heading + text).trim() !== '');
  if (written.length === 0) return null;
  const count = written.reduce((sum, { text }) => sum + countUnchanged(text, unchanged), 0);
  return (
    <details open className="last-year">
      <summary>
        <b>上年文字</b>
        <span className={count > 0 ? 'text-doubt' : 'text-quiet'}> {count} 句与上年相同</span>
      </summary>
      {written.map(({ heading, text }, index) => (
        <div key={index}>
          {heading.trim() !== '' && <p className="font-bold">{heading}</p>}
          <p className="whitespace-pre-wrap">
            {toRuns(text.slice(0, LONGEST_SHOWN), unchanged).map((run, at) =>
              run.isUnchanged ? <mark key={at}>{run.text}</mark> : run.text,
            )}
            {text.length > LONGEST_SHOWN && `……（全文 ${text.length} 字）`}
          </p>
        </div>
      ))}
    </details>
  );
});
