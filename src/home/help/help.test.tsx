// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { Help } from './help.tsx';

const root = reactRoot();

beforeEach(() => {
  act(() => {
    root().render(<Help at="questions" wayBack={null} />);
  });
});
const heading = () => document.getElementById('questions');
const isLeftOut = () => heading()?.closest('section')?.hasAttribute('data-left-out');
function search(words: string) {
  const box = document.querySelector('input');
  act(() => {
    box?.focus();
    // React reads what is typed past the value it has set itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, words);
    box?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const choose = () => {
  act(() => {
    document.querySelector<HTMLElement>('nav a[href="#/help/questions"]')?.click();
  });
};

it('goes to the chapter that the address names already, once the search shows it again', () => {
  search('没有这样的词');
  expect(isLeftOut()).toBe(true);
  let wasLeftOut: boolean | undefined;
  heading()?.addEventListener('focus', () => {
    wasLeftOut = isLeftOut();
  });
  choose();
  expect(wasLeftOut).toBe(false);
  expect(document.activeElement).toBe(heading());
});

it('goes there as often as it is chosen', () => {
  for (const _ of [1, 2]) {
    document.querySelector('input')?.focus();
    choose();
    expect(document.activeElement).toBe(heading());
  }
});

it.each([
  ['questions', false],
  ['', false],
  ['no-such-entry', true],
])('says whether there is nothing at “%s”', (at, isSaid) => {
  act(() => {
    root().render(<Help at={at} wayBack={null} />);
  });
  expect(document.body.textContent.includes('没有这个地址的条目')).toBe(isSaid);
});
