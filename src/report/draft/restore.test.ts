import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { GOVERNMENT, SAMPLES, narrative, withFigures } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import type { Draft } from './draft.ts';
import { draftSchema } from './report-schema.ts';
import { newDraft } from './new-draft.ts';
import { toReportFile, toReportJson } from './report-file.ts';
import { restore, restoreJson } from './restore.ts';

const DRAFT_SCHEMA = draftSchema();

const STAMP = { revision: 7, savedAt: '2025-01-14T09:30:00+08:00' };
const EMPTY = newDraft('empty', '');
const jsonOf = (draft: Draft) => toReportJson(toReportFile(draft, STAMP));
type Json = Record<string, unknown>;
/** Puts a value into a file behind the program's back; a key that holds dots follows a slash. */
const put = (file: Json, place: string, value: unknown): void => {
  const [path = '', dotted] = place.split('/');
  const keys = [...path.split('.'), ...(dotted === undefined ? [] : [dotted])];
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((tree, key) => (tree as Json)[key], file);
  (parent as Json)[last] = value;
};
const fileWith = (...changes: [place: string, value: unknown][]) => {
  const file = JSON.parse(jsonOf(GOVERNMENT)) as Json;
  for (const [place, value] of changes) put(file, place, value);
  return restore(file, EMPTY);
};
const restored = (result: ReturnType<typeof restore>) => {
  if (result.state === 'refused') throw new Error(result.reason);
  return result;
};

describe('the report file', () => {
  it.each(Object.entries(SAMPLES))('gives back: %s', (_, draft) => {
    expect(restoreJson(jsonOf(draft), EMPTY)).toEqual({
      state: 'restored',
      draft: { ...draft, ...STAMP },
      messages: [],
      readOnly: false,
    });
  });

  it('gives back any draft, as far as figures are read', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const once = restored(restoreJson(jsonOf(draft), EMPTY));
        expect(once.messages).toEqual([]);
        const twice = restored(restoreJson(jsonOf(once.draft), EMPTY));
        expect(twice.draft).toEqual(once.draft);
        expect(once.draft.overview).toEqual(draft.overview);
        expect(once.draft.organ).toEqual(draft.organ);
      }),
    );
  });

  it('holds numbers, null for blanks, and what cannot be read as typed', () => {
    const typed = {
      'requests.newlyReceived.naturalPerson': '1,234',
      'requests.newlyReceived.otherOrganization': '/',
      'proactive.fees.amount': '27.948692',
    };
    const file = toReportFile(withFigures(EMPTY, typed), STAMP);
    expect(file.requests.newlyReceived).toMatchObject({
      naturalPerson: 1234,
      enterprise: null,
      otherOrganization: '/',
    });
    expect(file.proactive.fees.amount).toBe(27.948692);
    expect(file.typed).toBeUndefined();
    expect(file.year).toBeNull();
  });

  it('keeps a trailing zero, a note behind a figure and digits beyond a double beside the number', () => {
    const typed = {
      'proactive.fees.amount': '123456789012.123450',
      'proactive.rules.repealed': '22（其中修订 16 件）',
    };
    const file = toReportFile(withFigures(EMPTY, typed), STAMP);
    expect(file.proactive.rules.repealed).toBe(22);
    expect(file.typed).toEqual(typed);
    expect(restored(restore(file, EMPTY)).draft.proactive.fees.amount).toBe('123456789012.123450');
  });

  it('prefers the number where another program has changed it', () => {
    const draft = withFigures(EMPTY, { 'proactive.fees.amount': '18.8710' });
    const file = { ...toReportFile(draft, STAMP), proactive: { fees: { amount: 20 } } };
    expect(restored(restore(file, EMPTY)).draft.proactive.fees.amount).toBe('20');
  });

  it('never holds totals', () => {
    expect(jsonOf(GOVERNMENT)).not.toMatch(/"total"|"handled"/);
  });

  it('keeps unknown keys wherever an object stands', () => {
    const extras: [string, unknown][] = [
      ['extra', { a: [1] }],
      ['organ.code', 'X1'],
      ['requests.newRow', { naturalPerson: 3 }],
      ['requests.stateSecret.more', 'm'],
      ['overview.parts.0.author', '张'],
      ['notes.cells/requests.future.x', '注'],
    ];
    const { draft, messages } = restored(fileWith(...extras));
    expect(messages).toEqual([]);
    const expected = JSON.parse(jsonOf(GOVERNMENT)) as Json;
    for (const [place, value] of extras) put(expected, place, value);
    expect(JSON.parse(jsonOf(draft))).toEqual(expected);
  });
});

