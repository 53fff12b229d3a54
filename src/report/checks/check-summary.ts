// What of the catalogue was checked, for the review page: which rules hold, which were explained, and
// which could not be checked for want of what they compare with.
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { stepOf } from '#src/report/sections/sections.ts';
import { explanationOf } from './explanations.ts';
import type { Finding, RuleId, Severity } from './finding.ts';

/** What a rule compares the report with, or rests on beside it. */
type Need = 'last-year' | 'printed' | 'year' | 'organ' | 'requests';

/** What these find is not there yet, so that other rules had nothing to look at. */
const NOT_FILLED: readonly RuleId[] = ['figure-blank', 'figure-unreadable', 'text-missing'];

/** Every rule of the catalogue, with what it cannot be checked without. */
const NEEDS: Record<RuleId, Need | null> = {
  'organ-missing': null,
  'year-missing': null,
  'figure-unreadable': null,
  'figure-blank': null,
  'requests-balance': 'requests',
  'printed-total': 'printed',
  'text-missing': null,
  'text-instruction': null,
  'text-placeholder': null,
  'part-empty': null,
  'aspect-missing': null,
  'improvement-half': null,
  'fee-statement': null,
  'text-none': null,
  'text-figure': null,
  'text-year': 'year',
  'text-organ': 'organ',
  'superseded-basis': null,
  'personal-data': null,
  'carried-in': 'last-year',
  'stock-roll': 'last-year',
  'stock-issued': null,
  'rules-power': null,
  'pending-carried': 'last-year',
  'fee-amount': null,
  'fee-lapsed': null,
  jump: 'last-year',
  'unchanged-text': 'last-year',
  'overview-length': null,
  'organ-short': null,
  'unit-mixed': null,
  'bracket-mixed': null,
  'all-other': null,
  'enforcement-zero': 'organ',
};

// Object.keys is typed string[]; the keys are those of the literal above.
const RULES = Object.keys(NEEDS) as RuleId[];
const countOf = (need: Need): number => RULES.filter((rule) => NEEDS[rule] === need).length;

/** Why rules were not checked, by what they need; only what is wanting is a key. */
function wantsOf(draft: Draft, findings: readonly Finding[]): Partial<Record<Need, string>> {
  const { source } = draft;
  const isUnfilled = findings.some(
    ({ rule, places: [place] }) =>
      (rule === 'figure-blank' || rule === 'figure-unreadable') && stepOf(place) === 'requests',
  );
  const printed = Object.keys(source?.printedTotals ?? {}).length;
  return {
    ...(isUnfilled && { requests: '表三没有填完，没填完的列没有核对是否平衡。' }),
    ...(!lastYearOf(draft) && {
      'last-year': `没有附上年报告，与上年比较的 ${countOf('last-year')} 项没有检查。在“报告信息”中可以导入上年报告。`,
    }),
    ...(!source
      ? { printed: '这份报告不是从文件导入的，没有原文件的合计可以核对。' }
      : source.accepted
        ? { printed: '原文合计已核对过，以各格为准。' }
        : printed === 0 && { printed: '导入的文件没有读出合计，原文合计没有核对。' }),
    ...(readYear(draft.year) === null && { year: '报告年度没有填写，文字中的年份没有检查。' }),
    ...(draft.organ.name.trim() === '' && {
      organ: `机关全称没有填写，与机关名称有关的 ${countOf('organ')} 项没有检查。`,
    }),
  };
}

export interface CheckSummary {
  /** Rules that were checked, and those of them that found nothing. */
  checked: number;
  passed: number;
  /** Findings to be dealt with or looked at, by severity. */
  open: Record<Severity, number>;
  explained: readonly { finding: Finding; text: string }[];
  /** What was not checked and why, a sentence each. */
  skipped: readonly string[];
}

/** Sums up what the checks say. `findings` are all those of the draft. */
export function summarizeChecks(draft: Draft, findings: readonly Finding[]): CheckSummary {
  const wants = wantsOf(draft, findings);
  const found = new Set(findings.map(({ rule }) => rule));
  const checked = RULES.filter((rule) => {
    const need = NEEDS[rule];
    return found.has(rule) || need === null || wants[need] === undefined;
  });
  const explained = findings.flatMap((finding) => {
    const { state, text } = explanationOf(draft, finding);
    return finding.severity !== 'error' && state === 'explained' ? [{ finding, text }] : [];
  });
  const isExplained = new Set(explained.map(({ finding }) => finding));
  const open = { error: 0, confirm: 0, hint: 0 };
  for (const finding of findings) if (!isExplained.has(finding)) open[finding.severity] += 1;
  return {
    checked: checked.length,
    passed: checked.filter((rule) => !found.has(rule)).length,
    open,
    explained,
    skipped: [
      ...(NOT_FILLED.some((rule) => found.has(rule)) ? ['没有填写的部分，填写以后再检查。'] : []),
      ...Object.values(wants),
    ],
  };
}
