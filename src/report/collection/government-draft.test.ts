import { describe, expect, it } from 'vitest';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildAnnex } from '#src/report/document/annex.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { typedAt } from '#src/report/tables/readings.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { filedOf, missingRow, unreadRow, sumsOf } from '#src/testing/filed.ts';
import { collectedSourcesOf, misfitWords } from './collected-sources.ts';
import { buildGovernmentDraft } from './government-draft.ts';

const [NEW, FEES, BLANK] = [
  'requests.newlyReceived.naturalPerson',
  'proactive.fees.amount',
  'requests.repeated.research',
];

const department = (name: string, count: string, fee: string) =>
  filedOf({
    ...withFigures(BUREAU, { [NEW]: count, [FEES]: fee, [BLANK]: '' }, '0'),
    organ: { name, kind: 'department' },
  });

const REPORTS = [
  department('云河县公安局', '12', '0.1'),
  department('云河县教育局', '5', '0.2'),
  department('云河县林业局', '0', '0'),
  department('云河县文旅局', '', ''),
];
const built = buildGovernmentDraft({
  id: 'government',
  year: 2024,
  organ: '云河县人民政府',
  sums: sumsOf(REPORTS),
  rows: [
    ...REPORTS.map(({ row }) => row),
    missingRow('云河县商务局'),
    unreadRow('云河县审计局', '扫描件.pdf', ''),
  ],
});
const sourceAt = (draft: Draft, path: string) => collectedSourcesOf(draft).get(path);

describe("the government's own report", () => {
  it('is new, of a government, over all departments, its texts unwritten', () => {
    const empty = newDraft('government', '2024');
    const { explanations, proactive, requests, disputes, ...rest } = built;
    const { proactive: _p, requests: _r, disputes: _d, ...others } = empty;
    expect(rest).toEqual({
      ...others,
      organ: { name: '云河县人民政府', kind: 'government' },
      scope: 'aggregate',
      explanations: undefined,
    });
    expect([proactive, requests, disputes, explanations].every(Boolean)).toBe(true);
  });

  it.each([
    ['a count', NEW, '17'],
    ['an amount, to the last digit', FEES, '0.3'],
    ['0 where all say 0', 'disputes.reconsideration.upheld', '0'],
    ['blank, never 0, where nobody has a figure', BLANK, ''],
  ])('has the exact sum: %s', (_, path, sum) => {
    expect(typedAt(built, path)).toBe(sum);
  });

  it('says of each figure who it comes from, and who has none', () => {
    expect(sourceAt(built, NEW)).toEqual({
      text: '来源：云河县公安局 12、云河县教育局 5，共 2 家；填 0 的 1 家；未填 1 家；未报 1 家、未读出又没有另报 1 份',
      sum: '17',
    });
    expect(sourceAt(built, BLANK)).toEqual({
      text: '来源：没有机关填写；未填 4 家；未报 1 家、未读出又没有另报 1 份',
      sum: null,
    });
    expect(sourceAt(built, 'report')?.text).toBe(
      '收到 5 份：计入 4 份，不计入 0 份，待定 0 份，未读出 1 份；未报 1 家；' +
        '未报：云河县商务局；未读出又没有另报：云河县审计局',
    );
  });

  it('keeps its sources through a save and a load', () => {
    const stamp = { revision: 1, savedAt: '2025-03-01T09:30:00+08:00' };
    const text = toReportJson(toReportFile(built, stamp));
    const restored = restoreJson(text, newDraft('empty', ''));
    expect(restored).toEqual({
      state: 'restored',
      draft: { ...built, ...stamp },
      messages: [],
      readOnly: false,
    });
  });

  it('is checked as if it had none', () => {
    expect(runChecks(built, 2025)).toEqual(runChecks({ ...built, explanations: [] }, 2025));
  });

  it.each([
    [NEW, '17', ''],
    [NEW, '017', ''],
    [NEW, '20', '本格现在是 20，汇总时各机关之和是 17，多 3 件'],
    [NEW, '15', '本格现在是 15，汇总时各机关之和是 17，少 2 件'],
    [NEW, '', '本格现在是空的，汇总时各机关之和是 17'],
    [NEW, '/', '本格现在是 /，汇总时各机关之和是 17'],
    [FEES, '0.300', ''],
    [FEES, '0.300001', '本格现在是 0.300001，汇总时各机关之和是 0.3，多 0.000001 万元'],
    [BLANK, '', ''],
    [BLANK, '0', '本格现在是 0，汇总时没有机关填写'],
  ])('says when a cell no longer is its sum: %s, %j', (path, typed, words) => {
    const draft = withFigures(built, { [path]: typed }, ({ path: other }) => typedAt(built, other));
    const [cell, source] = [figureCellAt(path), sourceAt(draft, path)];
    expect(cell && source && misfitWords(draft, cell, source)).toBe(words);
  });

  it('prints its sources in the annex', () => {
    const changed = withFigures(built, { [FEES]: '0.5' }, ({ path }) => typedAt(built, path));
    const annex = buildAnnex(changed, runChecks(changed, 2025), '2025年3月1日');
    const lines = annex.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    const from = lines.indexOf('二、汇总数的来源');
    expect(lines.slice(from, from + 5)).toEqual([
      '二、汇总数的来源',
      `${sourceAt(built, 'report')?.text ?? ''}。`,
      `表二·行政事业性收费，本年收费金额（单位：万元）：0.5。${sourceAt(built, FEES)?.text ?? ''}。` +
        '本格现在是 0.5，汇总时各机关之和是 0.3，多 0.2 万元。',
      `表三·一、本年新收政府信息公开申请数量，自然人：17。${sourceAt(built, NEW)?.text ?? ''}。`,
      '其余 164 格各机关之和是 0，或者没有机关填写。',
    ]);
    expect(lines).toContain('三、审签');
  });
});
