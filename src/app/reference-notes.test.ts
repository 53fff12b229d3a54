import { expect, test } from 'vitest';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { toReferenceNotes } from './reference-notes.ts';

const said = (kind: ImportMessage['kind'], place: string): ImportMessage => ({
  kind,
  place,
  text: '这一格没有读出，照原文填写。',
  raw: '',
});

test('last year’s report is summed up in a sentence for what is missing and one for its own sums', () => {
  const messages = [
    said('unread', 'requests.disclosed.research'),
    said('unread', 'requests.disclosed.research'),
    said('unread', 'disputes'),
    said('unread', 'organ.name'),
    said('unread', 'overview'),
    said('uneven', 'requests.handled.total'),
    said('changed', 'proactive'),
    said('left-out', ''),
  ];
  expect(toReferenceNotes([], { messages })).toEqual([
    expect.stringMatching(/^上年报告有 3 处没有读出，这些格没有上年的数字可比：.+。$/),
    '上年报告的原文自己有 1 处合计对不上。',
  ]);
});

test('nothing is said of a report of which all was read', () => {
  expect(
    toReferenceNotes([], { messages: [said('changed', 'year'), said('left-out', '')] }),
  ).toEqual([]);
});

test('it says how much was read, and of a newer version’s file nothing of this year’s report', () => {
  const counts = { requests: { cells: 144, read: 140, blank: 0 } };
  const newer = '这份报告由更新版本的程序保存，现在只能查看和导出，不能修改。';
  expect(toReferenceNotes([newer], { counts })).toEqual([
    expect.stringMatching(/^上年报告由更新版本的程序保存，这里只作对照/),
    '上年报告：表三识别 140 格（共 144 格）。',
  ]);
});
