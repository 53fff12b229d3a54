// @vitest-environment happy-dom
import { Suspense, act, type ComponentType } from 'react';
import { expect, it, vi } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { laterPart } from './later-part.tsx';

const root = reactRoot();
type Step = ComponentType<{ step: string }>;
const Body: Step = ({ step }: { step: string }) => <p>{step}</p>;

const show = (Part: Step, at: string) =>
  act(async () => {
    root().render(
      <ErrorBoundary at={at} fallback={(tryAgain) => <button onClick={tryAgain}>再试一次</button>}>
        <Suspense>
          <Part step={at} />
        </Suspense>
      </ErrorBoundary>,
    );
    await Promise.resolve();
  });

const press = () =>
  act(async () => {
    document.querySelector('button')?.click();
    await Promise.resolve();
  });

it('a part that could not be fetched is asked for once, and again when that is wanted', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined);
  const load = vi.fn<() => Promise<Step>>().mockRejectedValue(new Error('offline'));
  const Part = laterPart(load);
  await show(Part, 'overview');
  expect(document.body.textContent).toBe('再试一次');
  expect(load).toHaveBeenCalledTimes(1);
  await press();
  expect(document.body.textContent).toBe('再试一次');
  expect(load).toHaveBeenCalledTimes(2);
  load.mockResolvedValue(Body);
  await press();
  expect(document.body.textContent).toBe('overview');
  await show(Part, 'improvement');
  expect(document.body.textContent).toBe('improvement');
  expect(load).toHaveBeenCalledTimes(3);
  vi.mocked(console.error).mockClear();
});

it('on another step it is asked for again by itself', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined);
  const load = vi.fn<() => Promise<Step>>().mockRejectedValueOnce(new Error('offline'));
  load.mockResolvedValue(Body);
  const Part = laterPart(load);
  await show(Part, 'overview');
  await show(Part, 'other');
  expect(document.body.textContent).toBe('other');
  vi.mocked(console.error).mockClear();
});
