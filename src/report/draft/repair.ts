// A report file with faults in places, made to fit its schema: what is missing is filled, what does
// not fit is set back to empty and named.
import { placeName } from '#src/report/sections/place-names.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { isRecord, type JsonRecord } from './json.ts';
import type { ReportFile } from './report-file.ts';
import { reportFileSchema } from './report-schema.ts';

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

/** Never what all objects inherit: a file may have a key `toString`. */
const own = (value: unknown, key: PropertyKey): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;

/** What stands at `path` of a new report; undefined where a new report has nothing. */
function emptyAt(pattern: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return pattern;
  if (Array.isArray(pattern)) {
    return path.length > 1 && typeof key === 'number' ? emptyAt(EMPTY_PART, rest) : undefined;
  }
  return emptyAt(own(pattern, key), rest);
}

/** What does not fit in a tree, by key; null where all that stands there does not. */
type Misfits = Map<PropertyKey, Misfits> | null;

/** With what stands at `path`; what does not fit as a whole is not looked into. */
function withMisfit(misfits: Misfits = new Map(), [key, ...rest]: Path): Misfits {
  if (key === undefined) return null;
  return misfits && misfits.set(key, withMisfit(misfits.get(key), rest));
}

/** A copy of a tree with `mend` of each misfit; where that gives undefined, it is taken out. */
function mendAll(
  tree: unknown,
  misfits: Misfits,
  mend: (value: unknown, path: Path) => unknown,
  path: Path = [],
): unknown {
  if (misfits === null) return mend(tree, path);
  if (Array.isArray(tree)) {
    return tree
      .map((item: unknown, index) => {
        const inner = misfits.get(index);
        return inner === undefined ? item : mendAll(item, inner, mend, [...path, index]);
      })
      .filter((item) => item !== undefined);
  }
  if (!isRecord(tree)) return tree;
  const copy: JsonRecord = { ...tree };
  for (const [key, inner] of misfits) {
    copy[String(key)] = mendAll(copy[String(key)], inner, mend, [...path, key]);
  }
  return Object.fromEntries(Object.entries(copy).filter(([, value]) => value !== undefined));
}

function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : own(value, key)),
    tree,
  );
}

interface Misfit {
  path: Path;
  value: unknown;
}

/** How deep a path leads to the list, or else the object, that holds what stands there. */
function holderDepth(path: Path): number {
  const index = path.findIndex((key) => typeof key === 'number');
  return index < 0 ? path.length - 1 : index;
}

/** More than one would read, and than a report has keys of its own. */
const MANY = 30;

/** A sentence for each misfit; where one list or object holds very many, one for all of them. */
function sentencesOf(misfits: readonly Misfit[]): string[] {
  const held = new Map<string, Misfit[]>();
  for (const misfit of misfits) {
    const holder = misfit.path.slice(0, holderDepth(misfit.path)).join('.');
    const others = held.get(holder);
    if (others) others.push(misfit);
    else held.set(holder, [misfit]);
  }
  return [...held].flatMap(([holder, own]) => {
    const count = new Set(own.map(({ path }) => path[holderDepth(path)])).size;
    return count > MANY
      ? `${placeName(holder)}：文件中有 ${count} 处内容不合格式，没有读入，例如 ${quote(own[0]?.value)}。`
      : own.map(
          ({ path, value }) =>
            `${placeName(path.join('.'))}：文件中的内容 ${quote(value)} 不合格式，没有读入。`,
        );
  });
}

/**
 * Sets what does not fit back to empty, and takes out what has no empty value, until the rest
 * fits. Each round leaves fewer misfits, so it ends.
 */
export function repair(
  report: unknown,
  pattern: JsonRecord,
): { file: ReportFile; messages: string[] } {
  const found: Misfit[] = [];
  const mend = (value: unknown, path: Path): unknown => {
    const empty = emptyAt(pattern, path);
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    if (empty === '' && isPlain) return String(value);
    found.push({ path, value });
    return empty;
  };
  let repaired = report;
  for (;;) {
    const parsed = reportFileSchema.safeParse(repaired);
    if (parsed.success) return { file: parsed.data, messages: sentencesOf(found) };
    let misfits: Misfits = new Map();
    for (const issue of parsed.error.issues) {
      let path: Path = issue.path;
      while (emptyAt(pattern, path) === undefined && valueAt(repaired, path) === undefined) {
        path = path.slice(0, -1);
      }
      misfits = withMisfit(misfits, path);
    }
    repaired = mendAll(repaired, misfits, mend);
  }
}
