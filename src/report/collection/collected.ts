// What a disclosure office (政府信息公开工作主管部门) holds of a year's reports: Article 49 of the
// Regulation has each organ send it its report by the end of January.
import type { RuleId } from '#src/report/checks/finding.ts';
import type { Draft, Kind } from '#src/report/draft/draft.ts';
import type { FileFigure } from '#src/report/draft/report-file.ts';

/** 计入, 不计入, 待定: whether a report is part of the sums. */
export const COUNTINGS = { counted: '计入', 'left-out': '不计入', undecided: '待定' } as const;
export type Counting = keyof typeof COUNTINGS;

/** The office's own word on a report. */
export const OFFICE_STATES = { accepted: '已接收', returned: '已退回' } as const;
export type OfficeState = keyof typeof OFFICE_STATES;

/** One collection: the reports of one year. */
export interface Collection {
  year: number;
  /** The list of organs that must file, as pasted. */
  roster: string;
  /** The government's own report that the sums are compared with: one of this browser's, or a file. */
  government: { reportId: string } | { fileName: string; text: string } | null;
}

/** What is kept of a file beside the report that was read of it. Nothing in it follows from the report. */
export interface CollectedFile {
  id: string;
  /** The year whose collection it lies in, whatever the report says. */
  year: number;
  fileName: string;
  /** The folder it came from, '' where it was picked by itself. */
  folder: string;
  /** SHA-256 of its bytes in hexadecimal: the same file is taken once. */
  sum: string;
  /** When its bytes were changed last, milliseconds since 1970. */
  modifiedAt: number;
  /** When it was taken in, as `savedAt` of a report file. */
  addedAt: string;
  /** Whether this program wrote it, so that kind and scope were chosen in it; `unread` holds no report. */
  origin: 'own' | 'foreign' | 'unread';
  /** Why it was not read, or what is to be said of its reading. */
  messages: readonly string[];
  /** The office's own choice; null: by the rule. */
  decision: Counting | null;
  office: { state: OfficeState; at: string } | null;
  /** The organ of the list that the office chose for it, by its name there; null: by the report's name. */
  entry: string | null;
  /** When the office corrected it, null where the report stands as it came. */
  correctedAt: string | null;
}

/** The report of a collected file: the text of its report file, and of the office's correction. */
export interface CollectedReport {
  id: string;
  text: string;
  correction: string | null;
}

/** What is known of a report as soon as it is read: who, when, the figures, the error rules. */
export interface Examined {
  organ: string;
  kind: Kind;
  scope: Draft['scope'];
  /** As typed, and read; null where it is no year. */
  typedYear: string;
  year: number | null;
  reportId: string;
  revision: number;
  /** '' where it was never saved by this program. */
  savedAt: string;
  /** One a typed cell, in the order of FIGURE_CELLS, as a report file holds them. */
  figures: readonly FileFigure[];
  /** How many findings are 必须改正, and which rules have any. */
  errors: number;
  errorRules: readonly RuleId[];
  /** The file printed totals and (nearly) no figures that they are the sums of: 只有总计. */
  isTotalsOnly: boolean;
  /** The office corrected the kind of the organ, which is then known whoever wrote the file. */
  isKindCorrected: boolean;
}

/** What the other rules say of a report; known when it was opened, or when the machine was idle. */
export interface Reviewed {
  /** 需要核实 without a 说明, and with one. */
  confirms: number;
  explained: number;
  hints: number;
  /** 校验码, as the report's annex prints it. */
  code: string;
  /** One number a sentence of 一 and 五, equal for sentences that say the same. */
  sentences: readonly number[];
}

/** A collected file with what is known of its report now (the corrected one, where there is one). */
export interface Held {
  file: CollectedFile;
  examined: Examined | null;
  reviewed: Reviewed | null;
}

/** An organ that must file. */
export interface RosterEntry {
  name: string;
  shortNames: readonly string[];
  /** From the 类别 column, null where there is none. */
  kind: Kind | null;
}

/**
 * How a row of the list stands: 已报, 未报, 重复, 年度不符, 未读出, 只有总计. Of several reports
 * of one organ each is `twice`.
 */
export const STANDINGS = {
  filed: '已报',
  missing: '未报',
  twice: '重复',
  'wrong-year': '年度不符',
  unreadable: '未读出',
  'totals-only': '只有总计',
} as const;
export type Standing = keyof typeof STANDINGS;

/**
 * How a report was found to be that of an organ on the list: by its full name, a short name, the one
 * candidate that a 市/县 prefix or a contraction leaves, or the office's choice; `none` where it is
 * on no list, `several` where more than one organ may be meant.
 */
export type Match = 'name' | 'short' | 'likely' | 'chosen' | 'none' | 'several';

/** A line of the desk: a file, or an organ that sent none. */
export interface DeskRow {
  /** The file's id, or `missing:` and the organ's name. */
  key: string;
  /** The organ as the list names it, else as the report does, else ''. */
  organ: string;
  entry: RosterEntry | null;
  match: Match;
  /** Null for an organ that sent none. */
  held: Held | null;
  standing: Standing;
  /** Of several reports of one organ, the one that would be counted: the newest. True for an only one. */
  isProposed: boolean;
  /** Null where there is nothing to count. */
  counting: Counting | null;
  /** Why it is so: 名单上没有类别, 汇总报告, 同一机关另有更新的一份 …; '' for the plain case. */
  why: string;
}
