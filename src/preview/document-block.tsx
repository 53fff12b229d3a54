import type { CSSProperties } from 'react';
import { ColumnWidths } from '#src/ui/column-widths.tsx';
import {
  isUnreadable,
  type Block,
  type DocumentCell,
  type DocumentTable,
} from '#src/report/document/report-document.ts';
import { rowsBetween } from './table-rows.ts';

/** A label over many rows of a narrow column is written downwards. */
const isUpright = ({ text, rowSpan }: DocumentCell): boolean => rowSpan > 2 * text.length;

function Cell({ cell }: { cell: DocumentCell }) {
  const { colSpan, rowSpan, scope, text } = cell;
  if (scope === null || scope === 'corner') {
    return (
      <td
        colSpan={colSpan}
        rowSpan={rowSpan}
        className={scope ?? 'figure'}
        data-unreadable={isUnreadable(cell) || undefined}
      >
        {text}
      </td>
    );
  }
  return (
    <th colSpan={colSpan} rowSpan={rowSpan} scope={scope}>
      {isUpright(cell) ? <span className="upright">{text}</span> : text}
    </th>
  );
}

/** How a table is set so that it fits its page. */
export interface TableFit {
  /** Scale of the whole table, 1 unless it is too tall or its figures are too long. */
  scale: number;
  /** Height of its rows against what it is elsewhere. */
  rowScale: number;
  /** In lines of text, where it is scaled: its box must be told. */
  height: number | null;
}

export const UNCHANGED: TableFit = { scale: 1, rowScale: 1, height: null };

interface TableProps {
  table: DocumentTable;
  from: number;
  to: number;
  fit: TableFit;
}

function Table({ table, from, to, fit }: TableProps) {
  const { headRows, caption, id, widths } = table;
  const rows = rowsBetween(table, from, to).map((cells, index) => (
    <tr key={index}>
      {cells.map((cell, column) => (
        <Cell key={column} cell={cell} />
      ))}
    </tr>
  ));
  // Custom properties, which React's style type does not list.
  const style = {
    ...(fit.scale < 1 && { '--scale': fit.scale }),
    ...(fit.rowScale < 1 && { '--row-scale': fit.rowScale }),
    ...(fit.height !== null && { height: `calc(${fit.height} * var(--line))` }),
  } as CSSProperties;
  return (
    <div className="paper-frame" data-scaled={fit.scale < 1 || undefined} style={style}>
      <table className="paper-table" data-table={id} aria-label={caption}>
        <ColumnWidths widths={widths} />
        {headRows > 0 && <thead>{rows.slice(0, headRows)}</thead>}
        <tbody>{rows.slice(headRows)}</tbody>
      </table>
    </div>
  );
}

interface DocumentBlockProps {
  block: Block;
  /** What stands here: characters of a text, lead included, or rows of a table below its head. */
  from?: number;
  to?: number;
  fit?: TableFit;
  /** Its headings stand right below the title, no section between: an outline skips no level. */
  isAnnex?: boolean;
}

/** One block of the report as it is set on paper. */
export function DocumentBlock({
  block,
  from = 0,
  to = Infinity,
  fit = UNCHANGED,
  isAnnex = false,
}: DocumentBlockProps) {
  const textProps = (text: string) => ({
    'data-continues': from > 0 || undefined,
    'data-cut': to < text.length || undefined,
    children: text.slice(from, to),
  });
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 || isAnnex ? 'h2' : 'h3';
      return (
        <Heading className="paper-heading" data-level={block.level} {...textProps(block.text)} />
      );
    }
    case 'paragraph': {
      const { lead, text } = block;
      const rest = text.slice(Math.max(0, from - lead.length), Math.max(0, to - lead.length));
      return (
        <p
          className="paper-paragraph"
          data-keeps-next={block.keepsNext}
          {...textProps(lead + text)}
        >
          {from < lead.length && <span className="lead">{lead.slice(from, to)}</span>}
          {rest}
        </p>
      );
    }
    case 'table':
      return <Table table={block.table} from={from} to={to} fit={fit} />;
    case 'note':
      return <p className="paper-note" {...textProps(block.text)} />;
    case 'signature':
      return (
        <div className="paper-signature">
          {block.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      );
  }
}