describe('a damaged file', () => {
  it.each([
    ['', '文件是空的。'],
    ['  \n', '文件是空的。'],
    ['{"format": "disclosure-annual', /不完整/],
    ['hello', /不完整或不是报告文件/],
    ['[]', /不是本程序的报告文件/],
    ['null', /不是本程序的报告文件/],
    ['{"format": "another", "version": 1}', /不是本程序的报告文件/],
    [`${'['.repeat(200_000)}`, /不完整/],
  ])('refuses %.30j and says why', (text, reason) => {
    expect(restoreJson(text, EMPTY)).toEqual({
      state: 'refused',
      reason: reason instanceof RegExp ? (expect.stringMatching(reason) as string) : reason,
    });
  });

  it('reads a file with a byte order mark, and one with hardly any keys', () => {
    expect(restoreJson(`\uFEFF${jsonOf(GOVERNMENT)}`, EMPTY).state).toBe('restored');
    const { draft, messages } = restored(
      restoreJson('{"format": "disclosure-annual-report", "version": 1}', EMPTY),
    );
    expect(messages).toEqual([]);
    expect(DRAFT_SCHEMA.safeParse(draft).success).toBe(true);
    expect(draft.requests.repeated.research).toBe('');
    expect(draft.overview.parts).toEqual([]);
  });

  it('opens a newer version read-only and says so', () => {
    const result = restored(fileWith(['version', 2]));
    expect(result.readOnly).toBe(true);
    expect(result.messages[0]).toContain('更新版本');
  });

  it.each<[place: string, value: unknown, message: string]>([
    ['year', [], '报告年度：文件中的内容 [] 不合格式'],
    ['requests.repeated.research', { a: 1 }, '表三·2.重复申请，科研机构：文件中的内容 {"a":1}'],
    ['disputes', 'none', '表四：文件中的内容 "none"'],
    ['organ.kind', 'school', '机关类别：'],
    ['improvement.parts', [5], '“五、存在的主要问题及改进情况”第 1 小节：'],
    ['notes', 3, '说明：'],
  ])('sets a wrong %s back to empty, names it and keeps the rest', (place, value, message) => {
    const { draft, messages } = restored(fileWith([place, value]));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
    expect(draft.organ.name).toBe(GOVERNMENT.organ.name);
    expect(draft.overview).toEqual(GOVERNMENT.overview);
    expect(draft.requests.disclosed).toEqual(GOVERNMENT.requests.disclosed);
    expect(DRAFT_SCHEMA.safeParse(draft).success).toBe(true);
  });

  it('takes a broken item out of a list and leaves its neighbours', () => {
    const good = { rule: 'carried-in', place: 'requests.carriedIn.research', text: '核对过台账' };
    const { draft, messages } = restored(fileWith(['explanations', [{}, good, 5, good]]));
    expect(draft.explanations).toEqual([good, good]);
    expect(messages.every((message) => !message.includes('carried-in'))).toBe(true);
  });

  it.each<[place: string, bad: unknown, name: string]>([
    ['explanations', 5, '核实说明'],
    ['explanations', {}, '核实说明'],
    ['explanations', { rule: 5, place: 'title', text: '' }, '核实说明'],
    ['overview.parts', 5, '“一、总体情况”'],
    ['overview.parts', { heading: [], text: null }, '“一、总体情况”'],
    ['notes.cells', {}, '各格的说明'],
  ])('says in one sentence that very much of %s is %j', (place, bad, name) => {
    const many = Array.from({ length: 20_000 }, () => bad);
    const items = place === 'notes.cells' ? { ...many } : many;
    const { draft, messages } = restored(fileWith([place, items]));
    expect(DRAFT_SCHEMA.safeParse(draft).success).toBe(true);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`${name}：文件中有 20000 处内容不合格式，没有读入，例如 `);
  });

  it('keeps what is right among very much that is not', () => {
    const good = { rule: 'carried-in', place: 'requests.carriedIn.research', text: '核对过台账' };
    const items = Array.from({ length: 20_001 }, (_, index) => (index % 2 === 0 ? good : index));
    const { draft, messages } = restored(fileWith(['explanations', items], ['disputes', 3]));
    expect(draft.explanations).toEqual(items.filter((item) => item === good));
    expect(messages).toEqual([
      '表四：文件中的内容 3 不合格式，没有读入。',
      '核实说明：文件中有 10000 处内容不合格式，没有读入，例如 1。',
    ]);
  });

  it('gives 20,000 parts without an id their own', () => {
    const parts = Array.from({ length: 20_000 }, () => ({ text: '内容' }));
    const { draft } = restored(fileWith(['overview.parts', parts]));
    expect(new Set(draft.overview.parts.map((part) => part.id)).size).toBe(20_000);
  });

  it('keeps what a newer version says of an import, and names what of it does not fit', () => {
    const message = { kind: 'deduced', place: 'year', text: '推出的年度。', raw: '' };
    const counts = { requests: { cells: 144, read: 140, blank: 12, guessed: 0 } };
    const source = { messages: [message, { ...message, raw: 5 }, message], counts };
    const { draft, messages } = restored(fileWith(['source', source]));
    expect(draft.source).toEqual({ messages: [message, message], counts });
    expect(messages[0]).toContain('导入来源第 2 条：文件中的内容 5 不合格式');
  });

  it.each(['\ud800', 'a/b#c', '', '长'.repeat(99)])(
    'gives a report with the id %j one of its own',
    (id) => {
      expect(restored(fileWith(['id', id])).draft.id).toBe(EMPTY.id);
    },
  );

  it('takes out one bad cell note and keeps the others', () => {
    const { draft, messages } = restored(
      fileWith(['notes.cells/requests.repeated.research', 4], ['notes.cells/x', []]),
    );
    expect(messages).toHaveLength(2);
    expect(draft.notes.cells.proactive.normativeDocuments.repealed).toBe('含自然失效2件');
  });

  it('keeps a number or yes/no that stands where a text belongs', () => {
    const { draft, messages } = restored(fileWith(['preface', 2024]));
    expect([draft.preface, messages]).toEqual(['2024', []]);
  });

  it('keeps a year that is none as typed', () => {
    const yearOf = (year: unknown) => restored(fileWith(['year', year])).draft.year;
    expect([yearOf(99999), yearOf('二〇二四')]).toEqual(['99999', '二〇二四']);
  });

  it('keeps numbers that are no counts as texts that cannot be read', () => {
    const { draft } = restored(fileWith(['requests.repeated.research', -0.5]));
    expect(draft.requests.repeated.research).toBe('-0.5');
  });

  it('gives parts without an id, or with one that is taken, their own', () => {
    const parts = [
      { heading: 'a', text: '1' },
      { id: 'x', text: '2' },
      { id: 'x', text: '3' },
    ];
    const { draft } = restored(fileWith(['overview.parts', parts]));
    const ids = draft.overview.parts.map((part) => part.id);
    expect(new Set(ids).size).toBe(3);
    expect(draft.overview.parts.map((part) => part.text)).toEqual(['1', '2', '3']);
  });

  it.each([
    'notes.cells/toString',
    'notes.cells/valueOf',
    'typed/hasOwnProperty',
    'source.printedTotals/toString',
    'source.counts/toLocaleString',
    'overview/toString',
    'toString',
  ])('takes a key %s for one like any other', (place) => {
    const source = { printedTotals: {}, counts: {} };
    const { draft, messages } = restored(
      fileWith(['source', source], ['typed', {}], [place, [5]], ['year', []]),
    );
    const isKept = ['overview/toString', 'toString'].includes(place);
    expect(messages).toHaveLength(isKept ? 1 : 2);
    expect(DRAFT_SCHEMA.safeParse(draft).success).toBe(true);
  });

  it('never lets keys reach into prototypes', () => {
    const text = jsonOf(GOVERNMENT).replace(
      '"organ": {',
      '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "organ": { "__proto__": {"polluted": 1},',
    );
    const { draft } = restored(restoreJson(text, EMPTY));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((draft.organ as Record<string, unknown>).polluted).toBeUndefined();
    expect(jsonOf(draft)).not.toContain('polluted');
  });
});

