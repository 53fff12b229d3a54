import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const AMOUNT = 'proactive.fees.amount';
const LAPSED = 'requests.feeLapsed.naturalPerson';

const saying = (other: string | Draft['other'], figures: Record<string, string> = {}): Draft => ({
  ...withFigures(BUREAU, figures, '0'),
  other: typeof other === 'string' ? narrative(other) : other,
});
const check = (draft: Draft, rule: string) =>
  runChecks(draft, 2026).filter((finding) => finding.rule === rule);
const quoted = (draft: Draft, rule: string) =>
  check(draft, rule).map(({ places, quotes }) => [places[0], quotes?.[0]?.words]);

describe('fee-statement', () => {
  it('says that 六 does not tell what was collected', () => {
    const draft = saying(' 本年度无其他需要报告的事项。');
    expect(quoted(draft, 'fee-statement')).toEqual([
      ['other.opening', '本年度无其他需要报告的事项。'],
    ]);
    expect(check(draft, 'fee-statement').map(findingSentence)).toEqual([
      '“六、其他需要报告的事项”正文：只写了“本年度无其他需要报告的事项。”，写明收取信息处理费的情况',
    ]);
  });

  it.each<[string, string | Draft['other'], string]>([
    ['无', '无', 'other.opening'],
    ['in a part', narrative('', ['其他需要报告的事项', '无。']), 'other.parts.0.text'],
    ['in two texts', narrative('无', ['', '没有其他需要报告的事项']), 'other.opening'],
  ])('fires on %s', (_, other, place) => {
    expect(check(saying(other), 'fee-statement')).toMatchObject([{ places: [place] }]);
  });

  it.each<[string, string | Draft['other']]>([
    ['it was denied', '本年度未收取信息处理费。'],
    ['it was denied in other words', '2024年，我局未发生政府信息公开收费事项。'],
    ['there is a heading', '本年度信息公开处理费收费情况\n2024年，我局未发生收费事项。'],
    ['there is a part of it', narrative('', ['信息处理费', '无'])],
    ['there is an amount', '收取信息处理费3940元。无其他需要报告的事项。'],
    ['something else is told', '全年办理建议提案12件，无其他需要报告的事项。'],
    ['the template still stands', '（文字描述，收取信息处理费情况在此处报告。）'],
    ['nothing is written', ''],
    ['a part is merely begun', narrative('', ['其他', ''])],
  ])('is silent where %s', (_, other) => {
    expect(check(saying(other), 'fee-statement')).toEqual([]);
  });

  it.each([
    ['2019', 0],
    ['2020', 0],
    ['2021', 1],
    ['', 1],
  ])('in a report of %s finds %d', (year, count) => {
    expect(check({ ...saying('无'), year }, 'fee-statement')).toHaveLength(count);
  });

  it('leaves an empty 六 to text-missing', () => {
    expect(check(saying('\n'), 'text-missing')).toHaveLength(1);
  });
});

