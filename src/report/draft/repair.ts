// A report file with faults in places, made to fit its schema: what is missing is filled, what does
// not fit is set back to empty and named.
import { placeName } from '#src/report/sections/place-names.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { isRecord, type JsonRecord } from './json.ts';
import { reportFileSchema, type ReportFile } from './report-file.ts';

type Path = readonly PropertyKey[];

const EMPTY_PART = { id: '', heading: '', text: '' };
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

/** A copy in which no known key is missing; wrong values stay where they are. */
export function fillMissing(pattern: JsonRecord, source: unknown): unknown {
  const filled = fill(pattern, source);
  if (isRecord(filled)) fillParts(filled);
  return filled;
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
export function repair(
  report: unknown,
  pattern: JsonRecord,
): { file: ReportFile; messages: string[] } {
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
