// A report file that fits its schema, as the draft that the form holds.
import { FIGURE_CELLS, buildFigures } from '#src/report/tables/tables.ts';
import { VERSION, type Draft } from './draft.ts';
import { mapFigures, toTypedFigure, type FileFigure, type ReportFile } from './report-file.ts';
import { isSoundFile } from './sound-file.ts';

/** Ids stand in addresses and as keys of the store. */
export const PLAIN_ID = /^[\w-]{1,64}$/;

function nestCellNotes(flat: Record<string, string>): Draft['notes']['cells'] {
  const known = new Set(FIGURE_CELLS.map((cell) => cell.path));
  const unknownPlaces = Object.entries(flat).filter(([place]) => !known.has(place));
  return {
    ...Object.fromEntries(unknownPlaces),
    ...buildFigures((cell) => flat[cell.path] ?? ''),
  };
}

/** Gives every part an id of its own; explanations name parts by it. */
function identifyParts<Narrative extends Draft['overview']>(
  section: string,
  narrative: Narrative,
): Narrative {
  const taken = new Set<string>();
  let number = 0;
  const parts = narrative.parts.map((part) => {
    let id = part.id;
    while (id === '' || taken.has(id)) id = `${section}-${(number += 1)}`;
    taken.add(id);
    return id === part.id ? part : { ...part, id };
  });
  return { ...narrative, parts };
}

/** The draft of a report file; parts get ids of their own. */
export function toDraft(file: ReportFile): Draft {
  const { format: _format, version, typed, ...rest } = file;
  const { year } = rest;
  return {
    ...rest,
    // Kept as an unknown key: the copy in the store stays read-only too.
    ...(version > VERSION ? { version } : {}),
    year: year === null ? '' : String(year),
    ...mapFigures<FileFigure, string>(file, (figure, cell) =>
      toTypedFigure(figure, typed?.[cell.path], cell.unit),
    ),
    overview: identifyParts('overview', file.overview),
    improvement: identifyParts('improvement', file.improvement),
    other: identifyParts('other', file.other),
    notes: { ...file.notes, cells: nestCellNotes(file.notes.cells) },
  };
}

/**
 * The draft of a report as this version stores it; null for anything else, which is for `restore`
 * to read.
 */
export const readSound = (stored: unknown): Draft | null =>
  isSoundFile(stored) && PLAIN_ID.test(stored.id) ? toDraft(stored) : null;
