// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { ErrorBoundary } from './error-boundary.tsx';

const root = reactRoot();
const page = () => document.body.textContent;

function Faulty({ isFaulty }: { isFaulty: boolean }) {
  if (isFaulty) throw new Error('a fault of ours');
  return <p>步骤</p>;
}

/** A rail beside a step that fails or not. */
const show = (at: string, isFaulty: boolean) => {
  act(() => {
    root().render(
      <>
        <ErrorBoundary at={at} fallback={<p>没有打开</p>}>
          <Faulty isFaulty={isFaulty} />
        </ErrorBoundary>
        <ErrorBoundary at={at} fallback={null}>
          <p>导航</p>
        </ErrorBoundary>
      </>,
    );
  });
};

/** What React says of a caught fault is expected here. */
function expectFault(): void {
  expect(console.error).toHaveBeenCalled();
  vi.mocked(console.error).mockClear();
}

it('a fault leaves what stands beside it alive, and is tried again elsewhere only', () => {
  vi.mocked(console.error).mockImplementation(() => undefined);
  show('requests', false);
  expect(page()).toBe('步骤导航');
  show('requests', true);
  expect(page()).toBe('没有打开导航');
  expectFault();
  show('requests', false);
  expect(page()).toBe('没有打开导航');
  show('disputes', false);
  expect(page()).toBe('步骤导航');
});

it('what fails elsewhere, too, stays a sentence', () => {
  vi.mocked(console.error).mockImplementation(() => undefined);
  show('requests', true);
  show('disputes', true);
  expect(page()).toBe('没有打开导航');
  expectFault();
});
