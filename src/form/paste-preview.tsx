import { placeName } from '#src/report/sections/place-names.ts';
import { readFigure } from '#src/report/figures.ts';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useReportForm } from './report-form.tsx';

/** What pasting would do: new texts by cell, and what could not be placed. */
export interface PastePlan {
  changes: readonly { cell: FigureCell; text: string }[];
  unrecognizedRows: readonly string[];
  messages: readonly string[];
}

interface PastePreviewProps {
  table: TableId;
  /** The cell that was pasted at. */
  at: string;
  plan: PastePlan;
  onClose: () => void;
}

interface PlannedCell {
  cell: FigureCell;
  before: string;
  text: string;
}

const shown = (text: string): string => (text === '' ? '（空）' : text);
const isReplaced = ({ before, text }: PlannedCell): boolean => before !== '' && before !== text;
const isCleared = (planned: PlannedCell): boolean => isReplaced(planned) && planned.text === '';

/** The rows of the form that are filled, each with its cells. */
function rowsOf(cells: readonly PlannedCell[]): [label: string, cells: PlannedCell[]][] {
  const rows = new Map<string, PlannedCell[]>();
  for (const planned of cells) {
    const { rowLabel } = planned.cell;
    rows.set(rowLabel, [...(rows.get(rowLabel) ?? []), planned]);
  }
  return [...rows];
}

function PlannedRow({ label, cells }: { label: string; cells: readonly PlannedCell[] }) {
  const kept = cells.filter((planned) => !isReplaced(planned) && planned.text !== '');
  const replaced = cells.filter(isReplaced);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {replaced.map(({ cell, before, text }) => (
          <strong key={cell.path}>
            {cell.columnLabel} {before} → {shown(text)}
          </strong>
        ))}
        {kept.map(({ cell, text }) => `${cell.columnLabel} ${text}`).join('，')}
      </td>
    </tr>
  );
}

function Items({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p className="font-bold">{title}</p>
      <ul className="list-disc pl-5">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** Before a block of figures goes in: which cells, what of them changes, what was not understood. */
export function PastePreview({ table, at, plan, onClose }: PastePreviewProps) {
  const { figures, change } = useReportForm();
  const { unrecognizedRows, messages } = plan;
  const cells = plan.changes.map(({ cell, text }): PlannedCell => ({
    cell,
    text,
    before: figures.typedAt(cell.path),
  }));
  const filled = cells.filter(({ text }) => text !== '').length;
  const cleared = cells.filter(isCleared).length;
  const replaced = cells.filter(isReplaced).length - cleared;
  const unreadable = cells.filter(
    ({ cell, text }) => readFigure(text, cell.unit).state === 'unreadable',
  );
  const isIdle = cells.every(({ before, text }) => before === text);
  const fill = () => {
    const changes = cells.map(({ cell, text }) => ({ unit: cell.path, value: text }));
    change(`填入 ${filled} 格`, at, changes, 'paste');
    onClose();
  };
  const counts = [
    `${filled} 格会填入${TABLES[table].shortName}`,
    `${replaced} 格会被改`,
    ...(cleared > 0 ? [`${cleared} 格会被清空`] : []),
    ...(unrecognizedRows.length > 0 ? [`${unrecognizedRows.length} 行未识别`] : []),
  ];
  return (
    <Dialog
      title="粘贴预览"
      onClose={onClose}
      summary={
        <>
          {cells.length > 0 && (
            <p className="font-bold">
              {counts.join('，')}。{isIdle && '与表中现有的内容相同，不用填入。'}
            </p>
          )}
          {messages.map((message, index) => (
            <p key={index} className="text-fault">
              ▲ {message}
            </p>
          ))}
        </>
      }
    >
      <div className="dialog-body space-y-2" role="region" aria-label="逐格列出" tabIndex={0}>
        <Items
          title="不是可以统计的数字，照原样填入："
          items={unreadable.map(({ cell, text }) => `${placeName(cell.path)}：“${text}”`)}
        />
        <Items title="未识别的行，没有填入：" items={unrecognizedRows} />
        <table className="planned">
          <tbody>
            {rowsOf(cells).map(([label, row]) => (
              <PlannedRow key={label} label={label} cells={row} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex gap-2">
        {!isIdle && (
          <Button look="main" onClick={fill}>
            填入
          </Button>
        )}
        <Button onClick={onClose}>{isIdle ? '知道了' : '取消'}</Button>
      </div>
    </Dialog>
  );
}
