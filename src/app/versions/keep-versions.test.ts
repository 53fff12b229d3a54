import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAutosave } from '#src/app/autosave.ts';
import { createKeyedSignal } from '#src/form/keyed-signal.ts';
import { HISTORY_KEY } from '#src/form/report-form.tsx';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { ReportFile } from '#src/report/draft/report-file.ts';
import type { VersionReason } from '#src/report/versions/version.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { createVersionKeeper, type KeptForm } from './keep-versions.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2025, 0, 14, 9, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

const now = () => new Date();

/** A report in a window: typed in, saved, and with steps that ask for a version. */
async function openWindow(store = createMemoryStore(), draft: Draft = structuredClone(BUREAU)) {
  const signal = createKeyedSignal();
  const values = structuredClone(draft);
  const toKeep: KeptForm['toKeep'] = [];
  const autosave = createAutosave(store, draft, null, now);
  await autosave.flush();
  const form: KeptForm = {
    opened: draft,
    toKeep,
    on: signal.on,
    form: { getValues: () => values },
  };
  const type = async (change: Partial<Draft>) => {
    Object.assign(values, change);
    autosave.change(() => values);
    await vi.advanceTimersByTimeAsync(300);
  };
  const step = (reason: VersionReason) => {
    toKeep.push([reason, structuredClone(values)]);
    signal.publish(HISTORY_KEY);
  };
  const startKeeper = () => createVersionKeeper(form, { autosave, archive: store.archive, now });
  const kept = async () => {
    const result = await store.versions(draft.id);
    if (result.state !== 'loaded') throw new Error('refused');
    return result.value.map(({ reason, file }) => [reason, file.title]);
  };
  return { store, values, type, step, startKeeper, kept, autosave };
}

it('keeps the report as it was opened, once a change of it is saved', async () => {
  const { type, startKeeper, kept } = await openWindow();
  const keeper = startKeeper();
  await keeper.settled();
  expect(await kept()).toEqual([]);
  await type({ title: '一' });
  await type({ title: '二' });
  await keeper.settled();
  expect(await kept()).toEqual([['opened', '']]);
});

it('keeps what was changed every ten minutes, and nothing while nothing is', async () => {
  const { type, startKeeper, kept } = await openWindow();
  const keeper = startKeeper();
  await type({ title: '一' });
  await vi.advanceTimersByTimeAsync(10 * 60 * 1000);
  await type({ title: '二' });
  await type({ title: '三' });
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
  await type({ title: '三' });
  await type({ title: '四' });
  await keeper.settled();
  expect(await kept()).toEqual([
    ['opened', ''],
    ['autosaved', '二'],
    ['autosaved', '三'],
  ]);
});

it('keeps the state before a step, as it stood when it was asked for', async () => {
  const { type, step, startKeeper, kept, values } = await openWindow();
  const keeper = startKeeper();
  await type({ title: '一' });
  step('paste');
  values.title = '填入以后';
  step('clear');
  step('clear');
  await keeper.settled();
  expect(await kept()).toEqual([
    ['opened', ''],
    ['paste', '一'],
    ['clear', '填入以后'],
  ]);
});

it('loses no step that was made before it was there', async () => {
  const { step, startKeeper, kept, values } = await openWindow();
  values.title = '一';
  step('fill');
  values.title = '二';
  await startKeeper().settled();
  expect(await kept()).toEqual([
    ['opened', ''],
    ['fill', '一'],
  ]);
});

it('keeps 定稿 with its mark, once for each', async () => {
  const { type, startKeeper, store } = await openWindow();
  const keeper = startKeeper();
  const finalized = { at: '2025-01-14T09:31:00+08:00', revision: 2 };
  await type({ finalized });
  await type({ finalized: null });
  await type({ finalized: { ...finalized, at: '2025-01-14T09:40:00+08:00' } });
  await keeper.settled();
  const result = await store.versions(BUREAU.id);
  const files = result.state === 'loaded' ? result.value : [];
  expect(files.map(({ reason, file }) => [reason, file.finalized?.at])).toEqual([
    ['opened', undefined],
    ['finalized', finalized.at],
    ['finalized', '2025-01-14T09:40:00+08:00'],
  ]);
});

it('keeps a report that was opened final as 定稿', async () => {
  const draft = { ...structuredClone(BUREAU), finalized: { at: 'then', revision: 1 } };
  const { type, startKeeper, kept } = await openWindow(createMemoryStore(), draft);
  const keeper = startKeeper();
  await type({ title: '一', finalized: null });
  await keeper.settled();
  expect(await kept()).toEqual([['finalized', '']]);
});

it('does not keep the same again when the report is opened again', async () => {
  const { store, type, step, startKeeper, kept, values } = await openWindow();
  const keeper = startKeeper();
  await type({ title: '一' });
  step('paste');
  keeper.stop();
  await keeper.settled();
  const second = await openWindow(store, structuredClone({ ...values, revision: 9 }));
  const other = second.startKeeper();
  await second.type({ title: '二' });
  await other.settled();
  expect(await kept()).toEqual([
    ['opened', ''],
    ['paste', '一'],
  ]);
});

it('keeps what was opened where it is left before its change is saved', async () => {
  const { values, startKeeper, kept } = await openWindow();
  const keeper = startKeeper();
  values.title = '一';
  keeper.stop();
  await keeper.settled();
  expect(await kept()).toEqual([['opened', '']]);
});

it.each([
  ['is refused', () => Promise.resolve({ state: 'refused' as const, refusal: 'full' as const })],
  ['fails', () => Promise.reject(new Error('torn'))],
])(
  'says that a version could not be kept where keeping %s, and keeps the next',
  async (_, fail) => {
    const store = createMemoryStore();
    const { keep } = store;
    const { type, step, startKeeper, kept, autosave } = await openWindow(store);
    const keeper = startKeeper();
    store.keep = fail;
    await type({ title: '一' });
    await keeper.settled();
    expect(keeper.hasFailed()).toBe(true);
    expect(autosave.status().state).toBe('saved');
    store.keep = keep;
    step('paste');
    await keeper.settled();
    expect(keeper.hasFailed()).toBe(false);
    expect(await kept()).toEqual([['paste', '一']]);
  },
);

it('leaves nothing behind of a report that was deleted', async () => {
  const { type, step, startKeeper, kept, autosave } = await openWindow();
  const keeper = startKeeper();
  autosave.stop('gone');
  await type({ title: '一' });
  step('paste');
  await keeper.settled();
  expect(await kept()).toEqual([]);
});

it('holds a version that nobody changes any more', async () => {
  const { store, type, step, startKeeper, values } = await openWindow();
  const keeper = startKeeper();
  await type({ title: '一' });
  step('paste');
  const [part] = values.overview.parts;
  if (part) part.text = '后来写的';
  await keeper.settled();
  const result = await store.versions(BUREAU.id);
  const files: ReportFile[] = result.state === 'loaded' ? result.value.map(({ file }) => file) : [];
  expect(files.at(-1)?.overview.parts[0]?.text).toBe(BUREAU.overview.parts[0]?.text);
});
