// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TakeIn } from './take-in.tsx';

let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => {
    root.unmount();
  });
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('keeps the focus where reports come in when what came of the last is closed', () => {
  const show = (taken: number) => {
    const none = () => undefined;
    const onClear = () => {
      show(0);
    };
    root.render(
      <TakeIn {...{ progress: null, results: [], taken, onClear }} onAdd={none} onCancel={none} />,
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
