// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { LastMove } from './last-move.tsx';
import type { Moved } from './moved.ts';

const onPutBack = vi.fn();
const onClose = vi.fn();
const root = reactRoot();

const show = (moved: Moved | null) => {
  act(() => {
    root().render(<LastMove {...{ moved, onPutBack, onClose }} />);
  });
};
const said = () => document.querySelector('[role="status"] span')?.textContent;
const buttons = () => [...document.querySelectorAll('button')];

it.each<[Moved, string, readonly string[]]>([
  [{ did: 'removed', count: 3, canPutBack: true }, '已移出 3 份。', ['撤销', '知道了']],
  [{ did: 'removed', count: 501, canPutBack: false }, '已移出 501 份，不能撤销。', ['知道了']],
  [{ did: 'moved', count: 1, year: 2024 }, '已把 1 份移到 2024 年。', ['撤销', '知道了']],
  [{ did: 'put-back', count: 3, missed: 0 }, '已撤销，放回 3 份。', ['知道了']],
  [
    { did: 'put-back', count: 2, missed: 1 },
    '已撤销，放回 2 份；1 份没有放回，收集台里已经有同一个文件。',
    ['知道了'],
  ],
])('says what was done: %o', (moved, words, names) => {
  show(moved);
  expect(said()).toBe(words);
  expect(buttons().map(({ textContent }) => textContent)).toEqual(names);
});

it('keeps the focus when it takes the last one back', () => {
  show({ did: 'removed', count: 1, canPutBack: true });
  act(() => {
    buttons()[0]?.click();
  });
  expect(onPutBack).toHaveBeenCalledOnce();
  show({ did: 'put-back', count: 1, missed: 0 });
  expect(document.activeElement).toBe(document.querySelector('[role="status"]'));
});

it('keeps the focus when it is closed', () => {
  show({ did: 'put-back', count: 1, missed: 0 });
  act(() => {
    buttons()[0]?.focus();
    buttons()[0]?.click();
  });
  expect(onClose).toHaveBeenCalledOnce();
  show(null);
  expect(document.activeElement).toBe(document.querySelector('[role="status"]'));
});

it('is silent while nothing was moved', () => {
  show(null);
  expect(document.body.textContent).toBe('');
});
