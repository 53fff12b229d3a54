// The one door through which reports come in: storage, files, pasted reports. Whatever is wrong in
// places is set back to empty and named; the rest stays.
import { FIGURE_CELLS, buildFigures } from '#src/report/tables/tables.ts';
import { FORMAT, VERSION, type Draft } from './draft.ts';
import {
  mapFigures,
  toReportFile,
  toTypedFigure,
  type FileFigure,
  type ReportFile,
} from './report-file.ts';
import { isRecord, withoutUnsafeKeys, type JsonRecord } from './json.ts';
import { migrate } from './migrations/migrate.ts';
import { fillMissing, repair } from './repair.ts';

/**
 * A draft with one sentence per thing that could not be taken over, or a refusal with its reason.
 * `readOnly` where a newer version wrote the file: saving would lose what this one does not know.
 */
export type Restored =
  | { state: 'restored'; draft: Draft; messages: string[]; readOnly: boolean }
  | { state: 'refused'; reason: string };

/** Ids stand in addresses and as keys of the store. */
const PLAIN_ID = /^[\w-]{1,64}$/;
const NEWER =
  '这份报告由更新版本的程序保存，现在只能查看和导出，不能修改。原文件要留存，用新版本打开原文件继续填写。';

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

function toDraft(file: ReportFile): Draft {
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
 * Reads a report from anywhere. `empty` is the new draft whose values stand in for what is missing
 * or does not fit. Never throws.
 */
export function restore(source: unknown, empty: Draft): Restored {
  if (!isRecord(source) || source.format !== FORMAT) {
    return { state: 'refused', reason: '这不是本程序的报告文件，没有读入任何内容。' };
  }
  const pattern: JsonRecord = {
    ...toReportFile(empty, { revision: 0, savedAt: '' }),
    year: null,
    overview: { opening: '', parts: [] },
    improvement: { opening: '', parts: [] },
    other: { opening: '', parts: [] },
  };
  const migrated = migrate(withoutUnsafeKeys(source));
  if (migrated.state === 'refused') return migrated;
  const { file, messages } = repair(fillMissing(pattern, migrated.file), pattern);
  const readOnly = file.version > VERSION;
  const draft = toDraft(file);
  return {
    state: 'restored',
    draft: PLAIN_ID.test(draft.id) ? draft : { ...draft, id: empty.id },
    messages: [...(readOnly ? [NEWER] : []), ...migrated.messages, ...messages],
    readOnly,
  };
}

/** Reads the text of a report file. */
export function restoreJson(text: string, empty: Draft): Restored {
  if (text.trim() === '') return { state: 'refused', reason: '文件是空的。' };
  try {
    return restore(JSON.parse(text.replace(/^\uFEFF/, '')), empty);
  } catch {
    return {
      state: 'refused',
      reason: '文件不完整或不是报告文件（.json），没有读入任何内容。换一份完整的文件再试。',
    };
  }
}
