import { afterEach, expect, it, vi } from 'vitest';
import { askToPersist, forgetAsking } from './persist.ts';

/** A browser that has granted it or not, and whose answer to asking is `persist`. */
function browsing({ isGranted = false, persist = vi.fn(() => Promise.resolve(true)) } = {}) {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('navigator', {
    storage: { persisted: () => Promise.resolve(isGranted), persist },
  });
  return { kept, persist };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a browser is asked once', async () => {
  const { persist } = browsing();
  await askToPersist();
  await askToPersist();
  expect(persist).toHaveBeenCalledTimes(1);
});

it('a browser that keeps the reports already is not asked', async () => {
  const { persist, kept } = browsing({ isGranted: true });
  await askToPersist();
  expect(persist).not.toHaveBeenCalled();
  expect(kept.size).toBe(0);
});

it('an answer that fails is no fault, and nothing stays once it is forgotten', async () => {
  const { kept } = browsing({ persist: vi.fn(() => Promise.reject(new Error('denied'))) });
  await askToPersist();
  expect(kept.size).toBe(1);
  forgetAsking();
  expect(kept.size).toBe(0);
});

it.each([
  ['storage API', { navigator: {} }],
  [
    'local storage',
    {
      navigator: { storage: { persisted: () => Promise.resolve(false) } },
      localStorage: {
        getItem: () => {
          throw new DOMException('refused', 'SecurityError');
        },
        removeItem: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    },
  ],
])('a browser without %s is not asked', async (_, globals) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  await expect(askToPersist()).resolves.toBeUndefined();
  expect(() => forgetAsking()).not.toThrow();
});
