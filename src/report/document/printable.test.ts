import { expect, it } from 'vitest';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { buildDocument } from './build-document.ts';

it('leaves out controls and what turns the direction, and marks half a pair as lost', () => {
  const other = { opening: '甲\u0000\u001B乙\u202E丙\uFFFE丁\uD83D戊👨‍👩‍👧', parts: [] };
  const { blocks } = buildDocument({ ...BUREAU, other }, false);
  expect(blocks.at(-1)).toEqual({ kind: 'paragraph', lead: '', text: '甲乙丙丁\uFFFD戊👨‍👩‍👧' });
});

it('keeps blanks of any width, and makes one of a break within a cell', () => {
  const figures = { 'requests.disclosed.research': '约\n3\t件' };
  const other = { opening: '某\u3000局', parts: [] };
  const { blocks } = buildDocument({ ...withFigures(BUREAU, figures, '0'), other }, false);
  const texts = JSON.stringify(blocks);
  expect(texts).toContain('"约 3 件"');
  expect(texts).toContain('某\u3000局');
});
