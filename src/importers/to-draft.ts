import type { Draft } from '#src/report/draft/draft.ts';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import type { SourceDocument } from './source-document.ts';
import { toSourceText } from './source-text.ts';

/** How much of a table was read: `read` of its `cells`, of which `blank` stand empty in the file. */
export type TableCounts = Record<TableId, { cells: number; read: number; blank: number }>;

/** `messages` are those of the understanding; what the reader said stays in its document. */
export type Understood =
  | {
      state: 'understood';
      draft: Draft;
      messages: readonly ImportMessage[];
      counts: TableCounts;
    }
  | { state: 'refused'; reason: string };

const noneOf = (table: TableId) => ({ cells: figureCellsOf(table).length, read: 0, blank: 0 });

/**
 * A file's report in the form: `empty` with what could be read. The totals that the file prints go
 * into the draft's `source.printedTotals`.
 */
export function toDraft(document: SourceDocument, empty: Draft): Understood {
  const { text } = toSourceText(document.blocks);
  if (text.trim() === '') return { state: 'refused', reason: '文件里没有文字，没有读入任何内容。' };
  return {
    state: 'understood',
    draft: { ...empty, overview: { ...empty.overview, opening: text } },
    messages: [
      {
        kind: 'changed',
        place: 'overview.opening',
        text: '全文放在这里，还没有分到各部分，表格里的数字没有读入。',
        raw: '',
      },
    ],
    counts: {
      proactive: noneOf('proactive'),
      requests: noneOf('requests'),
      disputes: noneOf('disputes'),
    },
  };
}
