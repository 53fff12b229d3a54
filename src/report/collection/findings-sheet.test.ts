import { describe, expect, it } from 'vitest';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { withExplanation } from '#src/report/checks/explanations.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { RETICENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { filedOf, missingRow, unreadRow } from '#src/testing/filed.ts';
import { buildFindingsSheet } from './findings-sheet.ts';
import type { DeskRow } from './collected.ts';

const UNEVEN = withFigures(RETICENT, { 'requests.newlyReceived.enterprise': '3' }, '0');

function sheetOf(draft: Draft, row: Partial<DeskRow> = {}, original: Draft | null = null) {
  const report = filedOf(draft, row, original);
  return buildFindingsSheet(2024, report.row, report);
}

describe('the findings sheet of a report', () => {
  it('names organ, year, file and check code', () => {
    const sheet = sheetOf(UNEVEN);
    expect(sheet?.title).toBe('关于云河县水务局2024年政府信息公开工作年度报告的核对意见');
    expect(sheet?.paragraphs[0]).toBe(
      '报送的2024年政府信息公开工作年度报告（文件“云河县水务局2024年政府信息公开工作年度报告.json”，' +
        `校验码 ${checkCodeOf(toPublicReport(UNEVEN))}）已经核对，有 1 处必须改正。`,
    );
    expect(sheet?.paragraphs[1]).toBe('“必须改正”的改正后重新报送。');
  });

  it('says of each finding both sides, the difference and what to do', () => {
    expect(sheetOf(UNEVEN)?.findings).toMatchObject([
      {
        severityWord: '必须改正',
        sentence:
          '表三·商业企业列：本年新收 3 ＋ 上年结转 0 ＝ 3，办理结果总计 0 ＋ 结转下年度 0 ＝ 0，少 3 件',
        advice: '按申请台账核对本列各格，改正填错的一格，两边相等',
      },
    ]);
  });

  it('lists errors first, and leaves out what is explained already', () => {
    const carried = withLastYear(UNEVEN, { 'requests.carriedOut.naturalPerson': 4 });
    const open = sheetOf(carried);
    expect(open?.findings.map(({ severity }) => severity)).toEqual(['error', 'confirm']);
    expect(open?.paragraphs[1]).toBe(
      '“必须改正”的改正后重新报送；“需要核实”的改正，或者写明核实说明。',
    );
    const finding = runChecks(carried, 2025).find(({ rule }) => rule === 'carried-in');
    if (!finding) throw new Error('it is a finding');
    const explanations = withExplanation(carried, finding, '因机构改革，上年多统计了四件');
    const explained = sheetOf({ ...carried, explanations });
    expect(explained?.findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(explained?.paragraphs).toContain('已有核实说明的 1 处不再列出。');
  });

  it('names what the office corrected', () => {
    const sheet = sheetOf(RETICENT, {}, UNEVEN);
    expect(sheet?.findings).toEqual([]);
    expect(sheet?.corrections).toMatchObject([
      { name: '表三·一、本年新收政府信息公开申请数量，商业企业', from: '3', to: '0' },
    ]);
    expect(sheet?.paragraphs).toEqual([
      expect.stringMatching(/已经核对，由本办公室作了更正，见下表。$/),
    ]);
  });

  it.each<[DeskRow['standing'], Draft, string]>([
    ['wrong-year', { ...RETICENT, year: '2023' }, '报告年度是“2023”，不是 2024 年'],
    ['wrong-year', { ...RETICENT, year: '' }, '报告年度是空的，不是 2024 年'],
  ])('says why a report is of no use: %s', (standing, draft, words) => {
    const sheet = sheetOf(draft, { standing, counting: 'left-out' });
    expect(sheet?.paragraphs[0]).toContain(`不能使用：${words}`);
  });

  it('says of a file that was not read what to send instead', () => {
    const row = unreadRow('云河县审计局', '扫描件.pdf', '文件里只有图片。');
    expect(buildFindingsSheet(2024, row, null)?.paragraphs).toEqual([
      '报送的2024年政府信息公开工作年度报告（文件“扫描件.pdf”）不能使用：' +
        '文件没有读出报告（文件里只有图片），重新报送 Word、网页或本程序的报告文件。',
    ]);
    const nobody = unreadRow('', '扫描件.pdf', '');
    expect(buildFindingsSheet(2024, nobody, null)?.title).toContain('关于文件“扫描件.pdf”2024年');
  });

  it('says what was not understood on reading, and until when departments send reports', () => {
    const report = filedOf(UNEVEN);
    const { held } = report.row;
    if (!held) throw new Error('it was read');
    const messages = ['没有“五、存在的主要问题及改进情况”的标题。'];
    const row = { ...report.row, held: { ...held, file: { ...held.file, messages } } };
    const sheet = buildFindingsSheet(2024, row, { ...report, row });
    expect(sheet?.notes).toEqual(messages);
    expect(sheet?.paragraphs.at(-1)).toBe(
      '《条例》第四十九条：部门在 2025 年 1 月 31 日前提交年度报告。',
    );
  });

  it('is none where nothing is asked of the organ', () => {
    expect(sheetOf(RETICENT)).toBeNull();
    const hinted = { ...RETICENT, preface: '根据要求,编制本报告。' };
    expect(runChecks(hinted, 2025).map(({ severity }) => severity)).toEqual(['hint']);
    expect(sheetOf(hinted)).toBeNull();
    expect(buildFindingsSheet(2024, missingRow('云河县商务局'), null)).toBeNull();
  });
});
