// The lines of the collection desk: every file once, and every organ of the list that sent none.
import type { DeskRow, Held, Match, RosterEntry, Standing } from './collected.ts';
import { countReport } from './count-report.ts';
import { doubleCounted, noneCounted, type OrganRows } from './counting.ts';
import { createOrganIndex } from './match-organ.ts';
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
  /** Equal for all files of one organ. */
  id: string;
  organ: string;
  entry: RosterEntry | null;
  match: Match;
  candidates: readonly RosterEntry[];
  held: Held;
}

/** The rows are built anew at each decision, the list stays: what it finds is kept with it. */
const owners = new WeakMap<readonly RosterEntry[], (held: Held) => OwnedFile>();

function ownersOf(roster: readonly RosterEntry[]): (held: Held) => OwnedFile {
  const owner = owners.get(roster) ?? createOwners(roster);
  owners.set(roster, owner);
  return owner;
}

/** Finds whose file it is: as the office chose, else by the report, else by the file's name. */
function createOwners(roster: readonly RosterEntry[]): (held: Held) => OwnedFile {
  const findOrgan = createOrganIndex(roster);
  const known = new WeakMap<Held, OwnedFile>();
  const listed = new Map(roster.map((entry) => [organKey(entry.name), entry]));
  const findOwner = (held: Held): OwnedFile => {
    const { file, examined } = held;
    const name = examined?.organ.trim() ?? '';
    // An organ that was chosen, and is on the list no more, is no longer chosen.
    const chosen = file.entry === null ? undefined : listed.get(organKey(file.entry));
    const found = chosen
      ? { match: 'chosen' as const, entry: chosen, candidates: [] }
      : findOrgan(name, [file.fileName, file.folder]);
    const owned = { key: file.id, organ: found.entry?.name ?? name, held, ...found };
    return { ...owned, id: organId(owned) };
  };
  return (held) => {
    const owned = known.get(held) ?? findOwner(held);
    known.set(held, owned);
    return owned;
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
const scopeId = ({ id, held }: OwnedFile): string => `${held.examined?.scope ?? ''} ${id}`;

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
    ...warn(doubleCounted(rows), (count) => `同一机关计入了 ${count} 份，数字会重复相加`),
    ...warn(noneCounted(rows), (count) => `同一机关报了 ${count} 份，一份也没有计入`),
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
  const files = helds.map(ownersOf(roster));
  const ofYear = files.filter(({ held }) => isOfYear(held, year));
  const organs = groupBy(ofYear, ({ id }) => id);
  const groups = groupBy(ofYear, scopeId);
  const proposed = new Set([...groups.values()].map(proposedOf));
  const hasRoster = roster.length > 0;
  const rows = files.map((owned): DeskRow => {
    const { id, candidates, ...file } = owned;
    const isThisYear = isOfYear(file.held, year);
    const isTwice = isThisYear && (groups.get(scopeId(owned)) ?? []).length > 1;
    const row = {
      ...file,
      standing: standingOf(owned, year, isTwice),
      isProposed: !isTwice || proposed.has(file.held),
    };
    const organ = isThisYear ? (organs.get(id) ?? []) : [];
    const others = organ.flatMap(({ held }) => (held === file.held ? [] : held));
    return { ...row, ...countReport({ row, hasRoster, candidates, others }) };
  });
  const present = new Set(rows.flatMap(({ entry }) => entry ?? []));
  return [...withWarnings(rows), ...roster.filter((entry) => !present.has(entry)).map(missingRow)];
}
