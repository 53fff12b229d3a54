import type { AnyCheck } from '#src/report/checks/check.ts';
import { createCheckRun } from '#src/report/checks/check-run.ts';
import type { Explained } from '#src/report/checks/explanations.ts';
import { findingKey, type Finding } from '#src/report/checks/finding.ts';
import { sentenceOf, type LaterSentence } from '#src/report/checks/first-messages.ts';
import { NOT_YET, stepStates, type StepState } from '#src/report/checks/step-state.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { STEP_IDS, type StepId } from '#src/report/sections/sections.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import type { KeyedSignal } from './keyed-signal.ts';

/** A finding as it is shown: numbered, so that panel and cell can be told to belong together. */
export interface NumberedFinding {
  number: number;
  key: string;
  finding: Finding;
  sentence: string;
  /** What was said to it; one that is explained is marked nowhere and counted apart. */
  explained: Explained['state'];
}

/** Checks that come later than the page, what says their findings, and what was said to those. */
export interface MoreChecks {
  checks: readonly AnyCheck[];
  sentence: LaterSentence;
  explained: (draft: Draft, finding: Finding) => Explained['state'];
}

/** A click must find its target where it was pressed; words in composition are not yet typed. */
export type HoldReason = 'pointer' | 'composition';

export interface LiveFindings {
  findings: () => readonly NumberedFinding[];
  stepStates: () => StepStates;
  /** How often the checks have run. */
  runs: () => number;
  /** The findings whose target is the control at a place. */
  findingsAt: (place: string) => readonly NumberedFinding[];
  /**
   * Runs the checks a moment after the last change; `editing` is the cell being typed in, `changed`
   * the one cell with a new text, null where anything may be new.
   */
  schedule: (draft: () => Draft, editing: string | null, changed: string | null) => void;
  /** Runs them now, over all changes that were scheduled. */
  run: (draft: Draft, editing: string | null) => void;
  /** From the next run on these checks are made, too; a second time changes nothing. */
  add: (more: MoreChecks) => void;
  /** Nothing is published from `hold` to `release`, each reason on its own. */
  hold: (reason: HoldReason) => void;
  release: (reason: HoldReason) => void;
  stop: () => void;
}

export const FINDINGS_KEY = 'findings';
export const findingAtKey = (place: string): string => `finding:${place}`;

/** Long enough that the checks never stand between a key and its paint. */
const CHECK_DELAY_MS = 60;
/** Without a change for as long, typing has paused. */
const PAUSE_MS = 400;

/** What is merely not filled in yet is listed, but not marked at the control as a fault. */
const isMarked = ({ explained, finding }: NumberedFinding): boolean =>
  explained !== 'explained' && !NOT_YET.includes(finding.rule);

const NONE: readonly NumberedFinding[] = [];

/** The list as it was where nothing in it is new, so that what shows it stays as it is. */
const keepSame = <Item>(last: readonly Item[], next: readonly Item[]): readonly Item[] =>
  last.length === next.length && last.every((item, index) => item === next[index]) ? last : next;

type StepStates = Record<StepId, StepState>;

const keepSameStates = (last: StepStates, next: StepStates): StepStates =>
  STEP_IDS.every((id) => last[id].kind === next[id].kind && last[id].text === next[id].text)
    ? last
    : next;

/** Keeps the findings of the draft, and publishes them and each place that gains or loses one. */
export function createLiveFindings(
  draft: Draft,
  thisYear: number,
  readingAt: ReadingAt,
  signal: KeyedSignal,
): LiveFindings {
  let findings: readonly NumberedFinding[] = [];
  let states = stepStates(draft, []);
  let marks = new Map<string, readonly NumberedFinding[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause: typeof timer;
  let isPaused = true;
  /** The cell being typed in, null once it was left: the pause may come after. */
  let typedIn: string | null = null;
  let runs = 0;
  const holds = new Set<HoldReason>();
  /** The latest run that was held back. */
  let waiting: (() => void) | null = null;
  const checkRun = createCheckRun(thisYear, readingAt, (error) => {
    reportError(error);
  });
  let later: Omit<MoreChecks, 'checks'> = { sentence: () => '', explained: () => 'none' };

  const update = (current: Draft, editing: string | null) => {
    const shown = checkRun
      .findings(current, isPaused)
      .filter((finding) => finding.rule !== 'figure-unreadable' || finding.places[0] !== editing);
    findings = keepSame(
      findings,
      shown.map((finding, index) => {
        const last = findings[index];
        const explained =
          finding.severity === 'confirm' ? later.explained(current, finding) : 'none';
        return last?.finding === finding && last.explained === explained
          ? last
          : {
              number: index + 1,
              key: findingKey(finding),
              finding,
              sentence: sentenceOf(finding, later.sentence),
              explained,
            };
      }),
    );
    states = keepSameStates(states, stepStates(current, shown));
    const byPlace = new Map<string, readonly NumberedFinding[]>();
    for (const numbered of findings.filter(isMarked)) {
      const [place] = numbered.finding.places;
      byPlace.set(place, [...(byPlace.get(place) ?? NONE), numbered]);
    }
    for (const [place, own] of byPlace) {
      byPlace.set(place, keepSame(marks.get(place) ?? NONE, own));
    }
    marks = byPlace;
  };

  const live: LiveFindings = {
    findings: () => findings,
    stepStates: () => states,
    runs: () => runs,
    findingsAt: (place) => marks.get(place) ?? NONE,
    schedule(current, editing, changed) {
      checkRun.change(changed);
      live.stop();
      isPaused = false;
      typedIn = editing;
      timer = setTimeout(() => {
        live.run(current(), editing);
      }, CHECK_DELAY_MS);
      pause = setTimeout(() => {
        isPaused = true;
        if (checkRun.isWaiting()) live.run(current(), typedIn);
      }, PAUSE_MS);
    },
    hold(reason) {
      holds.add(reason);
    },
    release(reason) {
      holds.delete(reason);
      if (holds.size === 0) waiting?.();
    },
    run(current, editing) {
      clearTimeout(timer);
      waiting = null;
      typedIn = editing;
      if (holds.size > 0) {
        waiting = () => {
          live.run(current, editing);
        };
        return;
      }
      const before = marks;
      update(current, editing);
      runs += 1;
      for (const place of new Set([...before.keys(), ...marks.keys()])) {
        const [old, now] = [before.get(place), marks.get(place)];
        if (old !== now) signal.publish(findingAtKey(place));
      }
      signal.publish(FINDINGS_KEY);
    },
    add(more) {
      if (later === more) return;
      checkRun.add(more.checks);
      later = more;
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(pause);
      // What waits would check an older draft.
      waiting = null;
    },
  };
  update(draft, null);
  return live;
}
