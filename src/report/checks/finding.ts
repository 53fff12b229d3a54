// A finding is data; its sentence comes from messages.ts. See the catalogue of rules in run-checks.ts.
import type { Edit, Quote } from '#src/report/prose/quote.ts';
import type { SectionId } from '#src/report/sections/sections.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { Balance } from '#src/report/tables/balance.ts';

/** `error` keeps a report from 定稿, `confirm` wants a look or a written 说明, `hint` never blocks. */
export type Severity = 'error' | 'confirm' | 'hint';

export const SEVERITY_WORDS: Record<Severity, string> = {
  error: '必须改正',
  confirm: '需要核实',
  hint: '提示',
};

/** What a rule rests on: the law where that is certain, else 填报说明 or 审核惯例. */
export interface Basis {
  kind: '法规' | '填报说明' | '审核惯例';
  text: string;
}

/** What the checks find that a report is opened with. */
type FirstFacts =
  | { rule: 'organ-missing' }
  | { rule: 'year-missing'; typed: string; from: number; to: number }
  | { rule: 'figure-unreadable'; typed: string; offer: string | null }
  | { rule: 'figure-blank'; table: TableId; count: number }
  | { rule: 'requests-balance'; balance: Balance }
  | { rule: 'text-missing'; section: SectionId };

/** Two figures that should be the same, or differ by an amount that can be. */
interface Sides {
  expected: number;
  actual: number;
}

/** A figure that differs greatly from last year's. */
export interface Jump {
  place: string;
  before: number;
  now: number;
}

/** What the checks find that follow a moment later. */
type LaterFacts =
  | { rule: 'text-instruction'; words: string }
  | { rule: 'part-empty'; heading: string }
  | ({ rule: 'printed-total'; total: string } & Sides)
  | ({ rule: 'carried-in' } & Sides)
  | ({ rule: 'stock-roll'; lastYear: number; issued: number; repealed: number } & Sides)
  | ({ rule: 'stock-issued' } & Sides)
  | ({ rule: 'pending-carried' } & Sides)
  | { rule: 'jump'; jumps: readonly Jump[] }
  | { rule: 'unchanged-text'; same: number; count: number }
  | ProseFacts
  /** The cells of 规章 above 0. */
  | { rule: 'rules-power'; filled: readonly { place: string; figure: number }[] }
  | { rule: 'all-other'; row: string; count: number }
  | { rule: 'enforcement-zero' };

/** What the checks find in the prose, or between it and the tables. */
type ProseFacts =
  | { rule: 'text-placeholder'; words: string }
  | { rule: 'aspect-missing'; aspects: readonly string[] }
  | { rule: 'improvement-half'; missing: 'problems' | 'improvements' }
  | { rule: 'fee-statement'; words: string }
  /** `name` is that of the total in the tables; `actual` what the tables hold. */
  | { rule: 'text-none'; name: string; actual: number }
  /** `expected` is the figure of the tables, `actual` the one in the prose. */
  | ({ rule: 'text-figure'; name: string } & Sides)
  | { rule: 'text-year'; years: readonly number[] }
  | { rule: 'text-organ'; name: string }
  | { rule: 'superseded-basis' }
  | { rule: 'personal-data'; kind: 'identity' | 'mobile' }
  /** 元 as stated in section 六 (`actual`) against 元 of table 二 (`expected`). */
  | ({ rule: 'fee-amount' } & Sides)
  | { rule: 'fee-lapsed'; count: number }
  | { rule: 'overview-length'; count: number; advised: number }
  | { rule: 'organ-short'; names: readonly string[] }
  | { rule: 'unit-mixed'; unit: string }
  | { rule: 'bracket-mixed'; count: number };

export type RuleId = (FirstFacts | LaterFacts)['rule'];

interface Common {
  severity: Severity;
  /** Places in the report file; the first is where 定位 lands, always a control. */
  places: readonly [string, ...string[]];
  /** What should hold and what does, where the rule compares two figures. */
  expected?: number;
  actual?: number;
  basis: Basis;
  /** Tells findings of one rule at one place apart. */
  of?: string;
  /** The words it is about, the first of them at its first place. */
  quotes?: readonly Quote[];
  /** What would mend it, if it is indeed a fault: edits of one or more texts, done as one step. */
  mend?: { label: string; edits: readonly Edit[] };
}

export type FirstFinding = FirstFacts & Common;
export type LaterFinding = LaterFacts & Common;
export type ProseFinding = ProseFacts & Common;
export type Finding = FirstFinding | LaterFinding;

/** Names a finding among those of one report: stable while the fault stands. */
export const findingKey = ({ rule, places, of }: Finding): string =>
  `${rule}:${places[0]}${of === undefined ? '' : `:${of}`}`;

/** A report with an open error is a draft: it is exported, marked 草稿. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');
