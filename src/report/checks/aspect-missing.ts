// Section 一 covers its five aspects; a government of any level also 工作考核, 社会评议, 责任追究.
import type { Draft } from '#src/report/draft/draft.ts';
import { narrativeTexts } from '#src/report/prose/prose-texts.ts';
import { remember } from '#src/report/prose/remember.ts';
import { FIVE_ASPECTS, aspectsOf, type Aspect } from '#src/report/sections/aspects.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { ASPECTS_COVERED, RESULTS_COVERED } from './later-citations.ts';
import { isUnwritten } from './left-over.ts';
import { firstPlace, isBlank } from './texts.ts';

/** What a text names and what it tells of, by the names of aspects. */
interface Said {
  named: ReadonlySet<string>;
  headed: ReadonlySet<string>;
  told: ReadonlySet<string>;
}

const ALL = aspectsOf('government');
/** Offices whose name is no 监督管理 of information. */
const OFFICE = /监督管理(?:总?局|委员会|部门|所|分局|办公室|站)/g;

const readText = remember((text): Said => {
  // A line of a PDF may end in the middle of a word.
  const words = text.replace(/\s+/g, '').replace(OFFICE, '');
  const those = (key: keyof Said) =>
    new Set(ALL.filter((aspect) => aspect[key].test(words)).map(({ name }) => name));
  return { named: those('named'), headed: those('headed'), told: those('told') };
});

/** Text that stands where a heading would: up to the first mark of a part without one. */
const headOf = (text: string): string => /^[^，。；：:\n]{0,25}/.exec(text.trim())?.[0] ?? '';

function missingAspects(draft: Draft): string[] {
  const texts = narrativeTexts(draft, 'overview').filter(({ text }) => !isBlank(text));
  const said = texts.map(({ text }) => readText(text));
  const heads = [
    ...texts.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ...draft.overview.parts
      .filter(({ heading, text }) => isBlank(heading) && !isBlank(text))
      .map(({ text }) => headOf(text)),
  ].map(readText);
  const isHeaded = ({ name }: Aspect) => heads.some(({ headed }) => headed.has(name));
  // Who heads three of them has left out what is not headed; running text may use any words.
  const isRunning = FIVE_ASPECTS.filter(isHeaded).length < 3;
  return aspectsOf(draft.organ.kind)
    .filter((aspect) => !isHeaded(aspect))
    .filter(({ name }) => !said.some(({ named }) => named.has(name)))
    .filter(({ name }) => !isRunning || !said.some(({ told }) => told.has(name)))
    .map(({ name }) => name);
}

const OF_GOVERNMENTS = aspectsOf('government').slice(FIVE_ASPECTS.length);
const SUPERVISION = /监督|保障/;

const isOfGovernments = (missing: readonly string[]): boolean =>
  missing.every((name) => OF_GOVERNMENTS.some((aspect) => aspect.name === name));

/** Where the first missing aspect belongs: what governments add, under 监督保障. */
function placeOf(draft: Draft, missing: readonly string[]): string {
  const { overview } = draft;
  const index = overview.parts.findIndex(({ heading }) => SUPERVISION.test(heading));
  return isOfGovernments(missing) && index >= 0
    ? `overview.parts.${index}.text`
    : firstPlace('overview', overview);
}

/** `aspect-missing`: one finding that lists what no heading and no text of 一 names. */
function checkAspectMissing(draft: Draft): readonly Finding[] {
  if (isUnwritten(draft.overview)) return NO_FINDINGS;
  const aspects = missingAspects(draft);
  if (aspects.length === 0) return NO_FINDINGS;
  return [
    {
      rule: 'aspect-missing',
      severity: 'confirm',
      places: [placeOf(draft, aspects)],
      aspects,
      basis: isOfGovernments(aspects) ? RESULTS_COVERED : ASPECTS_COVERED,
    },
  ];
}

export const ASPECT_MISSING_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkAspectMissing(draft),
};
