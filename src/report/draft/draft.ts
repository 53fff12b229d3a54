// The report as typed. Figures and the year are the texts in their controls; what they mean is read
// elsewhere. One shape for the form (typed texts) and for the report file (numbers, blanks as null).
import type * as z from 'zod/mini';
import { toHalfWidth } from '#src/report/figures.ts';
import type { draftSchema } from './report-schema.ts';

export const FORMAT = 'disclosure-annual-report';
export const VERSION = 1;

export const KINDS = {
  department: '政府部门',
  government: '地方人民政府',
  office: '政府办公厅（室）',
  ministry: '国务院部门',
  township: '乡镇人民政府',
  subdistrict: '街道办事处',
  vertical: '垂直管理单位',
  other: '其他',
} as const;
export const SCOPES = { own: '本机关', aggregate: '汇总（含所属部门、下级政府）' } as const;

export type Kind = keyof typeof KINDS;
export type Scope = keyof typeof SCOPES;

// Object.keys is typed string[]; the keys are those of the literals above.
export const KIND_IDS = Object.keys(KINDS) as [Kind, ...Kind[]];
export const SCOPE_IDS = Object.keys(SCOPES) as [Scope, ...Scope[]];

export const FIRST_YEAR = 2019;

/** A year as typed (2024, ２０２４, 2024年); null where it is none. */
export function readYear(typed: string): number | null {
  const [, digits] = /^(\d{4})年?$/.exec(toHalfWidth(typed)) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A report year that can be written: from 2019, when the report got its statutory form. */
export const isReportYear = (year: number | null, thisYear: number): year is number =>
  year !== null && year >= FIRST_YEAR && year <= thisYear;

/**
 * The report as the form holds it. Figures may be any text: whether they can be read is a finding,
 * shown on leaving the cell, never a reason to refuse them.
 */
export type Draft = z.infer<ReturnType<typeof draftSchema>>;
export type Narrative = Draft['overview'];
/** Where a report was read from, and what came of it. */
export type ReportSource = NonNullable<Draft['source']>;
export type Part = Narrative['parts'][number];
