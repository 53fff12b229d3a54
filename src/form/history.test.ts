import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt, withChanges } from './changes.ts';
import { createHistory, type Turn } from './history.ts';

const OPENED = {
  title: '',
  preface: '',
  requests: { repeated: { research: '', enterprise: '' } },
  overview: { opening: '', parts: [{ id: 'a', heading: '主动公开', text: '' }] },
};
const RESEARCH = 'requests.repeated.research';
const ENTERPRISE = 'requests.repeated.enterprise';
const PART = 'overview.parts.0.text';

/** A report in hand: what a form does with its history. */
function open() {
  let values: object = OPENED;
  let time = 0;
  const history = createHistory(
    OPENED,
    () => time,
    () => undefined,
  );
  const set = (place: string, value: unknown) => {
    if (place === PART) {
      const [part] = valueAt(values, 'overview.parts') as object[];
      return set('overview.parts', [{ ...part, text: value }]);
    }
    values = { ...values, ...withChanges(values, [{ unit: place, value }]) };
  };
  const take = (turn: Turn | null) => {
    if (turn) values = { ...values, ...withChanges(values, turn.changes) };
    return turn?.place ?? null;
  };
  return {
    history,
    at: (place: string) => valueAt(values, place),
    values: () => values,
    wait: (ms: number) => (time += ms),
    type: (place: string, ...texts: string[]) => {
      for (const text of texts) {
        set(place, text);
        history.type(place, (unit) => valueAt(values, unit), null);
      }
    },
    compose: (place: string, composition: number, ...texts: string[]) => {
      for (const text of texts) {
        set(place, text);
        history.type(place, (unit) => valueAt(values, unit), composition);
      }
    },
    together: (label: string, place: string, changes: Record<string, unknown>) => {
      const list = Object.entries(changes).map(([unit, value]) => ({ unit, value }));
      history.record(label, place, list);
      values = { ...values, ...withChanges(values, list) };
    },
    undo: () => take(history.undo()),
    redo: () => take(history.redo()),
  };
}

describe('a figure', () => {
  it('is one step for each visit of its cell, its normal form included', () => {
    const { type, undo, redo, at, history } = open();
    type(RESEARCH, '１', '１２', '12');
    history.endTyping();
    type(RESEARCH, '123');
    expect(undo()).toBe(RESEARCH);
    expect(at(RESEARCH)).toBe('12');
    undo();
    expect(at(RESEARCH)).toBe('');
    redo();
    redo();
    expect(at(RESEARCH)).toBe('123');
  });

  it('tells whether its text is new', () => {
    const { history } = open();
    expect(history.type(RESEARCH, () => '1', null)).toBe(true);
    expect(history.type(RESEARCH, () => '1', null)).toBe(false);
  });

  it('typed and taken away again is no step', () => {
    const { type, undo } = open();
    type(RESEARCH, '1', '');
    expect(undo()).toBe(null);
  });
});

it('Esc in a cell takes nothing back that was typed elsewhere', () => {
  const { type, history } = open();
  type('preface', '本');
  expect(history.abandonTyping(RESEARCH)).toBe(null);
  expect(history.labels().undo).not.toBe(null);
});

it('what is being typed can be taken back for good', () => {
  const { type, undo, history } = open();
  type(RESEARCH, '1');
  history.endTyping();
  type(RESEARCH, '12');
  expect(history.typingAt()).toBe(RESEARCH);
  expect(history.abandonTyping(RESEARCH)).toEqual({
    changes: [{ unit: RESEARCH, value: '1' }],
    place: RESEARCH,
    mark: null,
  });
  expect(history.abandonTyping(RESEARCH)).toBe(null);
  expect(history.labels().redo).toBe(null);
  expect(undo()).toBe(RESEARCH);
});

describe('a text', () => {
  it('goes back by what was typed in one go', () => {
    const { type, undo, at, wait } = open();
    type('preface', '本', '本报', '本报告');
    wait(1500);
    type('preface', '本报告按', '本报告按照');
    undo();
    expect(at('preface')).toBe('本报告');
    undo();
    expect(at('preface')).toBe('');
  });

  it('keeps deleting apart from typing, and a paste apart from both', () => {
    const { type, undo, at } = open();
    type('preface', '甲', '甲乙', '甲', '甲一大段文字', '甲一大段文字丙');
    undo();
    expect(at('preface')).toBe('甲一大段文字');
    undo();
    expect(at('preface')).toBe('甲');
    undo();
    expect(at('preface')).toBe('甲乙');
  });

  it('composed goes back by what was composed in one go', () => {
    const { compose, undo, at, wait } = open();
    compose('preface', 1, 'n', 'ni', '你');
    wait(200);
    compose('preface', 2, '你h', '你hao', '你好');
    wait(1500);
    compose('preface', 3, '你好m', '你好吗');
    undo();
    expect(at('preface')).toBe('你好');
    undo();
    expect(at('preface')).toBe('');
  });

  it('of a part can be undone and typed again, whatever the form does with the values', () => {
    const { type, undo, at, history } = open();
    type(PART, '一大段文字');
    const turn = history.undo();
    const [change] = turn?.changes ?? [];
    const [part] = (change?.value ?? []) as { text: string }[];
    if (part) part.text = '改';
    history.type(PART, () => change?.value, null);
    expect(history.labels()).toMatchObject({ undo: expect.any(String) as string, redo: null });
    undo();
    expect(at(PART)).toBe('');
  });

  it('of a part is set back with its part, and gone to', () => {
    const { type, undo, at } = open();
    type(PART, '公', '公开');
    expect(undo()).toBe(PART);
    expect(at('overview.parts')).toEqual(OPENED.overview.parts);
  });
});