describe('laws', () => {
  it('makes of anything a valid draft or a refusal with a sentence', () => {
    fc.assert(
      fc.property(fc.anything(), (source) => {
        const result = restore(source, EMPTY);
        if (result.state === 'refused') expect(result.reason).not.toBe('');
        else expect(DRAFT_SCHEMA.safeParse(result.draft).success).toBe(true);
      }),
    );
  });

  it('makes of a file with anything at any place a valid draft that keeps the other places', () => {
    const places = fc.constantFrom(
      'organ', 'organ.name', 'scope', 'year', 'overview', 'overview.parts', 'overview.parts.0',
      'overview.parts.0.text', 'requests', 'requests.repeated', 'requests.repeated.research',
      'notes', 'notes.cells', 'signature', 'source', 'reference', 'explanations', 'done', 'finalized',
      'version', 'revision', 'typed', 'id',
    ); // prettier-ignore
    fc.assert(
      fc.property(places, fc.jsonValue(), (place, value) => {
        const { draft } = restored(fileWith([place, value]));
        expect(DRAFT_SCHEMA.safeParse(draft).success).toBe(true);
        expect(draft.disputes).toEqual(GOVERNMENT.disputes);
        expect(draft.improvement).toEqual(GOVERNMENT.improvement);
      }),
      { numRuns: tries(150, 4_000) },
    );
  });

  it('makes of a truncated file a refusal, never a crash', () => {
    const text = jsonOf({ ...GOVERNMENT, other: narrative('末尾') });
    fc.assert(
      fc.property(fc.nat({ max: text.length - 3 }), (length) => {
        expect(restoreJson(text.slice(0, length), EMPTY).state).toBe('refused');
      }),
    );
  });
});
