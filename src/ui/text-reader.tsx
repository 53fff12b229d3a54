import { memo, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { findAll, toFindable, toSearchable, type Span } from './find-text.ts';
import { toTextBlocks, type Piece, type TextBlock } from './text-blocks.ts';
import './text-reader.css';

/** A piece of the text, with what of it was found marked. */
function Marked({ start, text, found }: Piece & { found: Span | null }) {
  const from = Math.max((found?.start ?? 0) - start, 0);
  const to = Math.min((found?.end ?? 0) - start, text.length);
  if (!found || from >= to) return text;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

const Block = memo(function Block({ block, found }: { block: TextBlock; found: Span | null }) {
  if (block.kind === 'lines') {
    return (
      <pre>
        <Marked {...block} found={found} />
      </pre>
    );
  }
  return (
    <table>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row[0]?.start}>
            {row.map((cell) => (
              <td key={cell.start}>
                <Marked {...cell} found={found} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** What was found, where it touches a block that ends before `end`. */
const within = (found: Span | null, block: TextBlock, end: number): Span | null =>
  found && found.start < end && found.end > block.start ? found : null;

interface TextReaderProps {
  text: string;
  /** What to look for at first; of several passages joined, the first is enough. */
  sought: string;
  /** Puts the cursor into the box at once. */
  isFocused?: boolean;
  /** Beside the box. */
  children?: ReactNode;
}

/** A long text, never as HTML, with a box to find words in it. */
export function TextReader({ text, sought, isFocused = false, children }: TextReaderProps) {
  const searchable = useMemo(() => toSearchable(text), [text]);
  const [words, setWords] = useState(() => toFindable(searchable, sought));
  const [at, setAt] = useState(0);
  const blocks = useMemo(() => toTextBlocks(text), [text]);
  const spans = useMemo(() => findAll(searchable, words), [searchable, words]);
  const found = spans[at] ?? null;
  const boxId = useId();
  const box = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // After the window has put the focus on its first button.
  useEffect(() => {
    if (isFocused) box.current?.focus({ preventScroll: true });
  }, [isFocused]);
  useEffect(() => {
    if (found) body.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [found]);
  const go = (step: number) => {
    if (spans.length > 0) setAt((at + step + spans.length) % spans.length);
  };
  return (
    <>
      <div className="text-find">
        <label htmlFor={boxId}>查找</label>
        <input
          ref={box}
          id={boxId}
          className="control"
          spellCheck={false}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            setAt(0);
          }}
          onKeyDown={({ key, shiftKey, nativeEvent }) => {
            // Enter that ends a composition takes over its words.
            if (key === 'Enter' && !nativeEvent.isComposing) go(shiftKey ? -1 : 1);
          }}
        />
        <span className="text-quiet">
          {words.trim() === ''
            ? '空格和换行不计'
            : found
              ? `第 ${at + 1} 处，共 ${spans.length} 处`
              : '原文里没有找到'}
        </span>
        <Button onClick={() => go(-1)}>上一处</Button>
        <Button onClick={() => go(1)}>下一处</Button>
        {children}
      </div>
      <div ref={body} className="text-body" role="region" aria-label="全文" tabIndex={0}>
        {blocks.map((block, index) => (
          <Block
            key={block.start}
            block={block}
            found={within(found, block, blocks[index + 1]?.start ?? text.length + 1)}
          />
        ))}
      </div>
    </>
  );
}