it('values set together are one step with its name', () => {
  const { together, undo, at, history } = open();
  together('填入 2 格', RESEARCH, { [RESEARCH]: '3', [ENTERPRISE]: '4' });
  expect(history.labels()).toEqual({ undo: '填入 2 格', redo: null, notice: '已填入 2 格' });
  undo();
  expect([at(RESEARCH), at(ENTERPRISE)]).toEqual(['', '']);
  expect(history.labels()).toEqual({ undo: null, redo: '填入 2 格', notice: '已撤销：填入 2 格' });
});

it('what was set together is kept as it was, whatever the form does with the values', () => {
  const { history } = open();
  const parts = [{ id: 'a', heading: '', text: '改过' }];
  history.record('改为“改过”', PART, [{ unit: 'overview.parts', value: parts }]);
  const [part] = parts;
  if (part) part.text = '改过，又写';
  expect(history.type(PART, () => parts, null)).toBe(true);
});

it('setting what stands there already is no step', () => {
  const { together, history } = open();
  together('清空', RESEARCH, { [RESEARCH]: '' });
  expect(history.labels().undo).toBe(null);
});

it('a list that changes as announced is a step of its own', () => {
  const { history, type, undo, at } = open();
  type(PART, '公');
  history.expect('overview.parts', '删除小节', 'overview.opening');
  type('overview.parts', [] as unknown as string);
  expect(history.labels()).toMatchObject({ undo: '删除小节', notice: '已删除小节' });
  expect(undo()).toBe('overview.opening');
  expect(at(PART)).toBe('公');
});

it('a text that changes as announced is a step of its own, however little it adds', () => {
  const { history, type, undo, at } = open();
  type('preface', '本');
  history.expect('preface', '插入起句', 'preface');
  type('preface', '本年');
  expect(history.labels()).toMatchObject({ undo: '插入起句', notice: '已插入起句' });
  type('preface', '本年度');
  expect([undo(), at('preface')]).toEqual(['preface', '本年']);
  expect([undo(), at('preface')]).toEqual(['preface', '本']);
});

it('the first explanation is typed as one step, and taken back with all it was written for', () => {
  const opened = { explanations: [] };
  const history = createHistory(
    opened,
    () => 0,
    () => undefined,
  );
  for (const text of ['补', '补正', '补正后']) {
    history.type('explanations.0.text', () => [{ rule: 'jump', text }], null);
  }
  expect(history.labels().undo).toBe('修改核实说明');
  expect(history.undo()).toEqual({
    changes: [{ unit: 'explanations', value: [] }],
    place: 'explanations.0.text',
    mark: null,
  });
  expect(history.undo()).toBeNull();
  expect(history.redo()?.changes).toEqual([
    { unit: 'explanations', value: [{ rule: 'jump', text: '补正后' }] },
  ]);
});

it('what is typed after undo takes the place of what could be redone', () => {
  const { type, undo, redo, history } = open();
  type(RESEARCH, '1');
  undo();
  type(ENTERPRISE, '2');
  expect(redo()).toBe(null);
  expect(history.labels().redo).toBe(null);
});

it('undoing everything gives the report as opened, redoing it the report as left', () => {
  const places = fc.constantFrom('title', 'preface', RESEARCH, ENTERPRISE, PART);
  const edit = fc.oneof(
    fc.record({ place: places, text: fc.constantFrom('', '1', '12', '甲乙丙') }),
    fc.record({ cells: fc.dictionary(fc.constantFrom(RESEARCH, ENTERPRISE), fc.string()) }),
    fc.constant('undo' as const),
    fc.constant('redo' as const),
  );
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      const report = open();
      for (const one of edits) {
        if (one === 'undo') report.undo();
        else if (one === 'redo') report.redo();
        else if ('cells' in one) report.together('粘贴', RESEARCH, one.cells);
        else report.type(one.place, one.text);
      }
      while (report.redo() !== null);
      const left = report.values();
      while (report.undo() !== null);
      expect(report.values()).toEqual(OPENED);
      while (report.redo() !== null);
      expect(report.values()).toEqual(left);
    }),
  );
});

it('the step that took the mark of 定稿 away brings it back when it is undone, no other does', () => {
  const { history } = open();
  const mark = { at: '2025-01-14T09:30:00+08:00', revision: 12 };
  for (const text of ['1', '12']) {
    history.type(RESEARCH, () => text, null, text === '1' ? mark : null);
  }
  history.record('粘贴', ENTERPRISE, [{ unit: ENTERPRISE, value: '3' }], null);
  expect(history.undo()?.mark).toBeNull();
  expect(history.undo()?.mark).toEqual(mark);
  expect(history.redo()?.mark).toBeNull();
  expect(history.undo()?.mark).toEqual(mark);
});
