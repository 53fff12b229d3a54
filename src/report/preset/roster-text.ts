// A list of organs as text that an office could have pasted: head row, a line an organ, tabs between.
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { KINDS } from '#src/report/draft/draft.ts';

/** What `readRoster` reads as these organs. */
export const toRosterText = (organs: readonly RosterEntry[]): string =>
  [
    '机关全称\t简称\t类别',
    ...organs.map(({ name, shortNames, kind }) =>
      [name, shortNames.join('、'), kind ? KINDS[kind] : ''].join('\t'),
    ),
  ].join('\n');
