import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETICENT } from '#src/testing/drafts.ts';
import { runChecks } from './run-checks.ts';

const INSTRUCTIONS = [
  '（文字描述）',
  '（文字描述，收取信息处理费情况在此处报告。）',
  '(文字描述)',
  '该部分以表格形式报告',
  '信息处理费情况在此处报告',
  '待补充',
  'TODO',
  '＿＿',
  '__',
  '含《中华人民共和国政府信息公开条例》第五十条第四项规定的',
];
/** What layout puts between the characters of a text. */
const BLANKS = ['', '', '', ' ', '　', '\n', '\r\n', '\t', '\u200b', '\ufeff'];

describe('an instruction of the template', () => {
  it('is found whatever blanks and widths its characters have', () => {
    const torn = fc
      .constantFrom(...INSTRUCTIONS)
      .chain((words) =>
        fc.tuple(
          fc.constant([...words]),
          fc.array(fc.constantFrom(...BLANKS), {
            minLength: words.length,
            maxLength: words.length,
          }),
          fc.boolean(),
        ),
      )
      .map(([chars, blanks, isWide]) => {
        const wide = (char: string) => (isWide && /[A-Z]/.test(char) ? toWide(char) : char);
        return chars.map((char, index) => wide(char) + (blanks[index] ?? '')).join('');
      });
    fc.assert(
      fc.property(torn, (preface) => {
        const findings = runChecks({ ...RETICENT, preface }, 2025);
        expect(findings.map(({ rule }) => rule)).toContain('text-instruction');
      }),
    );
  });
});

const toWide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);
