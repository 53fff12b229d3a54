import { describe, expect, it } from 'vitest';
import { HELP_CHAPTERS } from './chapters.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { findEntries } from './find-entries.ts';

const find = (typed: string) => [...(findEntries(HELP_CHAPTERS, typed) ?? [])];

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
    expect(find('缴费 没有这样的词')).toEqual([]);
  });

  it.each(['', '  ', '　', '\n'])('for %j is none', (typed) => {
    expect(findEntries(HELP_CHAPTERS, typed)).toBeNull();
  });

  it.each(['，。', '(.*', '（', '……', '—', '?', '“”'])(
    'for the marks %s finds nothing',
    (typed) => {
      expect(findEntries(HELP_CHAPTERS, typed)).toEqual(new Set());
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

  it('is quick whatever is typed', () => {
    expect(find('三'.repeat(200_000))).toEqual([]);
    expect(find('去年'.repeat(100_000))).toEqual([]);
  });
});
