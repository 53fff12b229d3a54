import { describe, expect, it } from 'vitest';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { BUREAU, RETICENT } from '#src/testing/drafts.ts';
import { filedOf, missingRow, unreadRow } from '#src/testing/filed.ts';
import { toChaseList } from './chase-list.ts';
import { sameTextsOf, toSameTextsList } from './same-texts.ts';
import { toTextFile } from './text-file.ts';

const WRONG_YEAR = { standing: 'wrong-year', counting: 'left-out' } as const;
const totalsOnly = (organ: string): DeskRow => {
  const { row } = filedOf(BUREAU, { organ, standing: 'totals-only', counting: null });
  const examined = row.held?.examined;
  if (!row.held || !examined) throw new Error('it was read');
  return { ...row, held: { ...row.held, examined: { ...examined, isTotalsOnly: true } } };
};
const DAY = '2025年2月3日';

describe('the list of organs to chase', () => {
  it('names who sent nothing, then whose file is of no use and why', () => {
    const rows = [
      filedOf(BUREAU).row,
      missingRow('云河县商务局'),
      unreadRow('', '扫描件.pdf', '文件里只有图片。'),
      filedOf({ ...BUREAU, year: '2023' }, { organ: '云河县林业局', ...WRONG_YEAR }).row,
      // It sent another that is of use.
      unreadRow('云河县水务局', '旧稿.pdf', ''),
      totalsOnly('云河县审计局'),
    ];
    expect(toChaseList(2024, rows, DAY).split('\n')).toEqual([
      '2024年政府信息公开工作年度报告未报名单（2025年2月3日）',
      '收到 5 份：计入 1 份，不计入 1 份（其中年度不符 1 份），待定 0 份，未读出 2 份，只有总计 1 份；未报 1 家',
      '《条例》第四十九条：部门在 2025 年 1 月 31 日前提交；其他机关按通知的时间。',
      '',
      '还没有报送的（1 家）',
      '1．云河县商务局',
      '',
      '报送了但不能使用，也没有另报的（3 份）',
      '1．云河县林业局：报告年度是“2023”，不是 2024 年，按 2024 年的报告重新报送',
      '2．云河县审计局：表格只有总计，各格没有数字，把各格填全后重新报送',
      '3．文件“扫描件.pdf”：文件没有读出报告（文件里只有图片），重新报送 Word、网页或本程序的报告文件',
      '',
    ]);
  });

  it('says so where nobody is missing', () => {
    const text = toChaseList(2024, [filedOf(BUREAU).row], DAY);
    expect(text).toContain('没有未报的机关，也没有不能使用的文件。');
    expect(text).not.toContain('还没有报送的');
  });
});

describe('the list of texts that are the same', () => {
  it('names each report with the first of its group, by the names of the desk', () => {
    const [one, other] = [
      filedOf(BUREAU).row,
      filedOf(RETICENT, { organ: '云河县水利服务中心' }).row,
    ];
    if (!one.held || !other.held) throw new Error('both are held');
    const held = { ...other.held, file: { ...other.held.file, id: 'other' } };
    const groups = [{ first: one.held, others: [{ held, sentences: 9, share: 0.899 }] }];
    expect(toSameTextsList(sameTextsOf(groups, [one, { ...other, held }])).split('\n')).toEqual([
      '“一、总体情况”和“五、存在的主要问题及改进情况”雷同的报告（1 份）',
      '1．云河县水利服务中心 与 云河县水务局：9 句相同，占较短一份的 90%',
      '',
    ]);
    expect(toSameTextsList([])).toContain('没有发现雷同的文本。');
  });
});

it('a text file opens in Windows programs', () => {
  expect(toTextFile('一\n二\r\n')).toBe('\uFEFF一\r\n二\r\n');
});
