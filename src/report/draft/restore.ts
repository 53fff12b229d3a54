// The one door through which reports come in: storage, files, pasted reports. Whatever is wrong in
// places is set back to empty and named; the rest stays.
import { FIGURE_CELLS, buildFigures } from '#src/report/tables/tables.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { FORMAT, VERSION, type Draft } from './draft.ts';
import {
  mapFigures,
  reportFileSchema,
  toReportFile,
  toTypedFigure,
  type FileFigure,
  type ReportFile,
} from './report-file.ts';
import { isRecord, withoutUnsafeKeys, type JsonRecord } from './json.ts';

/**
 * A draft with one sentence per thing that could not be taken over, or a refusal with its reason.
 * `readOnly` where a newer version wrote the file: saving would lose what this one does not know.
 */
export type Restored =
  | { state: 'restored'; draft: Draft; messages: string[]; readOnly: boolean }
  | { state: 'refused'; reason: string };

type Path = readonly PropertyKey[];

/** Ids stand in addresses and as keys of the store. */
const PLAIN_ID = /^[\w-]{1,64}$/;
const EMPTY_PART = { id: '', heading: '', text: '' };
const NEWER =
  '这份报告由更新版本的程序保存，现在只能查看和导出，不能修改。原文件要留存，用新版本打开原文件继续填写。';

const quote = (value: unknown): string => {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** Known keys that are missing, from `pattern`; what is there stays, right or wrong. */
function fill(pattern: unknown, value: unknown): unknown {
  if (value === undefined) return pattern;
  if (!isRecord(pattern) || !isRecord(value)) return value;
  const filled: JsonRecord = { ...value };
  for (const key of Object.keys(pattern)) filled[key] = fill(pattern[key], value[key]);
  return filled;
}

function fillParts(report: JsonRecord): void {
  for (const id of NARRATIVE_IDS) {
    const narrative = report[id];
    if (!isRecord(narrative) || !Array.isArray(narrative.parts)) continue;
    report[id] = { ...narrative, parts: narrative.parts.map((part) => fill(EMPTY_PART, part)) };
  }
}

/** What stands at `path` of a new report; undefined where a new report has nothing. */
function emptyAt(pattern: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return pattern;
  if (Array.isArray(pattern)) {
    return path.length > 1 && typeof key === 'number' ? emptyAt(EMPTY_PART, rest) : undefined;
  }
  return isRecord(pattern) ? emptyAt(pattern[String(key)], rest) : undefined;
}

/** A copy with the value at `path` replaced, or taken out where `replace` gives undefined. */
function replaceAt(tree: unknown, path: Path, replace: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replace(tree);
  if (Array.isArray(tree)) {
    return tree
      .map((item: unknown, index) => (index === key ? replaceAt(item, rest, replace) : item))
      .filter((item) => item !== undefined);
  }
  if (!isRecord(tree)) return tree;
  const { [String(key)]: old, ...others } = tree;
  const value = replaceAt(old, rest, replace);
  return value === undefined ? others : { ...others, [String(key)]: value };
}

function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[String(key)] : undefined,
    tree,
  );
}

/**
 * Sets what does not fit back to empty, and takes out what has no empty value, until the rest
 * fits. Each round leaves fewer misfits, so it ends.
 */
function repair(report: unknown, pattern: JsonRecord): { file: ReportFile; messages: string[] } {
  const messages: string[] = [];
  const fits = (tree: unknown, path: Path) =>
    path.length === 0 || emptyAt(pattern, path) !== undefined || valueAt(tree, path) !== undefined;
  const repairAt = (tree: unknown, path: Path): unknown => {
    const empty = path.length === 0 ? pattern : emptyAt(pattern, path);
    const value = valueAt(tree, path);
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    if (empty === '' && isPlain) return replaceAt(tree, path, String);
    messages.push(
      `${placeName(path.join('.'))}：文件中的内容 ${quote(value)} 不合格式，没有读入。`,
    );
    return replaceAt(tree, path, () => empty);
  };
  let repaired = report;
  for (;;) {
    const parsed = reportFileSchema.safeParse(repaired);
    if (parsed.success) return { file: parsed.data, messages };
    // From the last to the first: taking an item out of a list moves those behind it. What stood
    // in a place that is mended already is not looked at again this round.
    const mended: string[] = [];
    repaired = parsed.error.issues.reduceRight<unknown>((tree, issue) => {
      let path: Path = issue.path;
      while (!fits(tree, path)) path = path.slice(0, -1);
      const place = `${path.join('.')}.`;
      if (mended.some((other) => place.startsWith(other) || other.startsWith(place))) return tree;
      mended.push(place);
      return repairAt(tree, path);
    }, repaired);
  }
}

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
  const parts = narrative.parts.map((part) => {
    let id = part.id;
    for (let number = 1; id === '' || taken.has(id); number += 1) id = `${section}-${number}`;
    taken.add(id);
    return id === part.id ? part : { ...part, id };
  });
  return { ...narrative, parts };
}

function toDraft(file: ReportFile): Draft {
  const { format: _format, version, typed, year, ...rest } = file;
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
  const filled = fill(pattern, withoutUnsafeKeys(source));
  if (isRecord(filled)) fillParts(filled);
  const { file, messages } = repair(filled, pattern);
  const readOnly = file.version > VERSION;
  const draft = toDraft(file);
  return {
    state: 'restored',
    draft: PLAIN_ID.test(draft.id) ? draft : { ...draft, id: empty.id },
    messages: readOnly ? [NEWER, ...messages] : messages,
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
