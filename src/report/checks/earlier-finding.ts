// What a 核实说明 was written for, so that it can be said once the figures have changed.
import type { Draft } from '#src/report/draft/draft.ts';
import { explainedFacts, explanationOf } from './explanations.ts';
import type { Finding } from './finding.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a sentence that can be made of one can be made of the other: the same keys and types. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) {
    return Array.isArray(other) && other.every((item) => isAlike(one[0], item));
  }
  if (!isObject(one) || !isObject(other)) return typeof one === typeof other && one !== null;
  const others = new Map(Object.entries(other));
  const own = Object.entries(one).filter(([, value]) => value !== undefined);
  return (
    own.length === others.size &&
    own.every(([key, value]) => others.has(key) && isAlike(value, others.get(key)))
  );
}

/** The finding as it was when its explanation was written; null where the file does not tell. */
export function earlierFinding(draft: Draft, finding: Finding): Finding | null {
  const facts = draft.explanations[explanationOf(draft, finding).index]?.for;
  if (!facts || !isAlike(explainedFacts(finding), facts)) return null;
  // Every fact of the finding in its own type: what differs are figures and words.
  return { ...finding, ...facts };
}
