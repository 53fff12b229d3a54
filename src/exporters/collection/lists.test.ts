import { describe, expect, it } from 'vitest';
import { BUREAU } from '#src/testing/drafts.ts';
import { filedOf, missingRow, unreadRow } from '#src/testing/filed.ts';
import { toChaseList } from './chase-list.ts';
import { toSameTextsList } from './near-same-text.ts';
import { toTextFile } from './text-file.ts';

const DAY = '2025年2月3日';

describe('the list of organs to chase', () => {
  it('names who sent nothing, then whose file is of no use and why', () => {
    const rows = [
      filedOf(BUREAU).row,
      missingRow('云河县商务局'),
      unreadRow('', '扫描件.pdf', '文件里只有图片。'),
      filedOf({ ...BUREAU, year: '2023' }, { standing: 'wrong-year', counting: 'left-out' }).row,
      filedOf(BUREAU, { organ: '云河县审计局', standing: 'totals-only', counting: 'left-out' }).row,
    ];
    expect(toChaseList(2024, rows, DAY).split('\n')).toEqual([
      '2024年政府信息公开工作年度报告未报名单（2025年2月3日）',
      '计入 1 家，不计入 2 家，待定 0 家',
      '',
      '还没有报送的（1 家）',
      '1．云河县商务局',
      '',
      '报送了但不能使用的（3 家）',
      '1．文件“扫描件.pdf”：未读出。文件没有读出报告（文件里只有图片），重新报送 Word、网页或本程序的报告文件',
      '2．云河县水务局：年度不符。报告年度是“2023”，不是 2024 年，按 2024 年的报告重新报送',
      '3．云河县审计局：只有总计。表格只有总计，各格没有数字，把各格填全后重新报送',
      '',
    ]);
  });

  it('says so where nobody is missing', () => {
    const text = toChaseList(2024, [filedOf(BUREAU).row], DAY);
    expect(text).toContain('名单上的机关都已报送，没有不能使用的文件。');
    expect(text).not.toContain('还没有报送的');
  });
});

describe('the list of texts that are the same', () => {
  it('names each pair with how much of it is the same', () => {
    const pairs = [{ one: '甲局', other: '乙局', same: 9, count: 10 }];
    expect(toSameTextsList(pairs).split('\n').slice(0, 2)).toEqual([
      '“一、总体情况”和“五、存在的主要问题及改进情况”雷同的报告（1 对）',
      '1．甲局 与 乙局：10 句中有 9 句相同（90%）',
    ]);
    expect(toSameTextsList([])).toContain('没有发现雷同的文本。');
  });
});

it('a text file opens in Windows programs', () => {
  expect(toTextFile('一\n二\r\n')).toBe('\uFEFF一\r\n二\r\n');
});
