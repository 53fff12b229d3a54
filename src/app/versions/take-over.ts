import { UNITS } from '#src/app/import-step.ts';
import { valueAt, type Change } from '#src/form/changes.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { stepOf, type StepId } from '#src/report/sections/sections.ts';
import { toSortedJson } from '#src/report/versions/content-key.ts';

/** The mark is never taken over; the source is set as a whole. */
const CONTENT = UNITS.filter((unit) => unit !== 'finalized' && !unit.startsWith('source.'));
const INTERNAL = new Set(['explanations', 'done', 'reference']);

const isSame = (one: unknown, other: unknown): boolean => toSortedJson(one) === toSortedJson(other);

function changesTo(now: Draft, next: Draft, units: readonly string[]): Change[] {
  return units.flatMap((unit) => {
    const value = valueAt(next, unit);
    return isSame(valueAt(now, unit), value) ? [] : [{ unit, value: structuredClone(value) }];
  });
}

/** What has been read of an import stays read. */
const asRead = (source: Draft['source']) => source && { ...source, seen: true };

const sourceChange = (now: Draft, source: Draft['source']): Change[] =>
  isSame(asRead(now.source), asRead(source))
    ? []
    : [
        {
          unit: 'source',
          value: structuredClone(source),
          // What has been read of it is marked without a step of the history.
          before: structuredClone(now.source),
        },
      ];

/** What makes the report what it was: all that it says, and what belongs to it. */
export const toRestore = (now: Draft, version: Draft): Change[] => [
  ...changesTo(now, version, CONTENT),
  ...sourceChange(now, version.source),
];

/**
 * What makes the report say what a file says. `isOwn` for a file of this program: then its
 * explanations, last year's report and ticks come along where it has any.
 */
export function toFileContent(now: Draft, file: Draft, isOwn: boolean): Change[] {
  const units = CONTENT.filter((unit) => {
    const value = valueAt(file, unit);
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    return !INTERNAL.has(unit) || (isOwn && !isEmpty);
  });
  const source = isOwn ? [] : sourceChange(now, asRead(file.source));
  return [...changesTo(now, file, units), ...source];
}

/** Where the changes show: on the step at hand, if they do. */
export function placeOf(changes: readonly Change[], step: StepId): string {
  const places = changes.map(({ unit }) => unit);
  return places.find((place) => stepOf(place) === step) ?? places[0] ?? 'organ.name';
}
