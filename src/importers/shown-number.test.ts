import { describe, expect, it } from 'vitest';
import { plainNumber, shownNumber } from './shown-number.ts';

describe('a stored number as plain text', () => {
  it.each([
    ['3', '3'],
    ['27.948692000000001', '27.948692'],
    ['0.30000000000000004', '0.3'],
    ['1.8871E1', '18.871'],
    ['1E-07', '0.0000001'],
    ['123456789012', '123456789012'],
    ['1e20', '100000000000000000000'],
    ['-0', '0'],
    ['-5', '-5'],
    ['twelve', 'twelve'],
    ['', ''],
  ])('%s is %s', (stored, text) => {
    expect(plainNumber(stored)).toBe(text);
  });
});

describe('a number as its format shows it', () => {
  it.each([
    ['22', '', '22'],
    ['22', '@', '22'],
    ['22', 'General', '22'],
    ['22', 'G/通用格式"件"', '22件'],
    ['22', '0"（其中修订16件）"', '22（其中修订16件）'],
    ['22', '0"（含"\\""）"', '22（含"）'],
    ['18.871', '0.0000', '18.8710'],
    ['1234.5', '#,##0.00_ ', '1234.50'],
    ['1234', '#,##0;[Red]-#,##0', '1234'],
    ['-8', '0_ ;[Red]\\-0\\ ', '-8'],
    ['-8', '0', '-8'],
    ['0', '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    ['5', '0;-0;;@', '5'],
    ['0', '0;-0;;@', ''],
    ['0', '#', ''],
    ['7', ';;;', ''],
    ['0.5', '0%', '50%'],
    ['12', '[$¥-804]#,##0.00', '¥12.00'],
  ])('%s as %s is %s', (stored, format, text) => {
    expect(shownNumber(stored, format)).toBe(text);
  });

  it('keeps digits that the format hides', () => {
    expect(shownNumber('18.8714', '0.00')).toBe('18.8714');
  });

  it.each([
    ['thousands', '0,'],
    ['万', '0!.0,'],
    ['powers', '0.00E+00'],
    ['fractions', '# ?/?'],
    ['conditions', '[>100]0'],
    ['more than a format can be', '"a"'.repeat(100)],
  ])('is no figure where the format shows it by %s', (_, format) => {
    expect(shownNumber('12345', format)).toMatch(/^12345 \[.*\]$/);
  });
});
