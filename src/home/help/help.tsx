import { useEffect, useMemo, useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { HELP_CHAPTERS } from './chapters.ts';
import { Entry } from './entry.tsx';
import { findEntries } from './find-entries.ts';
import type { HelpChapter } from './help-entry.ts';
import './help.css';

const COUNT = HELP_CHAPTERS.reduce((sum, { entries }) => sum + entries.length, 0);

const IDS: ReadonlySet<string> = new Set(
  HELP_CHAPTERS.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]),
);

const addressOf = (id: string): string => `#/help/${id}`;

function focusHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

interface ContentsProps {
  chapters: readonly HelpChapter[];
  onChoose: (id: string) => void;
}

function Contents({ chapters, onChoose }: ContentsProps) {
  return (
    <nav aria-label="目录" className="help-contents help-screen">
      <ol>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <a
              href={addressOf(id)}
              onClick={() => {
                onChoose(id);
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface SearchProps {
  typed: string;
  /** Null where nothing is searched. */
  count: number | null;
  onType: (typed: string) => void;
  onEnter: () => void;
}

function Search({ typed, count, onType, onEnter }: SearchProps) {
  return (
    <div role="search" className="help-search help-screen">
      <label htmlFor="help-search">查找</label>
      <input
        id="help-search"
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
        {count === null
          ? `共 ${COUNT} 条。几个词之间用空格隔开。`
          : count === 0
            ? '没有找到，换一个词，或者少写几个词。'
            : `找到 ${count} 条，按 Enter 到第一条。`}
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

/** 填报帮助. `at` is the chapter or entry that the address names, '' where it names none. */
export function Help({ at }: { at: string }) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findEntries(HELP_CHAPTERS, typed), [typed]);
  const [wanted, setWanted] = useState(at);
  if (wanted !== at) {
    setWanted(at);
    setTyped('');
  }
  /** How often what the address names already was chosen again. */
  const [again, setAgain] = useState(0);
  // Once it is shown: a search may have left it out.
  useEffect(() => {
    if (at !== '') focusHeading(at);
  }, [at, again]);
  const isFound = (id: string): boolean => found?.has(id) ?? true;
  const isShown = ({ entries }: HelpChapter): boolean => entries.some(({ id }) => isFound(id));
  const shown = HELP_CHAPTERS.filter(isShown);
  return (
    <main className="help">
      <header className="help-head">
        <nav aria-label="其他页面" className="help-screen page-ways">
          <a href="#/">← 全部报告</a>
          <a href="#/about">关于本程序</a>
        </nav>
        <h1>填报帮助</h1>
        <Search
          typed={typed}
          count={found && found.size}
          onType={setTyped}
          onEnter={() => {
            const [first] = found ?? [];
            if (first !== undefined) focusHeading(first);
          }}
        />
        {at !== '' && !IDS.has(at) && (
          <Notice className="help-screen">
            填报帮助里没有这个地址的条目，从目录里选，或者在上面查找。
          </Notice>
        )}
      </header>
      <Contents
        chapters={shown.length > 0 ? shown : HELP_CHAPTERS}
        onChoose={(id) => {
          setTyped('');
          if (id === at) setAgain(again + 1);
        }}
      />
      <div className="help-chapters">
        {HELP_CHAPTERS.map((chapter) => (
          <section
            key={chapter.id}
            className="help-chapter"
            aria-labelledby={chapter.id}
            data-left-out={isShown(chapter) ? undefined : ''}
          >
            <h2 id={chapter.id} tabIndex={-1}>
              {chapter.title}
            </h2>
            {chapter.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} isFound={isFound(entry.id)} />
            ))}
          </section>
        ))}
        {shown.length === 0 && (
          <p className="help-screen pt-6 text-quiet">各章仍然可以从目录打开。</p>
        )}
        <p className="pt-4 text-quiet" data-left-out={shown.length > 0 ? undefined : ''}>
          写明条款的，依据《中华人民共和国政府信息公开条例》；其余是填报说明。
        </p>
      </div>
    </main>
  );
}
