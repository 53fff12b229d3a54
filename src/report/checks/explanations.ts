// 核实说明: what the office says to a finding that is right as it stands. Internal, never published.
import type { Draft } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import type { Finding, RuleId } from './finding.ts';

type Explanation = Draft['explanations'][number];

/**
 * `explained` clears a finding. `short` says nothing that could be checked, `stale` was written for
 * other figures; both leave the finding open.
 */
export interface Explained {
  state: 'none' | 'short' | 'stale' | 'explained';
  text: string;
  /** Its place in the report's list; the end of the list where there is none yet. */
  index: number;
}

const SHORTEST_EXPLANATION = 8;
const PHRASES = /经?(?:核实|核对|核查|确认)无误|情况属实|属实|经核实/g;
/** Marks and blanks are not counted: eight full stops explain nothing. */
const NO_WORD = /[^\p{L}\p{N}]/gu;

/** How many characters a 说明 still lacks; marks and phrases such as 核实无误 are not counted. */
export const charactersMissing = (text: string): number =>
  Math.max(0, SHORTEST_EXPLANATION - [...text.replace(NO_WORD, '').replace(PHRASES, '')].length);

/** Whether a 说明 says enough: 8 characters or more besides phrases such as 核实无误. */
export const isExplanation = (text: string): boolean => charactersMissing(text) === 0;

/** Rules with one finding over many places, of which the first comes and goes: what it is about. */
const WHOLES: Partial<Record<RuleId, string>> = {
  'aspect-missing': 'overview',
  'improvement-half': 'improvement',
  'unchanged-text': 'report',
  'text-year': 'report',
  jump: 'report',
  'rules-power': 'proactive.rules',
};

/** What a finding is about, by part ids, so that moving parts does not move its explanation. */
function stablePlace(draft: Draft, { rule, places: [place] }: Finding): string {
  const whole = WHOLES[rule];
  if (whole !== undefined) return whole;
  const [section, list, index, key] = place.split('.');
  const narrative = NARRATIVE_IDS.find((id) => id === section);
  const part = narrative && list === 'parts' ? draft[narrative].parts[Number(index)] : undefined;
  return part ? `${section}.parts.${part.id}.${key}` : place;
}

const NO_FACTS: readonly string[] = 'rule severity places basis quotes mend'.split(' ');

/** Findings that are nothing but words: other words want another explanation. */
const WORDED: readonly RuleId[] = [
  'text-year',
  'text-placeholder',
  'superseded-basis',
  'personal-data',
];

/** The words as a file may keep them: of personal numbers the last digits. */
const quotedWords = ({ rule, quotes = [] }: Finding): string[] =>
  quotes.map(({ words }) => (rule === 'personal-data' ? words.slice(-4) : words));

/** What an explanation is written for: the figures of the finding, and which of several it is. */
export const explainedFacts = (finding: Finding): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(finding).filter(([key]) => !NO_FACTS.includes(key))),
  ...(WORDED.includes(finding.rule) && { quoted: quotedWords(finding) }),
});

/** The same text for the same facts, whatever the order of their keys. */
const textOfFacts = (facts: Record<string, unknown> = {}): string =>
  JSON.stringify(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What tells the explanations of a report apart. */
const keyOf = (rule: string, place: string, of: unknown): string =>
  JSON.stringify({ rule, place, of });

const indexes = new WeakMap<Draft['explanations'], ReadonlyMap<string, number>>();

/** Where in a list of explanations the first of each key stands; a list is never written in. */
function indexOf(explanations: Draft['explanations']): ReadonlyMap<string, number> {
  const known = indexes.get(explanations);
  if (known) return known;
  const index = new Map<string, number>();
  for (const [at, { rule, place, for: facts }] of explanations.entries()) {
    const key = keyOf(rule, place, facts?.of);
    if (!index.has(key)) index.set(key, at);
  }
  indexes.set(explanations, index);
  return index;
}

/** What was written to a finding. */
export function explanationOf(draft: Draft, finding: Finding): Explained {
  const place = stablePlace(draft, finding);
  const { explanations } = draft;
  const index =
    indexOf(explanations).get(keyOf(finding.rule, place, finding.of)) ?? explanations.length;
  const found = explanations[index];
  if (!found) return { state: 'none', text: '', index };
  const { text } = found;
  if (text.trim() === '') return { state: 'none', text, index };
  if (textOfFacts(found.for) !== textOfFacts(explainedFacts(finding))) {
    return { state: 'stale', text, index };
  }
  return { state: isExplanation(text) ? 'explained' : 'short', text, index };
}

/**
 * The report's explanations with `text` written to a finding, for its figures as they are now. One
 * that lost its last character is gone.
 */
export function withExplanation(draft: Draft, finding: Finding, text: string): Explanation[] {
  const { index } = explanationOf(draft, finding);
  if (text === '') return draft.explanations.filter((_, at) => at !== index);
  const place = stablePlace(draft, finding);
  const explanations = [...draft.explanations];
  explanations[index] = {
    ...explanations[index],
    rule: finding.rule,
    place,
    text,
    for: explainedFacts(finding),
  };
  return explanations;
}

/** A finding that keeps a report from 定稿: an error, or a confirm that nothing was said to. */
export const isOpen = (draft: Draft, finding: Finding): boolean =>
  finding.severity === 'error' ||
  (finding.severity === 'confirm' && explanationOf(draft, finding).state !== 'explained');
