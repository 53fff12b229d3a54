import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTableLines, toText } from '#src/exporters/text.ts';
import type { Prose, ProseBlock } from '#src/importers/prose-block.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { Block } from '#src/report/document/report-document.ts';
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { SAMPLES, narrative } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { squeeze } from './plain-text.ts';
import { readProse } from './read-prose.ts';

const paragraph = (text: string): ProseBlock => ({ kind: 'paragraph', text, level: 0 });
const id = () => 'id';

/** How many lines of the exported text a block takes. */
function linesOf(block: Block): number {
  if (block.kind === 'table') return toTableLines(block.table).length;
  if (block.kind === 'signature') return 1 + block.lines.length;
  return block.kind === 'heading' && block.level === 1 ? 2 : 1;
}

/** The exported text as blocks, its tables cut out; lines longer than `width` are broken. */
function exported(draft: Draft, width = Infinity): ProseBlock[] {
  const document = buildDocument(draft, false);
  const lines = toText(document)
    .replace(/^\uFEFF/, '')
    .split('\r\n');
  const broken = (line: string) =>
    width === Infinity ? [line] : (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
  const blocks = lines.splice(0, 2).flatMap(broken).map(paragraph);
  for (const block of document.blocks) {
    const own = lines.splice(0, linesOf(block));
    if (block.kind === 'table') blocks.push({ kind: 'statutory', table: block.table.id });
    else blocks.push(...own.flatMap(broken).map(paragraph));
  }
  return blocks;
}

const wordsOf = ({ opening, parts }: Narrative) => [
  squeeze(opening),
  ...parts.map(({ heading, text }) => squeeze(heading + text)),
];

/** What must come back, blanks aside. */
const proseOf = (draft: Draft | Prose) => ({
  title: draft.title,
  preface: squeeze(draft.preface),
  overview: wordsOf(draft.overview),
  improvement: wordsOf(draft.improvement),
  other: wordsOf(draft.other),
  signature: draft.signature,
});

const WORDS = [
  '公开信息36条',
  '2024 年，我局',
  '按照《条例》第二十条第（一）项办理，',
  '使用 Word 与 PDF ',
  '“一是”加强学习；',
  '共收到申请3件（含上年结转2件），',
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => `${words.join('')}已经完成。`);
const sentences = fc.array(sentence, { maxLength: 3 }).map((all) => all.join('\n'));
const heading = fc.constantFrom('主动公开', '监督保障方面', '依申请公开情况。', '平台建设：');
const anyNarrative = fc
  .record({
    opening: sentences,
    parts: fc.array(fc.tuple(heading, sentence), { maxLength: 5 }),
  })
  .map(({ opening, parts }) => narrative(opening, ...(parts.length === 1 ? [] : parts)));
const anyReport: fc.Arbitrary<Draft> = fc
  .record({
    title: fc.constantFrom('', '云河县水务局2024年度政府信息公开工作报告'),
    preface: sentences,
    overview: anyNarrative,
    improvement: anyNarrative,
    other: anyNarrative,
    note: fc.constantFrom('', '注：含上年结转。', '本表数量含上年结转。\n均已审结。'),
    signature: fc.constantFrom(
      { organ: '', date: '' },
      { organ: '云河县水务局', date: '2025年1月20日' },
      { organ: '', date: '2025年1月20日' },
    ),
  })
  .map(({ note, ...prose }) => {
    const empty = newDraft('any', '2024');
    const organ = { name: '云河县水务局', kind: 'department' as const };
    return { ...empty, ...prose, organ, notes: { ...empty.notes, disputes: note } };
  });

describe('a report exported as text', () => {
  it.each(Object.entries(SAMPLES))('comes back: %s', (_, draft) => {
    const prose = readProse(exported(draft), 'paragraphs', id);
    expect(proseOf(prose)).toEqual(proseOf(draft));
    expect(prose.organ).toBe(draft.organ.name);
    expect(String(prose.year)).toBe(draft.year);
    expect(prose.tableNotes.disputes).toBe(draft.notes.disputes);
    expect(prose.messages).toEqual([]);
  });

  it('comes back, whatever its sentences', () => {
    fc.assert(
      fc.property(anyReport, (draft) => {
        const prose = readProse(exported(draft), 'paragraphs', id);
        expect(proseOf(prose)).toEqual(proseOf(draft));
        expect(prose.tableNotes.disputes).toBe(draft.notes.disputes);
        expect(prose.messages).toEqual([]);
      }),
      { numRuns: tries(50, 1_000) },
    );
  });

  it('comes back from lines of a page', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 24, max: 40 }), (draft, width) => {
        const prose = readProse(exported(draft, width), 'lines', id);
        expect(proseOf(prose)).toEqual(proseOf(draft));
        expect(squeeze(prose.tableNotes.disputes)).toBe(squeeze(draft.notes.disputes));
      }),
      { numRuns: tries(50, 1_000) },
    );
  });
});

