import { expect, it } from 'vitest';
import { readGridKey } from './grid-keys.ts';

const press = (name: string, hasCaret = false) => {
  const parts = name.split('+');
  const has = (part: string) => parts.includes(part);
  return readGridKey(
    {
      key: parts.at(-1) ?? '',
      shiftKey: has('Shift'),
      ctrlKey: has('Ctrl'),
      metaKey: has('Meta'),
      altKey: has('Alt'),
    },
    hasCaret,
  );
};

it.each([
  ['ArrowDown', { move: 'down' }],
  ['Enter', { move: 'down' }],
  ['Shift+Enter', { move: 'up' }],
  ['Home', { move: 'rowStart' }],
  ['Ctrl+Home', { move: 'start' }],
  ['Meta+End', { move: 'end' }],
  ['Delete', 'clear'],
  ['F1', 'meaning'],
  ['F2', 'edit'],
  ['Shift+F2', 'note'],
  ['Escape', 'restore'],
])('%s asks for %o', (key, command) => {
  expect(press(key)).toEqual(command);
});

it.each(['1', 'a', 'Backspace', 'Shift+ArrowLeft', 'Ctrl+ArrowDown', 'Alt+ArrowLeft', 'Ctrl+c'])(
  '%s stays with the browser',
  (key) => {
    expect(press(key)).toBe(null);
  },
);

it.each(['ArrowLeft', 'ArrowUp', 'Home', 'End', 'Delete'])('%s moves a caret', (key) => {
  expect(press(key, true)).toBe(null);
});

it.each(['Enter', 'Escape', 'Ctrl+Home', 'Tab'])('%s is the same with a caret', (key) => {
  expect(press(key, true)).toEqual(press(key));
});
