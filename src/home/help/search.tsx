import { Button } from '#src/ui/button.tsx';
import { HELP_CHAPTERS } from './chapters.ts';
import type { Found } from './find-entries.ts';

const COUNT = HELP_CHAPTERS.reduce((sum, { entries }) => sum + entries.length, 0);

function wordsOf({ ids, isNearest }: Found): string {
  if (ids.length === 0) return '没有找到，换一个词，或者少写几个词。';
  return isNearest
    ? `没有完全对得上的，列出最接近的 ${ids.length} 条，按 Enter 到第一条。`
    : `找到 ${ids.length} 条，按 Enter 到第一条。`;
}

const SEARCH_ID = 'help-search';

/** To the box, which stands at the top of the page. */
export function focusSearch(): void {
  window.scrollTo(0, 0);
  document.getElementById(SEARCH_ID)?.focus();
}

interface SearchProps {
  typed: string;
  /** Null where nothing is searched. */
  found: Found | null;
  onType: (typed: string) => void;
  onEnter: () => void;
}

/** The box to search in, and what is found in a sentence. */
export function Search({ typed, found, onType, onEnter }: SearchProps) {
  return (
    <div role="search" className="help-search help-screen">
      <label htmlFor={SEARCH_ID}>查找</label>
      <input
        id={SEARCH_ID}
        type="search"
        className="control"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="help-count"
        onChange={({ target }) => {
          onType(target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onType('');
          if (event.key === 'Enter') onEnter();
        }}
      />
      <p id="help-count" role="status">
        {found ? wordsOf(found) : `共 ${COUNT} 条。写词，或者照平常说话写问题。`}
      </p>
      <Button
        onClick={() => {
          window.print();
        }}
      >
        打印填报帮助
      </Button>
    </div>
  );
}
