import { placeName } from '#src/report/sections/place-names.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { valueAt, type Change } from './changes.ts';

interface Difference {
  unit: string;
  before: unknown;
  after: unknown;
}

interface Step {
  label: string;
  /** The control to go to when the step is undone or redone. */
  place: string;
  differences: readonly Difference[];
  /** The mark of a finalized report that the step took away. */
  mark: unknown;
}

/** What to set, and where it shows. */
export interface Turn {
  changes: readonly Change[];
  place: string;
  /** The mark of 定稿 that the report had where it stood like this, null without one. */
  mark: unknown;
}

/** Everything changed while the report is open, to be taken back and done again in order. */
export interface History {
  /**
   * The control at `place` has a new value. Keys that belong together are one step; `composition`
   * numbers the composition of an input method that the change is part of, null outside of one.
   * False where the value is what it was.
   * `mark` is that of the report until now.
   */
  type: (
    place: string,
    valueNow: (unit: string) => unknown,
    composition: number | null,
    mark?: unknown,
  ) => boolean;
  /** The next change of `unit` is a step of its own, called `label`. */
  expect: (unit: string, label: string, place: string) => void;
  /** Values that are being set together, as one step. */
  record: (label: string, place: string, changes: readonly Change[], mark?: unknown) => void;
  /** Says what was done without a change to the report. */
  say: (words: string) => void;
  /** Where the next key would still belong to the last step. */
  typingAt: () => string | null;
  /** What is typed next begins a new step. */
  endTyping: () => void;
  /** Takes back what is being typed at a place, for good; null where nothing is. */
  abandonTyping: (place: string) => Turn | null;
  /** The changes that take the last step back; null where there is none. */
  undo: () => Turn | null;
  redo: () => Turn | null;
  /** What undo and redo would do, null for nothing; and what was done last, to be read aloud. */
  labels: () => HistoryLabels;
}

export interface HistoryLabels {
  undo: string | null;
  redo: string | null;
  notice: string | null;
}

/** After a pause the next key begins a new step. */
const TYPING_PAUSE_MS = 1000;
const MAX_STEPS = 1000;

/** What undo sets back when the control at a place changes. */
export const unitOf = (place: string): string =>
  /^(?:\w+\.parts|explanations)\b/.exec(place)?.[0] ?? place;

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

const lengthAt = (value: unknown, unit: string, place: string): number => {
  const text = unit === place ? value : valueAt(value, place.slice(unit.length + 1));
  return typeof text === 'string' ? text.length : 0;
};

/**
 * `opened` is the report as it was opened, `now` a clock in milliseconds. `onChange` is told of all
 * that is new to `labels` but what is typed, which its caller knows.
 */
export function createHistory(opened: object, now: () => number, onChange: () => void): History {
  const known = new Map<string, unknown>();
  const done: Step[] = [];
  const undone: Step[] = [];
  const expected = new Map<string, { label: string; place: string }>();
  let typing: {
    place: string;
    isGrowing: boolean;
    at: number;
    composition: number | null;
  } | null = null;
  let notice: string | null = null;
  let labels: HistoryLabels = { undo: null, redo: null, notice };

  const labelsNow = () => {
    const next = { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null, notice };
    if (!isSame(labels, next)) labels = next;
    return labels;
  };
  const valueOf = (unit: string): unknown =>
    known.has(unit) ? known.get(unit) : valueAt(opened, unit);
  const push = (step: Step) => {
    done.push(step);
    if (done.length > MAX_STEPS) done.shift();
  };

  /** Whether a change of `size` characters at `place` goes on with what is being typed. */
  const goesOn = (place: string, size: number, composition: number | null): boolean => {
    if (typing?.place !== place) return false;
    if (figureCellAt(place)) return true;
    if (composition !== null && composition === typing.composition) return true;
    const isKey = composition !== null || Math.abs(size) === 1;
    return isKey && size > 0 === typing.isGrowing && now() - typing.at < TYPING_PAUSE_MS;
  };

  const take = (step: Step, side: 'before' | 'after', said: string | null): Turn => {
    // The form takes the values over and changes them: what history keeps must stay as it was.
    const changes = step.differences.map((one) => ({
      unit: one.unit,
      value: structuredClone(one[side]),
    }));
    for (const one of step.differences) known.set(one.unit, one[side]);
    typing = null;
    notice = said;
    onChange();
    return { changes, place: step.place, mark: side === 'before' ? step.mark : null };
  };

  return {
    type(place, valueNow, composition, mark = null) {
      const unit = unitOf(place);
      const before = valueOf(unit);
      const current = valueNow(unit);
      if (isSame(before, current)) return false;
      const after = typeof current === 'object' ? structuredClone(current) : current;
      const size = lengthAt(after, unit, place) - lengthAt(before, unit, place);
      const announced = expected.get(unit);
      const isGoingOn = !announced && goesOn(place, size, composition);
      known.set(unit, after);
      undone.length = 0;
      expected.delete(unit);
      notice = announced ? `已${announced.label}` : null;
      const last = isGoingOn ? done.pop() : undefined;
      const start = last?.differences[0]?.before ?? before;
      typing = null;
      if (!isSame(start, after)) {
        const label = announced?.label ?? `修改${placeName(place)}`;
        const differences = [{ unit, before: start, after }];
        push({ label, place: announced?.place ?? place, differences, mark: last?.mark ?? mark });
        const isKey = composition !== null || Math.abs(size) === 1;
        if (!announced && (figureCellAt(place) || isKey)) {
          const isGrowing = composition !== null || size > 0;
          typing = { place, isGrowing, at: now(), composition };
        }
      }
      return true;
    },
    expect(unit, label, place) {
      expected.set(unit, { label, place });
    },
    record(label, place, changes, mark = null) {
      const differences = changes
        // The form takes the values over here, too.
        .map(({ unit, value, before = valueOf(unit) }) => ({
          unit,
          before,
          after: structuredClone(value),
        }))
        .filter(({ before, after }) => !isSame(before, after));
      typing = null;
      if (differences.length === 0) return;
      for (const { unit, after } of differences) known.set(unit, after);
      undone.length = 0;
      push({ label, place, differences, mark });
      notice = `已${label}`;
      onChange();
    },
    say(words) {
      notice = words;
      onChange();
    },
    typingAt: () => typing?.place ?? null,
    endTyping() {
      typing = null;
    },
    abandonTyping(place) {
      const step = typing?.place === place && done.pop();
      return step ? take(step, 'before', null) : null;
    },
    undo() {
      const step = done.pop();
      if (!step) return null;
      undone.push(step);
      return take(step, 'before', `已撤销：${step.label}`);
    },
    redo() {
      const step = undone.pop();
      if (!step) return null;
      done.push(step);
      return take(step, 'after', `已重做：${step.label}`);
    },
    labels: labelsNow,
  };
}
