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
  expect(toReferenceNotes(messages)).toEqual([
    '上年报告有 3 处没有读出，这些格没有上年的数字可比。',
    '上年报告的原文自己有 1 处合计对不上。',
  ]);
});

test('nothing is said of a report of which all was read', () => {
  expect(toReferenceNotes([said('changed', 'year'), said('left-out', '')])).toEqual([]);
});
