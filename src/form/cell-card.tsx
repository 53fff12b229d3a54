import { placeName } from '#src/report/sections/place-names.ts';
import { linesOfCell } from '#src/report/tables/lines.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { focusNamed } from '#src/ui/focus-named.ts';
import { CarriedInOffer } from './last-year-tools.tsx';
import { CellSources } from './cell-sources.tsx';
import { FindingMessages } from './finding-messages.tsx';
import { HelpLink } from './help-link.tsx';
import { Mistakes } from './line-meanings.tsx';
import { readingKey } from './live-figures.ts';
import { findingAtKey } from './live-findings.ts';
import { OfferButton } from './offer-button.tsx';
import { DeducedOffer } from './printed-tools.tsx';
import { useLive, useReportForm } from './report-form.tsx';
import { UnreadNote } from './unread-cells.tsx';
import { useFillBlanks } from './table-tools.tsx';
import { CELL_NOTE_ID } from './use-grid-keys.ts';

/** What was typed has a plain reading that the clerk can take with one press. */
function CellOffer({ cell }: { cell: FigureCell }) {
  const { form, change, setFigure } = useReportForm();
  const reading = useLive(readingKey(cell.path), ({ figures }) => figures.readingAt(cell.path));
  if (reading.state === 'unreadable' && reading.offer !== null) {
    const { offer } = reading;
    return <OfferButton onClick={() => setFigure(cell.path, offer)}>改为 {offer}</OfferButton>;
  }
  if (reading.state !== 'read' || reading.note === '') return null;
  const takeNote = () => {
    const place = `notes.cells.${cell.path}`;
    const notes = new Set([String(form.getValues(place)), reading.note].filter(Boolean));
    change('记为本格说明', cell.path, [
      { unit: place, value: [...notes].join('；') },
      { unit: cell.path, value: reading.text },
    ]);
  };
  return <OfferButton onClick={takeNote}>把“{reading.note}”记为本格说明</OfferButton>;
}

function FillButton({ name, cells }: { name: string; cells: readonly FigureCell[] }) {
  const { count, fill } = useFillBlanks(cells);
  if (count === 0) return null;
  return (
    <OfferButton onClick={fill}>
      {name}空格填 0（{count} 格）
    </OfferButton>
  );
}

/** The blanks of the row and of the column at hand; a row of table 四 is a group of its columns. */
function CellFills({ cell }: { cell: FigureCell }) {
  const cells = figureCellsOf(cell.table);
  const row = cells.filter((other) => other.row === cell.row);
  const column = cells.filter((other) => other.column === cell.column);
  return (
    <div className="flex flex-wrap gap-1 empty:hidden">
      {row.length > 1 && (
        <FillButton name={cell.table === 'disputes' ? '本组' : '本行'} cells={row} />
      )}
      {cell.table !== 'disputes' && column.length > 1 && <FillButton name="本列" cells={column} />}
    </div>
  );
}

function CellNote({ cell }: { cell: FigureCell }) {
  const { form, readOnly } = useReportForm();
  return (
    <label className="block text-quiet">
      本格说明（打印在数字后的括号里，Shift+F2）
      <input
        id={CELL_NOTE_ID}
        className="control mt-1"
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'Escape') focusNamed(cell.path);
        }}
        {...form.register(`notes.cells.${cell.path}`)}
      />
    </label>
  );
}

/** Beside the table: what the cell in focus counts, what is wrong with it, and its note. */
export function CellCard({ cell }: { cell: FigureCell }) {
  const { readOnly } = useReportForm();
  const marks = useLive(findingAtKey(cell.path), ({ findings }) => findings.findingsAt(cell.path));
  const lines = linesOfCell(cell);
  const [{ id, text, law }] = lines;
  return (
    <section className="card space-y-2" aria-label="当前格">
      <h2 className="font-bold">{placeName(cell.path)}</h2>
      <p>
        {text}
        <span className="block text-quiet">{law === null ? '填报说明' : `依据：${law}`}</span>
      </p>
      <Mistakes lines={lines} />
      <HelpLink id={id} />
      <CellSources cell={cell} />
      <UnreadNote cell={cell} />
      {!readOnly && <CellOffer cell={cell} />}
      {!readOnly && <CarriedInOffer cell={cell} />}
      {!readOnly && <DeducedOffer cell={cell} />}
      <FindingMessages findings={marks} />
      {!readOnly && <CellFills key={`fill-${cell.path}`} cell={cell} />}
      <CellNote key={cell.path} cell={cell} />
    </section>
  );
}
