import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { VERSION } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { restore, restoreJson } from '#src/report/draft/restore.ts';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

const EMPTY = newDraft('empty', '');
const STAMP = { revision: 12, savedAt: '2025-01-14T09:30:00+08:00' };

/** Every text and number in a tree; figures and texts may have moved, none may be gone. */
const leavesOf = (tree: unknown): string[] =>
  typeof tree === 'object' && tree !== null
    ? Object.values(tree).flatMap(leavesOf)
    : typeof tree === 'string' || typeof tree === 'number'
      ? [String(tree)]
      : [];

const FROZEN = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

describe('the frozen files', () => {
  it.each(FROZEN)('%s is read without a message, and every word of it is found again', (name) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const result = restoreJson(text, EMPTY);
    if (result.state === 'refused') throw new Error(result.reason);
    expect([result.messages, result.readOnly]).toEqual([[], false]);
    const written = leavesOf(JSON.parse(toReportJson(toReportFile(result.draft, STAMP))));
    const { version: _version, ...file } = JSON.parse(text) as Record<string, unknown>;
    expect(leavesOf(file).filter((leaf) => !written.includes(leaf))).toEqual([]);
  });

  // A change of what is written without a new version fails here; raising VERSION writes the next.
  it(`version-${VERSION}.json is what is written today, to the last character`, async () => {
    await expect(toReportJson(toReportFile(COMPLETE, STAMP))).toMatchFileSnapshot(
      `version-${VERSION}.json`,
    );
  });

  it(`version-${VERSION}.json is read and written to the same text`, () => {
    const text = toReportJson(toReportFile(COMPLETE, STAMP));
    const result = restoreJson(text, EMPTY);
    if (result.state === 'refused') throw new Error(result.reason);
    expect(result.draft).toEqual({ ...COMPLETE, ...STAMP });
    expect(toReportJson(toReportFile(result.draft, result.draft))).toBe(text);
  });

  it('are one for each version ever written, with a step from each to the next', () => {
    const versions = Array.from({ length: VERSION }, (_, index) => index + 1);
    expect(FROZEN.sort()).toEqual(versions.map((version) => `version-${version}.json`).sort());
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(versions.slice(0, -1));
  });
});

/** An invented chain: version 2 called the title `name`, version 3 puts it into `head`. */
const STEPS: Record<number, Migration> = {
  1: ({ title, ...rest }) => ({ ...rest, name: title }),
  2: ({ name, ...rest }) => ({ ...rest, head: { name } }),
};

describe('the steps from version to version', () => {
  it.each([
    [
      { version: 1, title: '甲', x: 1 },
      { version: 3, head: { name: '甲' }, x: 1 },
    ],
    [{ title: '甲' }, { version: 3, head: { name: '甲' } }],
    [
      { version: 2, name: '乙' },
      { version: 3, head: { name: '乙' } },
    ],
    [
      { version: 3, head: 5 },
      { version: 3, head: 5 },
    ],
    [
      { version: 4, later: 1 },
      { version: 4, later: 1 },
    ],
    [
      { version: '1', title: '甲' },
      { version: '1', title: '甲' },
    ],
    [{ version: null }, { version: null }],
  ])('bring %j to %j without a word', (file, expected) => {
    expect(migrate(file, 3, STEPS)).toEqual({ state: 'migrated', file: expected, messages: [] });
  });

  it.each([0, -1, 1.5, 0.1, -Infinity, NaN])('do not guess what version %d was', (version) => {
    expect(migrate({ version, title: '甲' }, 3, STEPS)).toEqual({
      state: 'migrated',
      file: { version: 3, title: '甲' },
      messages: [expect.stringContaining(`没有哪个版本的程序写过 ${version}`)],
    });
  });

  it.each<[string, Record<number, Migration>]>([
    ['is missing', { 2: (file) => file }],
    ['is missing at the end', { 1: (file) => file }],
    [
      'throws',
      {
        1: () => {
          throw new Error('no organ');
        },
        2: (file) => file,
      },
    ],
  ])('refuse a file where a step %s', (_, steps) => {
    expect(migrate({ version: 1 }, 3, steps)).toEqual({
      state: 'refused',
      reason: expect.stringContaining('格式版本 1') as string,
    });
  });

  it('run each once, in their order, and leave what was given as it was', () => {
    const steps = [1, 2, 3, 4].map((version) => vi.fn<Migration>((file) => ({ ...file, version })));
    const given = Object.freeze({ version: 2, title: '甲' });
    const chain = Object.fromEntries(steps.map((step, index) => [index + 1, step]));
    expect(migrate(given, 5, chain)).toMatchObject({ file: { version: 5, title: '甲' } });
    expect(steps.map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1, 1]);
  });

  it('never throw, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), (rest, version) => {
        const migrated = migrate({ ...rest, version }, 3, STEPS);
        if (migrated.state === 'refused') expect(migrated.reason).not.toBe('');
        else expect(migrated.file.version).not.toBe(1);
      }),
    );
  });
});

describe('a report file', () => {
  it.each([0, -1, 0.5])('of version %d is read as one of today, and said so', (version) => {
    const file = { ...toReportFile(COMPLETE, STAMP), version };
    const result = restore(file, EMPTY);
    expect(result).toMatchObject({
      state: 'restored',
      readOnly: false,
      messages: [expect.stringContaining('格式版本')],
      draft: { ...COMPLETE, ...STAMP },
    });
  });
});
