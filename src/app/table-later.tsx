import { LastYearTools } from '#src/form/last-year-tools.tsx';
import { CollectedNote } from '#src/form/collected-note.tsx';
import { CellCard } from '#src/form/cell-card.tsx';
import { LineMeanings, cellToExplain } from '#src/form/line-meanings.tsx';
import { StepGuidance } from '#src/form/step-guidance.tsx';
import { Shortcuts } from '#src/form/shortcuts.tsx';
import { FindingsPanel } from '#src/form/findings-panel.tsx';
import { FinalNote } from '#src/form/final-note.tsx';
import { FillDeduced } from '#src/form/printed-tools.tsx';
import { UnreadCells } from '#src/form/unread-cells.tsx';
import { PastePreview } from '#src/form/paste-preview.tsx';
import type { Copied } from '#src/form/use-grid-paste.ts';
import { toTableCopy } from '#src/exporters/table-copy.ts';
import { readClipboard } from '#src/importers/clipboard.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { placeBlock } from '#src/report/tables/place-block.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { copyToClipboard } from './copy.ts';
import { MORE_CHECKS } from './more-checks.ts';

export { CellCard, CollectedNote, FinalNote, FindingsPanel, LineMeanings, MORE_CHECKS, Shortcuts };
export { StepGuidance, cellToExplain };

/** Above a table: what can be filled in from the imported file's totals and last year's report. */
export const MoreTools = ({ table }: { table: TableId }) => (
  <>
    <FillDeduced table={table} />
    <LastYearTools table={table} />
    <UnreadCells table={table} />
  </>
);

interface PasteProps {
  table: TableId;
  copied: Copied;
  at: string;
  onClose: () => void;
}

/** Reads what was copied and shows what it would do to the table. */
export function Paste({ table, copied, at, onClose }: PasteProps) {
  const read = readClipboard(copied);
  const plan =
    read.state === 'read'
      ? placeBlock(table, read.grids, at)
      : { changes: [], unrecognizedRows: [], messages: [read.reason] };
  return <PastePreview table={table} at={at} plan={plan} onClose={onClose} />;
}

/** Copies a whole table as it is printed; false where the browser refuses. */
export function copyTable(draft: Draft, id: TableId): boolean {
  return buildDocument(draft, false).blocks.some(
    (block) =>
      block.kind === 'table' && block.table.id === id && copyToClipboard(toTableCopy(block.table)),
  );
}
