import { afterEach, expect, it, vi } from 'vitest';
import { openWebLock } from './web-lock.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const HOLDER = { letGo: () => Promise.resolve(true), onChange: () => undefined };

it.each(['locks', 'locks and messages'])(
  'lets a window write where the browser refuses it %s',
  async (refused) => {
    const request = () => Promise.reject(new DOMException('', 'SecurityError'));
    vi.stubGlobal('navigator', { locks: { request } });
    if (refused !== 'locks') vi.stubGlobal('BroadcastChannel', undefined);
    const lock = await openWebLock('a', HOLDER);
    expect(lock.isHeld()).toBe(true);
    expect(await lock.take()).toBe(true);
    lock.release();
  },
);