const LEADS = [
  ...[
    '',
    '（一）',
    '（二）主动公开：',
    '一、',
    '二、',
    '1、',
    '- ',
    '本报告',
    '发布时间：',
    '附件：',
    '注：',
  ],
  ...[
    '一、总体情况',
    '六、其他需要报告的事项。',
    '首页 > ',
    '## ',
    '云河县水务局2024年政府信息公开工作年度报告 根据',
  ],
];
const FIXED = [
  ...[
    '云河县水务局2024年政府信息公开工作年度报告',
    '一、总体情况',
    '二、主动公开政府信息情况',
    '目录',
  ],
  ...[
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
    '云河县水务局',
    '2025年1月20日',
    '',
    '- 3 -',
  ],
];
const TABLES = ['proactive', 'requests', 'disputes'] as const;
const anyBlock = (text: fc.Arbitrary<string>): fc.Arbitrary<ProseBlock> =>
  fc.oneof(
    { weight: 6, arbitrary: text.map(paragraph) },
    { weight: 3, arbitrary: fc.constantFrom(...FIXED).map(paragraph) },
    fc.constantFrom(...TABLES).map((table): ProseBlock => ({ kind: 'statutory', table })),
    fc.constant<ProseBlock>({ kind: 'picture' }),
    fc.constant<ProseBlock>({ kind: 'other-table', grid: [['词', null]] }),
  );
const flow = fc.constantFrom('paragraphs' as const, 'lines' as const);

describe('any list of blocks', () => {
  it('loses no words', () => {
    const line = fc.tuple(fc.constantFrom(...LEADS), fc.constantFrom('。', '', '，'));
    fc.assert(
      fc.property(fc.array(anyBlock(line.map((parts) => parts.join('◇')))), flow, (blocks, how) => {
        const tokens: string[] = [];
        const marked = blocks.map((block, index): ProseBlock => {
          if (block.kind !== 'paragraph' || !block.text.includes('◇')) return block;
          const token = `词句第${index}号`;
          tokens.push(token);
          return { ...block, text: block.text.replace('◇', token) };
        });
        const all = squeeze(JSON.stringify(readProse(marked, how, id)));
        expect(tokens.filter((token) => !all.includes(token))).toEqual([]);
      }),
      { numRuns: tries(100, 2_000) },
    );
  });

  it('is read without throwing', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(anyBlock(text)), flow, (blocks, how) => {
        expect(readProse(blocks, how, id).messages).toBeInstanceOf(Array);
      }),
    );
  });

  it.each(['一、', '（一）', '1', '一、总体情况。', '……'])(
    'is read without hanging, long or many: %s',
    (piece) => {
      const long = paragraph(piece.repeat(200_000 / piece.length));
      const many = Array.from({ length: 10_000 }, () => paragraph(piece));
      expect(readProse([paragraph('一、总体情况'), long], 'paragraphs', id).organ).toBe('');
      expect(readProse(many, 'lines', id).organ).toBe('');
    },
  );
});
