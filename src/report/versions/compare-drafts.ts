// What differs between two versions of a report, in the report's own order.
import { readFigure } from '#src/report/figures.ts';
import { KINDS, SCOPES, type Draft, type Part } from '#src/report/draft/draft.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { isTableId, type NarrativeId, SECTION_IDS } from '#src/report/sections/sections.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES, figureCellAt, figureCellsOf, leafAt } from '#src/report/tables/tables.ts';
import { sumCounts, totalText, type ReadingAt } from '#src/report/tables/totals.ts';
import { inOrder, pairParts } from './pair-parts.ts';

/** One control whose text is another. */
export interface ValueChange {
  /** `figure`, `total` (computed, follows from figures), `field` (a short text), `text` (prose). */
  kind: 'figure' | 'total' | 'field' | 'text';
  /** Path in the report file, of parts by their position afterwards. */
  place: string;
  name: string;
  /** As typed; '' is blank. Of 机关类别 and 数据范围 the key. */
  before: string;
  after: string;
}

/** A part that came, went, or stands elsewhere; positions count from 0. */
export type PartChange = { place: string; name: string; part: Part } & (
  | { kind: 'added'; to: number }
  | { kind: 'removed'; from: number }
  | { kind: 'moved'; from: number; to: number }
);

export type DraftChange = ValueChange | PartChange;

const headed = (name: string, heading: string): string =>
  heading.trim() === '' ? name : `${name}（${heading.trim()}）`;

function compareValue(
  kind: ValueChange['kind'],
  place: string,
  before: string,
  after: string,
  heading = '',
): ValueChange[] {
  return before === after
    ? []
    : [{ kind, place, name: headed(placeName(place), heading), before, after }];
}

function compareFront(before: Draft, after: Draft): ValueChange[] {
  return [
    ...compareValue('field', 'organ.name', before.organ.name, after.organ.name),
    ...compareValue('field', 'organ.kind', before.organ.kind, after.organ.kind),
    ...compareValue('field', 'scope', before.scope, after.scope),
    ...compareValue('field', 'year', before.year, after.year),
    ...compareValue('field', 'title', before.title, after.title),
    ...compareValue('text', 'preface', before.preface, after.preface),
  ];
}

const readingsOf =
  (draft: Draft): ReadingAt =>
  (path) => {
    const cell = figureCellAt(path);
    return readFigure((cell && leafAt<string>(draft, cell)) ?? '', cell?.unit ?? 'count');
  };

function compareTable(id: TableId, before: Draft, after: Draft): ValueChange[] {
  const [then, now] = [readingsOf(before), readingsOf(after)];
  const figures = TABLES[id].rows.flat().flatMap((cell): ValueChange[] => {
    if (cell.kind === 'figure') {
      const [old, fresh] = [leafAt<string>(before, cell), leafAt<string>(after, cell)];
      return compareValue('figure', cell.path, old ?? '', fresh ?? '');
    }
    if (cell.kind === 'label') return [];
    const [old, fresh] = [sumCounts(cell.parts, then), sumCounts(cell.parts, now)];
    return compareValue('total', cell.path, totalText(old), totalText(fresh));
  });
  const notes = figureCellsOf(id).flatMap((cell) => {
    const [old, fresh] = [
      leafAt<string>(before.notes.cells, cell),
      leafAt<string>(after.notes.cells, cell),
    ];
    return compareValue('field', `notes.cells.${cell.path}`, old ?? '', fresh ?? '');
  });
  return [
    ...figures,
    ...notes,
    ...compareValue('text', `notes.${id}`, before.notes[id], after.notes[id]),
  ];
}

function compareNarrative(id: NarrativeId, before: Draft, after: Draft): DraftChange[] {
  const [old, fresh] = [before[id], after[id]];
  const pairs = pairParts(old.parts, fresh.parts, before.id === after.id);
  const kept = new Set(pairs);
  const steady = inOrder(pairs.filter((from) => from !== null));
  const placeAt = (index: number) => `${id}.parts.${index}`;
  const nameAt = (index: number, { heading }: Part) => headed(placeName(placeAt(index)), heading);
  const removed = old.parts.flatMap((part, from): PartChange[] =>
    kept.has(from)
      ? []
      : [{ kind: 'removed', place: placeAt(from), name: nameAt(from, part), part, from }],
  );
  const others = fresh.parts.flatMap((part, to): DraftChange[] => {
    const from = pairs[to] ?? null;
    const then = from === null ? undefined : old.parts[from];
    const at = { place: placeAt(to), name: nameAt(to, part), part };
    if (from === null || !then) return [{ kind: 'added', ...at, to }];
    return [
      ...(steady.has(from) ? [] : [{ kind: 'moved' as const, ...at, from, to }]),
      ...compareValue('field', `${at.place}.heading`, then.heading, part.heading),
      ...compareValue('text', `${at.place}.text`, then.text, part.text, part.heading),
    ];
  });
  return [
    ...compareValue('text', `${id}.opening`, old.opening, fresh.opening),
    ...removed,
    ...others,
  ];
}

/**
 * All changes from `before` to `after`: what is typed, and the totals that follow. Last year's
 * report, the source of an import, explanations and ticks are not compared.
 */
export function compareDrafts(before: Draft, after: Draft): DraftChange[] {
  return [
    ...compareFront(before, after),
    ...SECTION_IDS.flatMap((id) =>
      isTableId(id) ? compareTable(id, before, after) : compareNarrative(id, before, after),
    ),
    ...compareValue('field', 'signature.organ', before.signature.organ, after.signature.organ),
    ...compareValue('field', 'signature.date', before.signature.date, after.signature.date),
  ];
}

const WORDS: Record<string, string> = { ...KINDS, ...SCOPES };

/** The value of a changed field or figure as it is shown: 空 where it is blank. */
export function shownValue({ place }: ValueChange, value: string): string {
  if (value.trim() === '') return '空';
  return place === 'organ.kind' || place === 'scope' ? (WORDS[value] ?? value) : value;
}
