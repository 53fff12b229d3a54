// The lines of the collection desk: every file once, and every organ of the list that sent none.
import type { DeskRow, Held, Match, RosterEntry, Standing } from './collected.ts';
import { countReport } from './count-report.ts';
import { doubleCounted } from './counting.ts';
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

/** Says of those counted twice that they are. */
function withWarnings(rows: readonly DeskRow[]): DeskRow[] {
  const warnings = new Map(
    doubleCounted(rows).flatMap(({ rows: same }) =>
      same.map(({ key }) => [key, `本单位计入了 ${same.length} 份，数字会重复相加`]),
    ),
  );
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
 * the row of that file; `notFiled` names it all the same.
 */
export function buildRows({ year, roster, helds }: Desk): DeskRow[] {
  const files = helds.map(ownersOf(roster));
  const groups = groupBy(
    files.filter(({ held }) => isOfYear(held, year)),
    ({ id }) => id,
  );
  const newest = new Map(
    [...groups].flatMap(([id, group]) =>
      group.length > 1 ? [[id, newestOf(group.map(({ held }) => held))]] : [],
    ),
  );
  const rows = files.map((owned): DeskRow => {
    const { id, candidates, ...file } = owned;
    const group = isOfYear(file.held, year) ? (groups.get(id) ?? []) : [];
    const isTwice = group.length > 1;
    const isProposed = !isTwice || newest.get(id) === file.held;
    const row = {
      ...file,
      standing: standingOf(owned, year, isTwice),
      isProposed,
    };
    const isOtherChosen = group.some(
      ({ held }) => held !== file.held && held.file.decision === 'counted' && !isTotalsOnly(held),
    );
    const hasRoster = roster.length > 0;
    return { ...row, ...countReport({ row, hasRoster, candidates, isOtherChosen }) };
  });
  const present = new Set(rows.flatMap(({ entry }) => entry ?? []));
  return [...withWarnings(rows), ...roster.filter((entry) => !present.has(entry)).map(missingRow)];
}
