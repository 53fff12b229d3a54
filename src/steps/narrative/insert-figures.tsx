import { useState } from 'react';
import { OfferButton } from '#src/form/offer-button.tsx';
import { FINDINGS_KEY } from '#src/form/live-findings.ts';
import { useLive, useReportForm, type ReportForm } from '#src/form/report-form.tsx';
import { TABLE_FIGURES, figureText } from '#src/report/prose/table-figures.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { insertAt, type LastCaret } from './text-caret.ts';

const UNFILLED = '未填完';
const SEPARATOR = '\n';
const FIGURES = Object.values(TABLE_FIGURES);
const TABLES = [...new Set(FIGURES.map(({ table }) => table))];

/** The texts of all figures in one, so that it is known whether one has changed. */
const textsOf = ({ figures }: ReportForm): string =>
  FIGURES.map((figure) => figureText(figure, figures.readingAt) ?? '').join(SEPARATOR);

const labelOf = (last: LastCaret['last']): string | null =>
  last?.area.isConnected ? (last.area.labels[0]?.textContent ?? '') : null;

function Figures({ caret }: { caret: LastCaret }) {
  const report = useReportForm();
  const texts = useLive(FINDINGS_KEY, textsOf).split(SEPARATOR);
  // Parts are moved and removed, and their texts with them.
  const where = useLive(FINDINGS_KEY, () => labelOf(caret.last));
  const isNowhere = where === null;
  const insert = (words: string) => {
    const at = caret.read();
    if (at) insertAt(report, at, words, `插入“${words}”`);
  };
  return (
    <>
      <p className="text-quiet">{isNowhere ? '先把光标放到文字里' : `插到“${where}”的光标处`}</p>
      {TABLES.map((table) => (
        <div key={table} role="group" aria-label={SECTION_HEADINGS[table]} className="aid-choices">
          {FIGURES.map((figure, index) => {
            const text = texts[index] ?? '';
            return figure.table !== table ? null : (
              <OfferButton
                key={figure.label}
                aria-disabled={isNowhere || text === ''}
                onClick={() => {
                  if (text !== '') insert(text);
                }}
              >
                {figure.label} {text || UNFILLED}
              </OfferButton>
            );
          })}
        </div>
      ))}
    </>
  );
}

/** 插入表中数字: totals of the tables, written at the caret of the text at hand. */
export function InsertFigures({ caret }: { caret: LastCaret }) {
  const { readOnly } = useReportForm();
  const [isOpen, setIsOpen] = useState(false);
  if (readOnly) return null;
  return (
    <details
      className="writing-aid insert-figures"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>插入表中数字</summary>
      {isOpen && <Figures caret={caret} />}
    </details>
  );
}
