// Earlier states of a report, kept on the clerk's machine with the time and the reason.
import type { ReportFile } from '#src/report/draft/report-file.ts';

export const VERSION_REASONS = {
  opened: '打开时',
  autosaved: '自动保存',
  import: '导入前',
  paste: '粘贴前',
  fill: '填 0 前',
  clear: '清空前',
  restore: '恢复前',
  finalized: '定稿',
} as const;

export type VersionReason = keyof typeof VERSION_REASONS;

/** What is to be kept: a report as it stood, when and why. */
export interface NewVersion {
  /** The id of the report. */
  report: string;
  /** Local time with its offset. */
  at: string;
  reason: VersionReason;
  file: ReportFile;
}

/** As it is kept: numbers rise with time. */
export interface Version extends NewVersion {
  number: number;
}

/** Numbers are the store's own. */
export const withoutNumber = ({ number: _number, ...version }: Version): NewVersion => version;

export const MOST_VERSIONS = 20;

/**
 * The numbers of the versions of one report that are given up for newer ones: all but the last
 * MOST_VERSIONS. The last 定稿 stays, whatever its age: a 更正说明 is written against it.
 */
export function toForget(versions: readonly Pick<Version, 'number' | 'reason'>[]): number[] {
  const latestFirst = [...versions].sort((one, other) => other.number - one.number);
  const final = latestFirst.find(({ reason }) => reason === 'finalized');
  const others = latestFirst.filter((version) => version !== final);
  const kept = others.slice(0, MOST_VERSIONS - (final ? 1 : 0));
  return others.filter((version) => !kept.includes(version)).map(({ number }) => number);
}
