import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { HELP_CHAPTERS } from './chapters.ts';
import { Entry } from './entry.tsx';
import { findEntries } from './find-entries.ts';
import { FoundEntries, foundAt } from './found-entries.tsx';
import type { HelpChapter } from './help-entry.ts';
import { Search, focusSearch } from './search.tsx';
import './help.css';

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

interface HelpProps {
  /** The chapter or entry that the address names, '' where it names none. */
  at: string;
  /** The way back to a report; null where the help was not opened from one. */
  wayBack: ReactNode;
}

/** 填报帮助. */
export function Help({ at, wayBack }: HelpProps) {
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
  const shown = HELP_CHAPTERS.filter(({ entries }) =>
    entries.some(({ id }) => found?.ids.includes(id) ?? true),
  );
  return (
    <main className="help" data-has-way-back={wayBack ? '' : undefined}>
      {wayBack && (
        <div className="help-way-back help-screen">
          {wayBack}
          <Button look="quiet" onClick={focusSearch}>
            查找
          </Button>
        </div>
      )}
      <header className="help-head">
        <nav aria-label="其他页面" className="help-screen page-ways">
          <a href="#/">← 全部报告</a>
          <a href="#/about">关于本程序</a>
        </nav>
        <h1>填报帮助</h1>
        <Search
          typed={typed}
          found={found}
          onType={setTyped}
          onEnter={() => {
            const [first] = found?.ids ?? [];
            if (first !== undefined) focusHeading(foundAt(first));
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
        {found && <FoundEntries {...found} />}
        {HELP_CHAPTERS.map((chapter) => (
          <section
            key={chapter.id}
            className="help-chapter"
            aria-labelledby={chapter.id}
            data-left-out={found ? '' : undefined}
          >
            <h2 id={chapter.id} tabIndex={-1}>
              {chapter.title}
            </h2>
            {chapter.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} at={entry.id} />
            ))}
          </section>
        ))}
        <p className="pt-4 text-quiet" data-left-out={shown.length > 0 ? undefined : ''}>
          写明条款的，依据《中华人民共和国政府信息公开条例》；其余是填报说明。
        </p>
      </div>
    </main>
  );
}
