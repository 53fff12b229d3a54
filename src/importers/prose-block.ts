// A report without the insides of its statutory tables: what is left to be read as prose.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { SourceParagraph, SourcePicture } from './source-document.ts';

export type ProseBlock =
  | SourceParagraph
  | SourcePicture
  /** A statutory table stood here and was read elsewhere. */
  | { kind: 'statutory'; table: TableId }
  /** A table that is none of the form's. */
  | { kind: 'other-table'; grid: TextGrid };

/** All of a report but its figures, as `read` from its prose. */
export interface Prose extends Pick<
  Draft,
  'title' | 'preface' | 'overview' | 'improvement' | 'other' | 'signature'
> {
  /** Full name; '' where the file does not say. */
  organ: string;
  year: number | null;
  /** Words between a table's heading and the next section's. */
  tableNotes: Record<TableId, string>;
  messages: readonly ImportMessage[];
}
