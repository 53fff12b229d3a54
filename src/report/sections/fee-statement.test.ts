import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFeeStatement,
  withFeeStatement,
  writeFeeStatement,
  type FeeAnswers,
} from './fee-statement.ts';

const valuesOf = (text: string): Partial<FeeAnswers> =>
  Object.fromEntries(
    Object.entries(readFeeStatement(text).answers).map(([answer, { value }]) => [answer, value]),
  );

const yuan = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 999_999_999_999 }),
  fc.nat({ max: 99_999_999_999 }).map((fen) => fen / 100),
);
const answers: fc.Arbitrary<FeeAnswers> = fc.record({
  notices: fc.oneof(fc.constant(0), fc.nat({ max: 999_999 })),
  notified: yuan,
  collected: yuan,
});

describe('the statement written', () => {
  it.each<[FeeAnswers, string]>([
    [{ notices: 0, notified: 0, collected: 0 }, '2024年，本机关未发出收费通知，未收取信息处理费。'],
    [
      { notices: 3, notified: 5000, collected: 3000.5 },
      '2024年，本机关发出收费通知3件，通知总金额5000元，实际收取信息处理费3000.5元。',
    ],
    [
      { notices: 1, notified: 200, collected: 0 },
      '2024年，本机关发出收费通知1件，通知总金额200元，未收取信息处理费。',
    ],
    [
      { notices: 0, notified: 0, collected: 300 },
      '2024年，本机关未发出收费通知，实际收取信息处理费300元。',
    ],
  ])('of %j is %s', (given, text) => {
    expect(writeFeeStatement(given, 2024)).toBe(text);
  });

  it('is read back as it was given', () => {
    fc.assert(
      fc.property(answers, fc.option(fc.integer({ min: 2019, max: 2099 })), (given, year) => {
        const text = writeFeeStatement(given, year);
        expect(valuesOf(text)).toEqual(given);
        expect(readFeeStatement(text).span).toEqual({ start: 0, end: text.length - 1 });
        expect(withFeeStatement(text, given, year)).toBe(text);
      }),
    );
  });
});

describe('a statement of an office', () => {
  it.each<[string, Partial<FeeAnswers>]>([
    ['本年度没有发出收费通知，未收取信息处理费。', { notices: 0, notified: 0, collected: 0 }],
    ['2024年度未收取政府信息公开处理费。', { collected: 0 }],
    ['2024年，无收取信息处理费情况。', { collected: 0 }],
    ['2024 年，市科委未发生政府信息公开收费事项。', { collected: 0 }],
    ['本年度未产生信息处理费。', { collected: 0 }],
    ['2024年，没有收取任何费用。', { collected: 0 }],
    ['由于未收到申请，没有达到收取信息处理费的条件，我局未收取信息处理费。', { collected: 0 }],
    ['全年收取政府信息公开信息处理费3940元。', { collected: 3940 }],
    ['全年收取政府信息公开信息处理费 3940 元。', { collected: 3940 }],
    ['全年收取信息处理费０．３９４万元。', { collected: 3940 }],
    ['收取信息处理费0元。', { collected: 0 }],
    ['收取信息处理费共3件，金额3940元。', { collected: 3940 }],
    ['收取信息处理费3件3940元。', { collected: 3940 }],
    [
      '2024年共发出收费通知 3 件，通知收取金额 5,000 元，实际收取 3,000 元。',
      { notices: 3, notified: 5000, collected: 3000 },
    ],
    [
      '发出信息处理费收费通知书2份、总金额1200元，实际收到600元。',
      { notices: 2, notified: 1200, collected: 600 },
    ],
    ['向申请人发出3件信息处理费缴费通知，涉及金额900元。', { notices: 3, notified: 900 }],
    ['发出收费通知0件，通知金额0元，实收0元。', { notices: 0, notified: 0, collected: 0 }],
    ['未向申请人发出过信息处理费收费通知书。', { notices: 0, notified: 0 }],
    ['未发出收费通知、未收取信息处理费。', { notices: 0, notified: 0, collected: 0 }],
    ['未发出收费通知、实际收取信息处理费300元。', { notices: 0, notified: 0, collected: 300 }],
    ['发出收费通知3件，收取\n信息处理费300元', { notices: 3 }],
  ])('%j is read', (text, values) => {
    expect(valuesOf(text)).toMatchObject(values);
  });

  it.each([
    '',
    '无其他需要报告的事项。',
    '申请人逾期未按收费通知要求缴纳费用的3件。',
    '申请人未在收费通知规定的期限内缴纳费用。',
    '按照每件100元的标准收取信息处理费。',
    '信息处理费每页10元。',
    '超出部分按100元/件收取信息处理费。',
    '本年行政事业性收费共计500万元。',
    '国办函〔2020〕109号规定了信息处理费。',
    '无正当理由逾期不缴费的不再处理。',
    '未超标准收取信息处理费。',
    '政府信息公开工作经费20万元。',
    '约收取信息处理费近4000元。',
    '未收到政府信息公开申请。',
    '减免信息处理费300元。',
  ])('%j states nothing', (text) => {
    expect(valuesOf(text)).toEqual({});
  });

  it('says which words state what', () => {
    const text = '全年收取信息处理费 3940 元。';
    const { start, end } = readFeeStatement(text).answers.collected ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('3940 元');
  });
});

describe('a new statement', () => {
  const none: FeeAnswers = { notices: 0, notified: 0, collected: 0 };
  const NONE = '2024年，本机关未发出收费通知，未收取信息处理费。';
  it.each([
    ['instead of nothing', '', NONE],
    ['instead of a bare 无', '无。', NONE],
    ['behind what stands there', '另有建议答复12件。', `另有建议答复12件。\n${NONE}`],
    ['instead of one with its year', '2024年度，我局收取信息处理费3元。别的。', `${NONE}别的。`],
    [
      'within a sentence',
      '依据《办法》（国办函〔2020〕109号）规定，本年度我局未收取信息处理费。其它没有。',
      '依据《办法》（国办函〔2020〕109号）规定，本机关未发出收费通知，未收取信息处理费。其它没有。',
    ],
    ['without a mark behind', '未收取信息处理费', NONE],
    ['of two sentences', '发出收费通知3件。实际收取信息处理费20元。', NONE],
  ])('stands %s', (_, text, expected) => {
    expect(withFeeStatement(text, none, 2024)).toBe(expected);
  });

  it('does not go over words that stand between', () => {
    const text = '发出收费通知3件。培训2次。实际收取信息处理费20元。';
    expect(withFeeStatement(text, none, 2024)).toBeNull();
  });
});

it.each(['未发出收费', '未', '收取信息处理费3元，', '通知', '无', '3元', '，', '未收取'])(
  'reads endless %s',
  (words) => {
    const text = words.repeat(200_000 / words.length);
    expect(readFeeStatement(text).all.collected.length).toBeGreaterThanOrEqual(0);
  },
);

it('reads more statements than a call takes arguments', () => {
  const text = '收取信息处理费3元'.repeat(150_000);
  expect(readFeeStatement(text).all.collected.length).toBe(150_000);
});
