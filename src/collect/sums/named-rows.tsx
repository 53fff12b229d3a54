import { useState, type ReactNode } from 'react';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { rowName } from '#src/report/collection/desk-words.ts';

interface RowLinkProps {
  row: DeskRow;
  /** Opens the report of a row; a row without a file is only named. */
  onOpen: (key: string) => void;
}

/** The name of a row, which opens its report where there is one. */
export function RowLink({ row, onOpen }: RowLinkProps) {
  if (!row.held) return rowName(row);
  return (
    <button
      type="button"
      className="row-link"
      onClick={() => {
        onOpen(row.key);
      }}
    >
      {rowName(row)}
    </button>
  );
}

const SHOWN_FIRST = 8;
const SHOWN_MORE = 500;

interface NamedRowsProps {
  /** What they have in common: 未报, 只有总计. */
  label: string;
  rows: readonly DeskRow[];
  /** Files are 份. */
  unit?: '家' | '份';
  /** What else is to be said of one of them. */
  aside?: (row: DeskRow) => ReactNode;
  onOpen: (key: string) => void;
}

/** 未报 3 家：甲、乙、丙. Nothing where there is none; of many the first, and the rest when asked for. */
export function NamedRows({ label, rows, unit = '家', aside, onOpen }: NamedRowsProps) {
  const [shown, setShown] = useState(SHOWN_FIRST);
  if (rows.length === 0) return null;
  const rest = rows.length - shown;
  return (
    <p className="named-rows">
      <strong>
        {label} {rows.length} {unit}：
      </strong>
      {rows.slice(0, shown).map((row, index) => (
        <span key={row.key}>
          {index > 0 && '、'}
          <RowLink row={row} onOpen={onOpen} />
          {aside?.(row)}
        </span>
      ))}
      {rest > 0 && (
        <>
          ……{' '}
          <button
            type="button"
            className="row-link screen-only"
            onClick={() => {
              setShown(shown + SHOWN_MORE);
            }}
          >
            再列 {Math.min(rest, SHOWN_MORE)} {unit}
          </button>
        </>
      )}
    </p>
  );
}
