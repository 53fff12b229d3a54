import { findingKey, type Finding } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { stepStates, type StepState } from '#src/report/checks/step-state.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import type { KeyedSignal } from './keyed-signal.ts';

/** A finding as it is shown: numbered, so that panel and cell can be told to belong together. */
export interface NumberedFinding {
  number: number;
  key: string;
  finding: Finding;
}

export interface LiveFindings {
  findings: () => readonly NumberedFinding[];
  stepStates: () => Record<StepId, StepState>;
  /** The finding whose target is the control at a place. */
  findingAt: (place: string) => NumberedFinding | undefined;
  /** Runs the checks a moment after the last change; `editing` is the cell being typed in. */
  schedule: (draft: () => Draft, editing: string | null) => void;
  /** Runs them now. */
  run: (draft: Draft, editing: string | null) => void;
  /** While a pointer is down nothing is published, lest the target of a click move away. */
  hold: () => void;
  release: () => void;
  stop: () => void;
}

export const FINDINGS_KEY = 'findings';
export const findingAtKey = (place: string): string => `finding:${place}`;

/** Long enough that the checks never stand between a key and its paint. */
const CHECK_DELAY_MS = 60;

/** What is merely not filled in yet is listed, but not marked at the control as a fault. */
const isMarked = ({ rule }: Finding): boolean =>
  rule !== 'figure-blank' && rule !== 'text-missing' && rule !== 'organ-missing';

/** Keeps the findings of the draft, and publishes them and each place that gains or loses one. */
export function createLiveFindings(
  draft: Draft,
  thisYear: number,
  readingAt: ReadingAt,
  signal: KeyedSignal,
): LiveFindings {
  let findings: readonly NumberedFinding[] = [];
  let states = stepStates(draft, []);
  let marks = new Map<string, NumberedFinding>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held: (() => void) | null = null;

  const update = (changed: Draft, editing: string | null) => {
    const shown = runChecks(changed, thisYear, readingAt).filter(
      (finding) => finding.rule !== 'figure-unreadable' || finding.places[0] !== editing,
    );
    findings = shown.map((finding, index) => ({
      number: index + 1,
      key: findingKey(finding),
      finding,
    }));
    states = stepStates(changed, shown);
    // Where two findings share a target, the first speaks at the control: entries set last win.
    marks = new Map(
      findings
        .filter(({ finding }) => isMarked(finding))
        .map((numbered) => [numbered.finding.places[0], numbered] as const)
        .reverse(),
    );
  };

  const live: LiveFindings = {
    findings: () => findings,
    stepStates: () => states,
    findingAt: (place) => marks.get(place),
    schedule(changed, editing) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        live.run(changed(), editing);
      }, CHECK_DELAY_MS);
    },
    hold() {
      held ??= () => undefined;
    },
    release() {
      const run = held;
      held = null;
      run?.();
    },
    run(changed, editing) {
      clearTimeout(timer);
      if (held) {
        held = () => {
          live.run(changed, editing);
        };
        return;
      }
      const before = marks;
      update(changed, editing);
      for (const place of new Set([...before.keys(), ...marks.keys()])) {
        const [old, now] = [before.get(place), marks.get(place)];
        if (old?.key !== now?.key || old?.number !== now?.number) {
          signal.publish(findingAtKey(place));
        }
      }
      signal.publish(FINDINGS_KEY);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
  update(draft, null);
  return live;
}
