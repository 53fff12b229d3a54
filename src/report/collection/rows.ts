// The lines of the collection desk: every file once, and every organ of the list that sent none.
import type { DeskRow, Held, Match, RosterEntry, Standing } from './collected.ts';
import { countReport } from './count-report.ts';
import { doubleCounted, noneCounted, type OrganRows } from './counting.ts';
import { createOrganIndex, type FindOrgan } from './match-organ.ts';
import { newestOf } from './newest.ts';
import { organKey } from './organ-key.ts';
import { groupBy, isTotalsOnly, organId } from './organ-rows.ts';

/** A year's collection as it is known now. */
export interface Desk {
  year: number;
  roster: readonly RosterEntry[];
  helds: readonly Held[];
}

/** A file and whose it is. */
interface OwnedFile {
  key: string;
  organ: string;
  entry: RosterEntry | null;
  match: Match;
  candidates: readonly RosterEntry[];
  held: Held;
}

/** The rows are built anew at each decision, the list stays: what it finds is kept with it. */
const finders = new WeakMap<readonly RosterEntry[], FindOrgan>();

function finderOf(roster: readonly RosterEntry[]): FindOrgan {
  const finder = finders.get(roster) ?? createOrganIndex(roster);
  finders.set(roster, finder);
  return finder;
}

/** Finds whose file it is: as the office chose, else by the report, else by the file's name. */
function createOwners(roster: readonly RosterEntry[]): (held: Held) => OwnedFile {
  const findOrgan = finderOf(roster);
  const listed = new Map(roster.map((entry) => [organKey(entry.name), entry]));
  return (held) => {
    const { file, examined } = held;
    const name = examined?.organ.trim() ?? '';
    // An organ that was chosen, and is on the list no more, is no longer chosen.
    const chosen = file.entry === null ? undefined : listed.get(organKey(file.entry));
    const found = chosen
      ? { match: 'chosen' as const, entry: chosen, candidates: [] }
      : findOrgan(name, [file.fileName, file.folder]);
    return { key: file.id, organ: found.entry?.name ?? name, held, ...found };
  };
}

const isOfYear = ({ examined }: Held, year: number): boolean => examined?.year === year;

function standingOf({ held }: OwnedFile, year: number, isTwice: boolean): Standing {
  if (!held.examined) return 'unreadable';
  if (!isOfYear(held, year)) return 'wrong-year';
  if (isTwice) return 'twice';
  return isTotalsOnly(held) ? 'totals-only' : 'filed';
}

/** An organ's own report and the one over all below it are two reports, and may both be there twice. */
const scopeId = (file: Omit<OwnedFile, 'candidates'>): string =>
  `${file.held.examined?.scope ?? ''} ${organId(file)}`;

/** The newest of those that the office did not leave out. */
function proposedOf(group: readonly OwnedFile[]): Held | undefined {
  const helds = group.map(({ held }) => held);
  return newestOf(helds.filter(({ file }) => file.decision !== 'left-out')) ?? newestOf(helds);
}

const missingRow = (entry: RosterEntry): DeskRow => ({
  key: `missing:${entry.name}`,
  organ: entry.name,
  entry,
  match: 'name',
  held: null,
  standing: 'missing',
  isProposed: false,
  counting: null,
  why: '',
});

/** Says of those counted twice that they are, and where of several none is. */
function withWarnings(rows: readonly DeskRow[]): DeskRow[] {
  const warn = (organs: readonly OrganRows[], wordsOf: (count: number) => string) =>
    organs.flatMap(({ rows: same }) => same.map(({ key }) => [key, wordsOf(same.length)] as const));
  const warnings = new Map([
    ...warn(doubleCounted(rows), (count) => `本单位计入了 ${count} 份，数字会重复相加`),
    ...warn(noneCounted(rows), (count) => `本单位报了 ${count} 份，一份也没有计入`),
  ]);
  return rows.map((row) => {
    const warning = warnings.get(row.key);
    return warning === undefined
      ? row
      : { ...row, why: row.why === '' ? warning : `${row.why}；${warning}` };
  });
}

/**
 * One row a file, in the order of the files, then one for each organ of the list that no file is of,
 * in the order of the list. An organ of which only the wrong year came, or what nobody can read, has
 * the row of that file; `absentOf` names it all the same.
 */
export function buildRows({ year, roster, helds }: Desk): DeskRow[] {
  const files = helds.map(createOwners(roster));
  const ofYear = files.filter(({ held }) => isOfYear(held, year));
  const organs = groupBy(ofYear, organId);
  const groups = groupBy(ofYear, scopeId);
  const proposed = new Set([...groups.values()].map(proposedOf));
  const hasRoster = roster.length > 0;
  const rows = files.map(({ candidates, ...file }): DeskRow => {
    const isThisYear = isOfYear(file.held, year);
    const isTwice = isThisYear && (groups.get(scopeId(file)) ?? []).length > 1;
    const row = {
      ...file,
      standing: standingOf({ ...file, candidates }, year, isTwice),
      isProposed: !isTwice || proposed.has(file.held),
    };
    const organ = isThisYear ? (organs.get(organId(file)) ?? []) : [];
    const others = organ.flatMap(({ held }) => (held === file.held ? [] : held));
    return { ...row, ...countReport({ row, hasRoster, candidates, others }) };
  });
  const present = new Set(rows.flatMap(({ entry }) => entry ?? []));
  return [...withWarnings(rows), ...roster.filter((entry) => !present.has(entry)).map(missingRow)];
}
