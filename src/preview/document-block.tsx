import type { CSSProperties } from 'react';
import { ColumnWidths } from '#src/ui/column-widths.tsx';
import type { Block, DocumentCell, DocumentTable } from '#src/report/document/report-document.ts';

function Cell({ cell }: { cell: DocumentCell }) {
  const { colSpan, rowSpan, scope, text } = cell;
  if (scope === null || scope === 'corner') {
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={scope ?? 'figure'}>
        {text}
      </td>
    );
  }
  return (
    <th colSpan={colSpan} rowSpan={rowSpan} scope={scope}>
      {text}
    </th>
  );
}

function Table({ table, shrink }: { table: DocumentTable; shrink: number }) {
  // A custom property, which React's style type does not list.
  const style = shrink < 1 ? ({ '--shrink': shrink } as CSSProperties) : undefined;
  const rows = table.rows.map((cells, index) => (
    <tr key={index}>
      {cells.map((cell, column) => (
        <Cell key={column} cell={cell} />
      ))}
    </tr>
  ));
  return (
    <table className="paper-table" data-table={table.id} aria-label={table.caption} style={style}>
      <ColumnWidths widths={table.widths} />
      {table.headRows > 0 && <thead>{rows.slice(0, table.headRows)}</thead>}
      <tbody>{rows.slice(table.headRows)}</tbody>
    </table>
  );
}

interface DocumentBlockProps {
  block: Block;
  /** The part of a paragraph's text, lead included, that stands here. */
  from: number;
  to: number;
  /** Scale of a table, 1 unless it would not fit a page. */
  shrink: number;
}

/** One block of the report as it is set on paper. */
export function DocumentBlock({ block, from, to, shrink }: DocumentBlockProps) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2 className="paper-heading" data-keep-with-next="">
          {block.text}
        </h2>
      ) : (
        <h3 className="paper-heading" data-keep-with-next="">
          {block.text}
        </h3>
      );
    case 'paragraph': {
      const lead = block.lead.slice(from, to);
      const text = block.text.slice(
        Math.max(0, from - block.lead.length),
        Math.max(0, to - block.lead.length),
      );
      const isCut = to < block.lead.length + block.text.length;
      return (
        <p
          className="paper-paragraph"
          data-breakable=""
          data-continues={from > 0 || undefined}
          data-cut={isCut || undefined}
        >
          {lead && <span className="lead">{lead}</span>}
          {text}
        </p>
      );
    }
    case 'table':
      return <Table table={block.table} shrink={shrink} />;
    case 'note':
      return <p className="paper-note">{block.text}</p>;
    case 'signature':
      return (
        <div className="paper-signature">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
  }
}
