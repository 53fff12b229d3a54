import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

const nameOf = (name: string, year = '2024', isDraft = false) =>
  fileName({ organ: { name, kind: 'department' }, year }, { isDraft }, 'txt');

it('is the standard title, marked 草稿 while errors stand', () => {
  expect(nameOf('延津县商务局')).toBe('延津县商务局2024年政府信息公开工作年度报告.txt');
  expect(nameOf('延津县商务局', '2024', true)).toBe(
    '延津县商务局2024年政府信息公开工作年度报告（草稿）.txt',
  );
});

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j2024年政府信息公开工作年度报告.txt'],
  ['..\u202e局\ud800\n', '_局_2024年政府信息公开工作年度报告.txt'],
  ['', '2024年政府信息公开工作年度报告.txt'],
])('is safe on every file system: %j', (organ, expected) => {
  expect(nameOf(organ)).toBe(expected);
});

it('says 内部 where the copy says more than is published', () => {
  const report = { organ: { name: '某局', kind: 'department' as const }, year: '2024' };
  expect(fileName(report, { isDraft: true, isInternal: true }, 'docx')).toBe(
    '某局2024年政府信息公开工作年度报告（内部）（草稿）.docx',
  );
});

it('keeps the whole name of an organ of 60 characters', () => {
  expect(nameOf('长'.repeat(60))).toContain('长'.repeat(60));
});

it('keeps its extension however long organ and year are', () => {
  const name = nameOf('局'.repeat(500), '9'.repeat(500));
  expect(name.startsWith('局局')).toBe(true);
  expect(name.endsWith('年政府信息公开工作年度报告.txt')).toBe(true);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});
