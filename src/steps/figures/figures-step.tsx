import type { ReactNode } from 'react';
import { BalanceRow } from '#src/form/balance-row.tsx';
import { FigureGrid } from '#src/form/figure-grid.tsx';
import { TableTools } from '#src/form/table-tools.tsx';
import { TextField } from '#src/form/text-field.tsx';
import type { Explain } from '#src/form/use-grid-keys.ts';
import type { PasteBlock } from '#src/form/use-grid-paste.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLE_GUIDANCE } from '#src/report/sections/table-guidance.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';

interface FiguresStepProps {
  id: TableId;
  /** Tools that load later than the table. */
  more: ReactNode;
  onPasteBlock: PasteBlock;
  onExplain: Explain;
  onCopy: () => void;
  onShortcuts: () => void;
}

const NOTE_HINTS: Record<TableId, string> = {
  proactive: '可以不写，印在表二下面。如“注：现行有效件数含以前年度制发的文件。”',
  requests: '可以不写，印在表三下面。',
  disputes: '可以不写，印在表四下面。如“注：行政复议、行政诉讼数量含上年度结转数量。”',
};

/** Sections 二, 三 and 四: the statutory table and the line under it. */
export function FiguresStep(props: FiguresStepProps) {
  const { id, more, onPasteBlock, onExplain, onCopy, onShortcuts } = props;
  return (
    <section aria-label={SECTION_HEADINGS[id]} className="space-y-3">
      <p className="text-quiet">
        {TABLE_GUIDANCE[id]}
        {id !== 'proactive' && '总计后带“…”的还没有填完。'}
      </p>
      <TableTools table={id} more={more} onCopy={onCopy} onShortcuts={onShortcuts} />
      <FigureGrid
        table={TABLES[id]}
        caption={SECTION_HEADINGS[id]}
        foot={id === 'requests' && <BalanceRow />}
        onPasteBlock={onPasteBlock}
        onExplain={onExplain}
      />
      <TextField name={`notes.${id}`} label="表下说明" hint={NOTE_HINTS[id]} multiline />
    </section>
  );
}
