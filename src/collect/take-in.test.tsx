// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { TakeIn } from './take-in.tsx';

const root = reactRoot();

it('keeps the focus where reports come in when what came of the last is closed', () => {
  const show = (taken: number) => {
    const none = () => undefined;
    const onClear = () => {
      show(0);
    };
    root().render(
      <TakeIn
        aside=""
        {...{ progress: null, results: [], taken, onClear }}
        onAdd={none}
        onCancel={none}
      />,
    );
  };
  act(() => {
    show(3);
  });
  const close = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === '知道了',
  );
  act(() => {
    close?.focus();
    close?.click();
  });
  expect(document.body.textContent).not.toContain('收下 3 份');
  expect(document.activeElement).toBe(document.querySelector('[aria-label="收报告"]'));
});
