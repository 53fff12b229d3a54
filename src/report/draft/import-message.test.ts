import { expect, test } from 'vitest';
import { MESSAGE_KINDS, kindOf } from './import-message.ts';

test('a message of a kind that is not known is shown with what was not read', () => {
  const kinds = [...MESSAGE_KINDS, 'deduced', ''];
  expect(kinds.map((kind) => kindOf({ kind, place: '', text: '', raw: '' }))).toEqual([
    ...MESSAGE_KINDS,
    'unread',
    'unread',
  ]);
});
