import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openChannelLock } from './channel-lock.ts';
import type { LockMessage } from './report-lock.ts';

/** Longer than a window waits for any answer. */
const LONG_MS = 5000;

/** Windows by the order in which they were opened; one that stands still hears nothing. */
const channels: FakeChannel[] = [];

class FakeChannel {
  onmessage: ((event: { data: LockMessage }) => void) | null = null;
  private readonly unheard: LockMessage[] = [];
  private isStill = false;
  constructor() {
    channels.push(this);
  }
  postMessage(data: LockMessage): void {
    for (const one of channels) if (one !== this) one.take(data);
  }
  private take(data: LockMessage): void {
    if (this.isStill) this.unheard.push(data);
    else setTimeout(() => this.onmessage?.({ data }), 1);
  }
  standStill(): void {
    this.isStill = true;
  }
  goOn(): void {
    this.isStill = false;
    for (const data of this.unheard.splice(0)) this.take(data);
  }
  close(): void {
    channels.splice(channels.indexOf(this), 1);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => {
  channels.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => {
  const onChange = vi.fn<(isHeld: boolean) => void>();
  const opening = openChannelLock('a', { letGo: () => Promise.resolve(true), onChange });
  return { opening, onChange };
};

it('lets the first window write and the second one read', async () => {
  const [first, second] = [open(), open()];
  await vi.advanceTimersByTimeAsync(LONG_MS);
  const third = open();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  const locks = await Promise.all([first.opening, second.opening, third.opening]);
  expect(locks.filter((lock) => lock.isHeld())).toHaveLength(1);
  expect(locks[2].isHeld()).toBe(false);
});

it('gives a report back to a window that was slow to answer', async () => {
  const first = open();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  channels[0]?.standStill();
  const second = open();
  await vi.advanceTimersByTimeAsync(500);
  expect((await second.opening).isHeld()).toBe(true);
  channels[0]?.goOn();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect((await first.opening).isHeld()).toBe(true);
  expect((await second.opening).isHeld()).toBe(false);
  expect(second.onChange.mock.calls).toEqual([[false]]);
  expect(first.onChange).not.toHaveBeenCalled();
});

it('leaves one writer of two that opened at once on a machine that stood still', async () => {
  const [first, second] = [open(), open()];
  for (const channel of channels) channel.standStill();
  await vi.advanceTimersByTimeAsync(500);
  for (const channel of channels) channel.goOn();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  const locks = await Promise.all([first.opening, second.opening]);
  expect(locks.filter((lock) => lock.isHeld())).toHaveLength(1);
});

it('does not give it up to a window that was frozen for long', async () => {
  const first = open();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  channels[0]?.standStill();
  const second = open();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  channels[0]?.goOn();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect((await first.opening).isHeld()).toBe(true);
  expect((await second.opening).isHeld()).toBe(true);
  expect(second.onChange).not.toHaveBeenCalled();
});