describe('fee-amount', () => {
  it('holds what was collected against all fees of table 二, in 元', () => {
    const draft = saying('发出收费通知3件，通知金额5000元，实际收取信息处理费 3940 元。', {
      [AMOUNT]: '0.3',
    });
    expect(check(draft, 'fee-amount')).toMatchObject([
      { places: ['other.opening', AMOUNT], actual: 3940, expected: 3000 },
    ]);
    expect(quoted(draft, 'fee-amount')).toEqual([['other.opening', '3940 元']]);
    expect(check(draft, 'fee-amount').map(findingSentence)).toEqual([
      '“六、其他需要报告的事项”正文：信息处理费写收取 3940 元，表二·行政事业性收费合计 3000 元，少于信息处理费',
    ]);
  });

  it.each([
    ['全年收取信息处理费0.394万元。', '0', 3940],
    ['全年收取信息处理费3940.01元。', '0.394', 3940.01],
    ['全年收取信息处理费３９４０元，其中自然人40元。', '0.0040', 3940],
    ['共收取信息处理费3件，总金额1,200元', '0.1', 1200],
  ])('fires on %s beside %s', (text, amount, actual) => {
    expect(check(saying(text, { [AMOUNT]: amount }), 'fee-amount')).toMatchObject([{ actual }]);
  });

  it.each([
    ['it is less', '全年收取信息处理费3940元。', '96171.6'],
    ['it is the same', '全年收取信息处理费3940元。', '0.394'],
    ['it is the same, in 万元', '全年收取信息处理费0.394万元。', '0.3940'],
    ['the cell is blank', '全年收取信息处理费3940元。', ''],
    ['the cell cannot be read', '全年收取信息处理费3940元。', '/'],
    ['nothing was collected', '全年未收取信息处理费。', '0'],
    ['it was only notified', '发出收费通知3件，通知总金额3940元，未收取信息处理费。', '0'],
    ['it is a rate', '按每件100元收取信息处理费。', '0'],
    ['it is another fee', '行政事业性收费500万元。未收取信息处理费。', '0'],
    ['it is rounded', '收取信息处理费近4000元。', '0'],
    ['it was waived', '减免信息处理费300元。', '0'],
    ['it is last year’s', '上年收取信息处理费300元，本年未收取。', '0'],
    ['it is another year’s', '2024年未收取信息处理费。2023年收取信息处理费300元。', '0'],
    ['it is others’', '我局未收取信息处理费。全县收取信息处理费300元。', '0'],
  ])('is silent where %s', (_, text, amount) => {
    expect(check(saying(text, { [AMOUNT]: amount }), 'fee-amount')).toEqual([]);
  });
});

describe('fee-lapsed', () => {
  it('says that who let a notice lapse was sent one', () => {
    const draft = saying('本年度没有发出收费通知，未收取信息处理费。', { [LAPSED]: '6' });
    expect(check(draft, 'fee-lapsed')).toMatchObject([{ count: 6 }]);
    expect(quoted(draft, 'fee-lapsed')).toEqual([['other.opening', '没有发出收费通知']]);
    expect(check(draft, 'fee-lapsed').map(findingSentence)).toEqual([
      '“六、其他需要报告的事项”正文：文中写“没有发出收费通知”，表三“申请人逾期未按收费通知要求缴纳费用”总计为 6 件',
    ]);
  });

  it.each([
    '未发出收费通知。',
    '我局未向申请人送达信息处理费收费通知书。',
    '本年度未下达收费通知书，未收取信息处理费。',
    '发出收费通知0件，收取信息处理费0元。',
    '本年度无收费通知。',
  ])('fires on %s', (text) => {
    expect(check(saying(text, { [LAPSED]: '1' }), 'fee-lapsed')).toHaveLength(1);
  });

  it.each([
    ['only the collection is denied', '本年度未收取信息处理费。'],
    ['no fee arose', '本年度未产生信息处理费。'],
    ['notices were sent', '发出收费通知6件，通知金额600元，未收取信息处理费。'],
    ['some were excepted', '除上年发出的6件外，本年未发出收费通知。'],
    ['the applicant did not follow one', '申请人未按收费通知要求缴纳费用。'],
    ['others were sent some', '我局未发出收费通知。各所发出收费通知6件。'],
    ['it is another year’s', '2023年未发出收费通知。'],
    ['nothing is said', '无其他需要报告的事项。'],
  ])('is silent where %s', (_, text) => {
    expect(check(saying(text, { [LAPSED]: '6' }), 'fee-lapsed')).toEqual([]);
  });

  it('is silent where none lapsed, and where that is not known', () => {
    expect(check(saying('未发出收费通知。'), 'fee-lapsed')).toEqual([]);
    const blank = { [LAPSED]: '6', 'requests.feeLapsed.research': '' };
    expect(check(saying('未发出收费通知。', blank), 'fee-lapsed')).toEqual([]);
  });
});
