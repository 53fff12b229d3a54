// The preset file (预置文件): whose machine it is, and the organs of a county that file reports by
// Article 49 of the Regulation. The one door through which it comes in: import, build, storage.
import * as z from 'zod/mini';
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { readKindWord } from '#src/report/collection/kind-words.ts';
import { organKey } from '#src/report/collection/organ-key.ts';
import { LONGEST_NAME } from '#src/report/collection/roster-cells.ts';
import { shortNamesIn, type NamedOrgan } from '#src/report/collection/roster-lines.ts';
import { quoteSome, toRoster } from '#src/report/collection/roster.ts';
import type { Kind } from '#src/report/draft/draft.ts';
import { guardOf } from '#src/report/draft/guard.ts';
import { PRESET_FORMAT, PRESET_VERSION } from './preset-format.ts';

/** Whose machine it is, where that is said, and the county's organs in the order of the file. */
export interface Preset {
  organ: { name: string; kind: Kind | null } | null;
  organs: readonly RosterEntry[];
}

export type PresetRead =
  { state: 'read'; preset: Preset; messages: string[] } | { state: 'refused'; reason: string };

const isFile = guardOf(
  z.looseObject({
    format: z.literal(PRESET_FORMAT),
    version: z.number(),
    organ: z.optional(z.unknown()),
    organs: z.optional(z.nullable(z.array(z.unknown()))),
  }),
);
const word = z.optional(z.nullable(z.string()));
const isOrgan = guardOf(z.looseObject({ name: z.string(), shortName: word, kind: word }));

const BROKEN =
  '预置文件不完整或写法不对，没有读入任何内容。换一份完整的文件，或者在收集台重新“取出”一份。';
const NEWER =
  '预置文件由更新版本的程序制作，没有读入。换用新版本的程序，或者用这个版本的收集台重新“取出”一份。';
const EMPTY = '预置文件里没有机关，没有读入任何内容。';
const NONE_LEFT = '预置文件里的机关都没有读入。';

const tidy = (name: string): string => name.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

const hasLetter = (name: string): boolean => /\p{L}/u.test(name);

/** An organ as a line of a list names it; null for what names none. */
function toNamed(value: unknown): NamedOrgan | null {
  if (!isOrgan(value)) return null;
  const name = tidy(value.name);
  const isName = hasLetter(name) && name.length <= LONGEST_NAME;
  const shortNames = shortNamesIn(value.shortName ?? '').filter(
    (short) => short.length <= LONGEST_NAME,
  );
  return isName ? { name, shortNames, kindWord: tidy(value.kind ?? '') } : null;
}

/** What names an organ at such length that it is none; [] for anything else. */
function tooLong(value: unknown): string[] {
  const name = isOrgan(value) ? tidy(value.name) : '';
  return hasLetter(name) && name.length > LONGEST_NAME ? [name] : [];
}

/** The values of a list that name no organ, by what is wrong with them. */
function leftOut(values: readonly unknown[]): string[] {
  const long = values.flatMap(tooLong);
  const unnamed = values.length - long.length;
  return [
    ...(unnamed > 0 ? [`名单中有 ${unnamed} 处没有读入：没有写机关名称（name）。`] : []),
    ...(long.length > 0
      ? [
          `名单中的${quoteSome(long, '个名称')}超过 ${LONGEST_NAME} 个字，没有读入。名称（name）只写机关全称。`,
        ]
      : []),
  ];
}

const notOwn = (value: unknown): string =>
  tooLong(value).length > 0
    ? `本机机关（organ）没有读入：名称超过 ${LONGEST_NAME} 个字。`
    : '本机机关（organ）没有读入：没有写机关名称（name）。';

/** 本机机关 with its 类别, or that of the same organ on the list. */
function readOwnOrgan(value: unknown, organs: readonly RosterEntry[]) {
  const named = toNamed(value);
  const isSaid = value !== undefined && value !== null;
  if (!named) return { organ: null, messages: isSaid ? [notOwn(value)] : [] };
  const { name, kindWord } = named;
  const listed = organs.find((entry) => organKey(entry.name) === organKey(name));
  const kind = readKindWord(kindWord, name);
  const isUnknown = kindWord !== '' && kind === null;
  return {
    organ: { name, kind: kind ?? listed?.kind ?? null },
    messages: isUnknown ? [`本机机关的类别“${kindWord}”不在已知的类别中。`] : [],
  };
}

function readFile(value: unknown): PresetRead {
  if (!isFile(value) || value.version < 1) return { state: 'refused', reason: BROKEN };
  if (value.version > PRESET_VERSION) return { state: 'refused', reason: NEWER };
  const listed = value.organs ?? [];
  const known = listed.flatMap((one) => toNamed(one) ?? []);
  const rest = listed.filter((one) => toNamed(one) === null);
  const roster = toRoster({ organs: known, unused: [] });
  const own = readOwnOrgan(value.organ, roster.entries);
  const organs = roster.entries;
  const messages = [...own.messages, ...leftOut(rest), ...roster.messages];
  if (organs.length === 0 && !own.organ) {
    const reason = messages.length > 0 ? [NONE_LEFT, ...messages].join('') : EMPTY;
    return { state: 'refused', reason };
  }
  return { state: 'read', preset: { organ: own.organ, organs }, messages };
}

/**
 * Reads the text of a preset file: what fits, with a sentence for each thing that does not, or why
 * none of it. Unknown keys are let be. Linear; never throws.
 */
export function readPreset(text: string): PresetRead {
  try {
    return readFile(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return { state: 'refused', reason: BROKEN };
  }
}

/** The preset file of a county's list, an organ a line; `readPreset` gives the same again. */
export function toPresetJson({ organ, organs }: Preset): string {
  const lines = organs.map(({ name, shortNames, kind }) =>
    JSON.stringify({
      name,
      ...(shortNames.length > 0 ? { shortName: shortNames.join('、') } : {}),
      ...(kind ? { kind } : {}),
    }),
  );
  const own = organ && { name: organ.name, ...(organ.kind ? { kind: organ.kind } : {}) };
  const head = `  "format": "${PRESET_FORMAT}",\n  "version": ${PRESET_VERSION},\n  "organ": ${JSON.stringify(own)},`;
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n${head}\n  "organs": ${list}\n}\n`;
}
