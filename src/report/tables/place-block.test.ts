import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '#src/report/figures.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toGrid } from '#src/report/document/report-document.ts';
import { anyFigure, plainFigure } from '#src/testing/arbitraries.ts';
import { FIRST_CELL, grid, place } from '#src/testing/blocks.ts';
import { printedTable } from '#src/testing/copied-tables.ts';
import { SAMPLES, withFigures } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { placeBlock } from './place-block.ts';
import { FIGURE_CELLS, TABLE_IDS } from './tables.ts';
import { VALUE_ROWS } from './value-rows.ts';

const SECRET = 'requests.stateSecret.naturalPerson';

describe('several tables', () => {
  it('give the one with the rows of this table', () => {
    const grids = [grid('规章|1|2|3'), grid('1.属于国家秘密|3|0|0|0|0|2'), grid('1|2')];
    expect(placeBlock('requests', grids, SECRET).changes.length).toBe(6);
    expect(placeBlock('proactive', grids, FIRST_CELL.proactive).changes.length).toBe(3);
  });

  it('give the only one with figures, or nothing', () => {
    expect(placeBlock('requests', [grid('说明'), grid('5|6')], SECRET).changes.length).toBe(2);
    const { changes, messages } = placeBlock('requests', [grid('5|6'), grid('7')], SECRET);
    expect(changes).toEqual([]);
    expect(messages[0]).toMatch(/有 2 个表格，看不出是哪一个/);
  });

  it('of another part of the report are named', () => {
    expect(place('requests', grid('规章|1|2|3')).messages).toEqual([
      '复制的是表二的内容，光标在表三，没有填入。',
    ]);
  });
});

describe('the form itself', () => {
  const texts = fc.oneof(plainFigure, fc.constantFrom('/', '—', '无', '22（其中修订16件）'));
  const anyReport = fc
    .array(texts, { minLength: FIGURE_CELLS.length, maxLength: FIGURE_CELLS.length })
    .map((figures) =>
      withFigures(newDraft('a', '2024'), {}, (cell) => figures[FIGURE_CELLS.indexOf(cell)] ?? ''),
    );
  const samples = fc.oneof(anyReport, fc.constantFrom(...Object.values(SAMPLES)));

  it.each(TABLE_IDS)('%s comes back as it is printed', (table) => {
    fc.assert(
      fc.property(samples, (draft) => {
        const printed = printedTable(draft, table);
        const { changes, unrecognizedRows, messages } = placeBlock(table, [toGrid(printed)], '');
        const cells = printed.rows.flat().filter(({ scope }) => scope === null);
        const slots = VALUE_ROWS[table].flatMap(({ places }) => places.filter((at) => at !== null));
        expect(changes.map(({ cell, text }) => [cell.path, text])).toEqual(
          slots.flatMap(({ cell }, index) =>
            cell.kind === 'figure' ? [[cell.path, cells[index]?.text]] : [],
          ),
        );
        expect([unrecognizedRows, messages]).toEqual([[], []]);
      }),
      { numRuns: tries(30, 600) },
    );
  });
});

describe('any block', () => {
  const words = fc.constantFrom(
    '自然人',
    '商业企业',
    '其他',
    '总计',
    '（七）总计',
    '1.属于国家秘密',
    '一、本年新收政府信息公开申请数量',
    '（一）予以公开',
    '规章',
    '行政许可',
    '信息内容',
    '本年制发件数',
    '结果维持',
    '行政复议',
    '法人小计',
  );
  const small = fc.nat({ max: 5 }).map(String);
  const cell = fc.oneof(words, small, small, fc.constantFrom('', null), anyFigure);
  const anyGrid = fc.oneof(
    fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 8 }),
    fc
      .tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 26 }))
      .chain(([width, height]) =>
        fc.array(fc.array(fc.oneof(small, cell), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: height,
        }),
      ),
  );
  const at = fc.oneof(fc.constantFrom(...FIGURE_CELLS.map(({ path }) => path)), fc.string());

  it('is placed without invention: each text is one of the block, each cell named once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE_IDS),
        fc.array(anyGrid, { maxLength: 3 }),
        at,
        (table, grids, path) => {
          const { changes } = placeBlock(table, grids, path);
          const given = grids.flat(2).map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
          for (const { cell, text } of changes) {
            const isGiven = given.some((raw) => {
              const reading = readFigure(raw, cell.unit);
              const isPlain = reading.state === 'read' && reading.text === text;
              return isPlain || raw === text.replace(/\s+/g, ' ');
            });
            expect(text === '' || isGiven).toBe(true);
          }
          const paths = changes.map(({ cell }) => cell.path);
          expect(new Set(paths).size).toBe(paths.length);
          expect(changes.every(({ cell }) => cell.table === table)).toBe(true);
        },
      ),
      { numRuns: tries(1_000, 20_000) },
    );
  });
});
