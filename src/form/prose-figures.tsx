import { useEffect, useState } from 'react';
import { contextOf } from '#src/report/checks/check.ts';
import { figureList, type ListedFigure } from '#src/report/checks/figure-list.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { readFigures } from '#src/report/tables/readings.ts';
import { FINDINGS_KEY } from './live-findings.ts';
import { useReportForm } from './report-form.tsx';
import { goToWords } from './select-words.ts';

/** Reading all prose again at each key would be felt. */
const PAUSE_MS = 400;
const SHOWN = 100;

/** The figures of a section as they stood when typing last paused. */
function useFigureList(section: NarrativeId): readonly ListedFigure[] {
  const { form, on } = useReportForm();
  const [figures, setFigures] = useState<readonly ListedFigure[]>([]);
  useEffect(() => {
    const read = () => {
      const draft = form.getValues();
      setFigures(figureList(contextOf(draft, readFigures(draft)), section));
    };
    read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = on(FINDINGS_KEY, () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, on, section]);
  return figures;
}

function heldWords({ held }: ListedFigure): string {
  const [first] = held?.against ?? [];
  if (!held || !first) return '没有和表格比对';
  if (held.agrees === null) return `${first.name}还没有填完`;
  const match = held.against.find(({ sum }) => sum === held.claim.number.value) ?? first;
  return `${match.name}为 ${match.sum ?? ''}，${held.agrees ? '一致' : '不一致'}`;
}

function List({ section }: { section: NarrativeId }) {
  const report = useReportForm();
  const figures = useFigureList(section);
  if (figures.length === 0) return <p className="text-quiet">这一部分的文字里没有数字。</p>;
  return (
    <>
      <ol className="prose-figures">
        {figures.slice(0, SHOWN).map((figure, index) => (
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                goToWords(report, figure.quote.place, figure.quote);
              }}
            >
              {figure.quote.words}
            </button>
            <span
              className={figure.held?.agrees === false ? 'text-doubt' : 'text-quiet'}
              data-held={figure.held ? String(figure.held.agrees) : 'none'}
            >
              {heldWords(figure)}
            </span>
          </li>
        ))}
      </ol>
      {figures.length > SHOWN && (
        <p className="text-quiet">
          只列出前 {SHOWN} 个，共 {figures.length} 个。
        </p>
      )}
    </>
  );
}

/** 文中的数字: all figures of a section's prose, each with what it was held against. */
export function ProseFigures({ section }: { section: NarrativeId }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="writing-aid"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>文中的数字与表格对照</summary>
      {isOpen && <List section={section} />}
    </details>
  );
}
