import { describe, expect, it } from 'vitest';
import { BUREAU } from '#src/testing/drafts.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { contentKey } from './content-key.ts';
import { toForget, type VersionReason } from './version.ts';

const numbered = (reasons: readonly VersionReason[]) =>
  reasons.map((reason, index) => ({ number: index + 1, reason }));
const autosaved = (count: number) => Array.from({ length: count }, () => 'autosaved' as const);

describe('toForget', () => {
  it.each<[what: string, reasons: VersionReason[], forgotten: number[]]>([
    ['nothing of twenty', autosaved(20), []],
    ['the oldest of more', autosaved(22), [2, 1]],
    ['never the last 定稿', ['finalized', ...autosaved(21)], [3, 2]],
    ['an earlier 定稿 like any other', ['finalized', 'finalized', ...autosaved(20)], [3, 1]],
  ])('gives up %s', (_, reasons, forgotten) => {
    expect(toForget(numbered(reasons))).toEqual(forgotten);
  });
});

describe('contentKey', () => {
  const file = toReportFile(BUREAU, { revision: 3, savedAt: '2025-01-14T09:30:00+08:00' });

  it('is the same whenever it was saved and in whatever order its keys stand', () => {
    const turned = Object.fromEntries(Object.entries({ ...file, revision: 4 }).reverse());
    expect(contentKey(turned)).toBe(contentKey(file));
  });

  it.each([
    ['a figure', { proactive: { ...file.proactive, fees: { amount: 1 } } }],
    ['a tick', { done: ['overview'] }],
    ['定稿', { finalized: { at: '', revision: 1 } }],
    ['a key unknown to this version', { later: 1 }],
  ])('differs by %s', (_, change) => {
    expect(contentKey({ ...file, ...change })).not.toBe(contentKey(file));
  });

  it.each([undefined, null, 'text'])('takes what is no report: %s', (torn) => {
    expect(contentKey(torn)).toBe(contentKey(torn));
  });
});
