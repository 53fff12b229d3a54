// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBlock } from '#src/report/tables/place-block.ts';
import { TABLE_IDS, figureCellsOf } from '#src/report/tables/tables.ts';
import { plainFigure } from '#src/testing/arbitraries.ts';
import { copiedHtml, copiedText, printedTable } from '#src/testing/copied-tables.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { readClipboard } from './clipboard.ts';

describe('a statutory table copied whole', () => {
  it.each(TABLE_IDS)('%s comes back the same from HTML and from text', (table) => {
    const cells = figureCellsOf(table);
    const figures = fc.array(plainFigure, { minLength: cells.length, maxLength: cells.length });
    const law = (texts: readonly string[]) => {
      const typed = Object.fromEntries(cells.map(({ path }, index) => [path, texts[index] ?? '']));
      const printed = printedTable(withFigures(BUREAU, typed), table);
      const copies = [
        { html: copiedHtml(printed), text: '' },
        { html: '', text: copiedText(printed) },
      ];
      for (const copy of copies) {
        const read = readClipboard({ ...copy, hasPicture: false });
        const placed = placeBlock(table, read.state === 'read' ? read.grids : [], '');
        const changes = placed.changes.map(({ cell, text }) => [cell.path, text]);
        expect(Object.fromEntries(changes)).toEqual(typed);
        expect([placed.messages, placed.unrecognizedRows]).toEqual([[], []]);
      }
    };
    fc.assert(fc.property(figures, law), { numRuns: tries(15, 300) });
  });

  it('of a whole worksheet is placed nowhere and hangs nothing', () => {
    const read = readClipboard({ html: '', text: '5\t6\n'.repeat(250_000), hasPicture: false });
    const grids = read.state === 'read' ? read.grids : [];
    const { changes, messages } = placeBlock('requests', grids, 'requests.repeated.enterprise');
    expect(changes).toEqual([]);
    expect(messages).toEqual([
      '复制的内容太多（超过 50000 格），没有填入。只复制要填的表格再粘贴。',
    ]);
  });
});
