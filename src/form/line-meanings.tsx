import { placeName } from '#src/report/sections/place-names.ts';
import { linesOfCell, type Line } from '#src/report/tables/lines.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { figureCellAt, figureCellsOf } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { focusNamed } from '#src/ui/focus-named.ts';
import './guidance.css';
import { HelpLink } from './help-link.tsx';

/** What often goes wrong in the lines of a cell. */
export const Mistakes = ({ lines }: { lines: readonly Line[] }) =>
  lines.map(
    ({ id, mistake }) =>
      mistake !== null && (
        <p key={id}>
          <span className="text-quiet">常见错误：</span>
          {mistake}
        </p>
      ),
  );

/** Table 四 is one row: its heads stand above its cells, five to a group with its total. */
const GROUP_COLUMNS = 5;

function cellUnder(head: HTMLTableCellElement): FigureCell | undefined {
  const cells = figureCellsOf('disputes');
  if (head.scope === 'colgroup') {
    return cells.find(({ rowLabel }) => rowLabel.endsWith(head.textContent));
  }
  const isLowest = head.rowSpan === 1;
  const column = head.cellIndex + (isLowest ? GROUP_COLUMNS : 0);
  const groups = [...new Set(cells.map(({ row }) => row))];
  return cells.filter(({ row }) => row === groups[Math.floor(column / GROUP_COLUMNS)])[
    column % GROUP_COLUMNS
  ];
}

function cellBeside(head: HTMLTableCellElement): FigureCell | undefined {
  const [first] = head.parentElement?.getElementsByTagName('input') ?? [];
  return figureCellAt(first?.name ?? '');
}

/**
 * The cell that is to be explained: itself, or one in the line of a head, which then takes the focus
 * so that it has it back afterwards. Undefined where a head explains nothing.
 */
export function cellToExplain(at: EventTarget): FigureCell | undefined {
  if (at instanceof HTMLInputElement) return figureCellAt(at.name);
  if (!(at instanceof HTMLTableCellElement) || at.tagName !== 'TH') return undefined;
  // Its words are being marked, to be copied.
  if (document.getSelection()?.toString()) return undefined;
  const isDisputes = at.closest('table')?.dataset.table === 'disputes';
  const cell = isDisputes ? cellUnder(at) : at.scope === 'row' ? cellBeside(at) : undefined;
  if (cell) focusNamed(cell.path, 'nearest');
  return cell;
}

interface LineMeaningsProps {
  cell: FigureCell;
  onClose: () => void;
}

/** What the lines of a cell count, what that rests on and what often goes wrong, over the page. */
export function LineMeanings({ cell, onClose }: LineMeaningsProps) {
  const lines = linesOfCell(cell);
  return (
    <Dialog
      title={cell.table === 'disputes' ? placeName(cell.path) : lines[0].label}
      onClose={onClose}
    >
      {lines.map((line) => (
        <section key={line.id} className="space-y-1">
          {lines.length > 1 && <h3 className="font-bold">{line.label}</h3>}
          <p>{line.text}</p>
          <p className="text-quiet">{line.law === null ? '填报说明' : `依据：${line.law}`}</p>
          <Mistakes lines={[line]} />
        </section>
      ))}
      <div className="flex items-center gap-3">
        <Button look="main" onClick={onClose}>
          知道了
        </Button>
        <HelpLink id={lines[0].id} />
      </div>
    </Dialog>
  );
}
