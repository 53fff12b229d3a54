import { describe, expect, it } from 'vitest';
import { HELP_CHAPTERS } from './chapters.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { findEntries } from './find-entries.ts';

const find = (typed: string) => findEntries(HELP_CHAPTERS, typed)?.ids ?? [];
const isNearest = (typed: string) => findEntries(HELP_CHAPTERS, typed)?.isNearest;

describe('a search', () => {
  it.each([
    ['国家秘密', ['requests.stateSecret']],
    ['撤回 其他', ['requests.otherOutcome', 'questions.withdrawn']],
    ['三安全一稳定', ['requests.securityAndStability']],
    ['结果维持', ['disputes.upheld']],
    ['f8', ['keys.table']],
    ['Ｆ８', ['keys.table']],
    ['201号', ['disputes.litigationAfterReconsideration']],
    ['第十六条，案卷', ['requests.enforcementFile']],
  ])('for %s finds %j', (typed, ids) => {
    expect(find(typed)).toEqual(expect.arrayContaining(ids));
    expect(find(typed).length).toBeLessThan(8);
  });

  it('wants all words, in any order', () => {
    expect(find('缴费 逾期')).toEqual(find('逾期 缴费'));
    expect(find('逾期 缴费').length).toBeLessThan(find('逾期').length);
  });

  it.each(['', '  ', '　', '\n'])('for %j is none', (typed) => {
    expect(findEntries(HELP_CHAPTERS, typed)).toBeNull();
  });

  it.each(['，。', '(.*', '（', '……', '—', '?', '“”'])(
    'for the marks %s finds nothing',
    (typed) => {
      expect(findEntries(HELP_CHAPTERS, typed)).toEqual({ ids: [], isNearest: false });
    },
  );

  it.each([
    ['36', 'requests.disclosed'],
    ['第36条', 'requests.disclosed'],
    ['第 36 条', 'requests.disclosed'],
    ['３６', 'requests.disclosed'],
    ['第三十六条', 'requests.disclosed'],
    ['第36条第4项', 'requests.notHeld'],
    ['3安全1稳定', 'requests.securityAndStability'],
    ['表3', 'questions.uneven'],
    ['一月三十一日', 'questions.deadline'],
    ['二〇一九', 'changes.trial'],
    ['2020', 'changes.trial'],
    ['六十号', 'changes.trial'],
    ['一次只导入', 'importing.results'],
  ])('for the number in %s finds %s, however it is written', (typed, id) => {
    expect(find(typed)).toContain(id);
  });

  it.each([
    ['6', 'requests.disclosed'],
    ['三十', 'requests.disclosed'],
    ['第3', 'requests.disclosed'],
    ['1条', 'requests.disclosed'],
  ])('for %s does not find a part of a longer number, as in %s', (typed, id) => {
    expect(find(typed)).not.toContain(id);
  });

  it.each([
    ['截止', 'questions.deadline'],
    ['截止日期', 'questions.deadline'],
    ['期限', 'questions.deadline'],
    ['零', 'questions.zero'],
    ['填零', 'questions.zero'],
    ['没有申请', 'questions.zero'],
    ['没收到申请', 'questions.zero'],
    ['其它', 'requests.otherOutcome'],
    ['其它处理', 'requests.otherOutcome'],
    ['去年报告', 'questions.carried'],
    ['怎么填', 'requests.guidance'],
    ['涉密', 'requests.stateSecret'],
    ['超期', 'requests.correctionLapsed'],
    ['打官司', 'questions.disputes'],
  ])('for the everyday %s finds %s', (typed, id) => {
    expect(find(typed)).toContain(id);
  });

  it('finds something for every everyday word', () => {
    expect(EVERYDAY_WORDS.filter(([said]) => find(said).length === 0)).toEqual([]);
  });

  it.each([
    ['上年结转 差一件怎么办', 'questions.carried'],
    ['上年结转差一件怎么办？', 'questions.carried'],
    ['行政复议怎么填', 'disputes.reconsideration'],
    ['重复申请填哪里', 'requests.repeated'],
    ['单位名称改了', 'questions.renamed'],
    ['机构改革后谁来报', 'questions.renamed'],
    ['多个部门合并', 'questions.merged'],
    ['提交给谁', 'questions.handing'],
    ['交给谁', 'questions.handing'],
    ['什么时候交报告', 'questions.deadline'],
    ['盖章', 'questions.seal'],
    ['要不要签字', 'questions.seal'],
    ['落款写在哪', 'questions.seal'],
    ['转送', 'questions.forwarded'],
    ['转办的怎么算', 'questions.forwarded'],
    ['跨年', 'questions.across'],
    ['12月收到1月答复', 'questions.across'],
    ['更正', 'questions.correction'],
    ['红头文件', 'questions.normative'],
    ['什么算规范性文件', 'questions.normative'],
    ['红头文件算不算规范性文件', 'questions.normative'],
    ['空白', 'questions.zero'],
    ['今年没收到申请怎么填', 'questions.zero'],
    ['申请人撤回了填哪', 'questions.withdrawn'],
    ['勾稽关系不平怎么办', 'questions.uneven'],
    ['乡镇要写规章吗', 'proactive.rules'],
    ['热线算不算', 'requests.newlyReceived'],
    ['行政诉讼败诉填哪里', 'disputes.corrected'],
    ['补正以后不补正', 'requests.correctionLapsed'],
    ['信息不存在怎么填', 'requests.notHeld'],
    ['字数要求', 'overview.guidance'],
    ['怎么撤销', 'keeping.undo'],
    ['怎么换电脑', 'keeping.move'],
    ['没有网能用吗', 'keeping.place'],
    ['定稿以后还能改吗', 'finishing.final'],
    ['怎么打印', 'finishing.print'],
  ])('asked %s answers with %s first', (typed, id) => {
    expect(find(typed)[0]).toBe(id);
  });

  it.each([
    ['0 要不要填', 'questions.zero'],
    ['0要不要填', 'questions.zero'],
    ['收费', 'proactive.fees'],
    ['部分公开怎么算', 'questions.partly'],
    ['信息处理费没有收怎么写', 'questions.nothing'],
    ['office excel', 'figures.pasting'],
  ])('asked %s has %s among the first three', (typed, id) => {
    expect(find(typed).slice(0, 3)).toContain(id);
  });

  it('says of the nearest that they are no more than that', () => {
    expect(isNearest('缴费')).toBe(false);
    expect(find('缴费 没有这样的词')[0]).toBe('requests.feeLapsed');
    expect(isNearest('缴费 没有这样的词')).toBe(true);
    expect(isNearest('怎么缴费')).toBe(false);
    // No entry has both.
    expect(find('红头文件 缴费').length).toBeGreaterThan(1);
    expect(isNearest('红头文件 缴费')).toBe(true);
  });

  it.each(['没有这样的词', '食堂几点开门', '密码', 'xyz', '123456789'])(
    'for %s finds nothing rather than anything',
    (typed) => {
      expect(findEntries(HELP_CHAPTERS, typed)).toEqual({ ids: [], isNearest: false });
    },
  );

  it.each(['三', '去年', '请示吗', 'a', '怎么'])(
    'is quick whatever is typed: much of %s',
    (word) => {
      expect(() => find(word.repeat(200_000 / word.length))).not.toThrow();
      expect(() => find(`${word} `.repeat(100_000))).not.toThrow();
    },
  );
});
