import { describe, expect, it } from 'vitest';
import { readNarrative } from './narrative.ts';

const read = (lines: string, first = 1) => {
  const paragraphs = lines.split('|').map((line) => ({
    text: line.replace(/^#/, ''),
    level: line.startsWith('#') ? 2 : 0,
  }));
  const { narrative, irregular } = readNarrative(paragraphs, () => 'id', first);
  const parts = narrative.parts.map(({ heading, text }) => `${heading}▸${text}`);
  return [narrative.opening, ...parts, irregular].map((text) => text.replaceAll('\n', '|'));
};

describe('the parts of a narrative', () => {
  it.each<[name: string, lines: string, ...read: string[]]>([
    [
      'stand behind headings on their lines',
      '开头。|（一）主动公开方面|甲。|乙。|（二）监督保障|丙。',
      '开头。',
      '主动公开方面▸甲。|乙。',
      '监督保障▸丙。',
    ],
    [
      'have run-in headings',
      '(一) 主动公开：甲。|(二) 监督保障情况。乙。|丙。',
      '',
      '主动公开：▸甲。',
      '监督保障情况。▸乙。|丙。',
    ],
    [
      'have a full-width colon',
      '（一）主动公开: 甲。|（二）监督: 乙。',
      '',
      '主动公开：▸甲。',
      '监督：▸乙。',
    ],
    [
      'end run-in headings within 25 characters',
      '（一）一二三四五六七八九十一二三四五六七八九十一二三四五六，甲。|（二）乙，丙。',
      '',
      '▸一二三四五六七八九十一二三四五六七八九十一二三四五六，甲。',
      '▸乙，丙。',
    ],
    ['may be only a sentence', '（一）没有标题。|（二）也没有。', '', '▸没有标题。', '▸也没有。'],
    ['may be one alone', '（一）主要问题|甲。', '', '主要问题▸甲。'],
    [
      'have numerals of the sections',
      '一、存在问题|甲。|二、改进措施|乙。',
      '',
      '存在问题▸甲。',
      '改进措施▸乙。',
    ],
    ['have digits', '1、主动公开|甲。|2、监督保障|乙。', '', '主动公开▸甲。', '监督保障▸乙。'],
    [
      'have no numerals where the file marks headings',
      '#主动公开|甲。|#监督保障|乙。',
      '',
      '主动公开▸甲。',
      '监督保障▸乙。',
    ],
    [
      'keep lists below their numerals',
      '（一）主要问题|1.甲。|2.乙。|（二）改进|一是丙。',
      '',
      '主要问题▸1.甲。|2.乙。',
      '改进▸一是丙。',
    ],
    ['are not 一是 and 二是', '一是甲。|二是乙。', '一是甲。|二是乙。'],
    [
      'are not unnumbered',
      '存在的主要问题：一是甲。|改进情况：一是乙。',
      '存在的主要问题：一是甲。|改进情况：一是乙。',
    ],
    [
      'are cut out of a run-together paragraph',
      '开头。（一）主动公开。甲。（二）监督。乙。',
      '开头。',
      '主动公开。▸甲。',
      '监督。▸乙。',
    ],
    [
      'are not cut at a list within a sentence',
      '分为：（一）甲；（二）乙。',
      '分为：（一）甲；（二）乙。',
    ],
    ['are not articles of a law', '第二十条|（一）项所列。', '第二十条|（一）项所列。'],
  ])('%s', (_, lines, ...expected) => {
    expect(read(lines)).toEqual([...expected, '']);
  });

  it('go on from the sections’ numerals', () => {
    expect(read('开头。|二、机制|甲。|三、公开|乙。', 2)).toEqual([
      '开头。',
      '机制▸甲。',
      '公开▸乙。',
      '',
    ]);
  });

  it('are numbered again where a number is missing or twice', () => {
    expect(read('（一）甲|A。|（一）乙|B。|（三）丙|C。')).toEqual([
      '',
      '甲▸A。',
      '乙▸B。',
      '丙▸C。',
      'gap',
    ]);
  });

  it('keep what is numbered anew as it stands', () => {
    expect(read('（一）甲|A。|（二）乙|B。|（一）丙。|（二）丁。')).toEqual([
      '',
      '甲▸A。',
      '乙▸B。|（一）丙。|（二）丁。',
      'restart',
    ]);
  });
});

describe('a narrative of very many parts', () => {
  const alike = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ text: `（一）第${index + 1}项。`, level: 0 }));

  it('has as many as fit, and what is more stays text with its numerals', () => {
    const { narrative, surplus } = readNarrative(alike(30_000), () => 'id');
    expect(narrative.parts).toHaveLength(100);
    const lines = narrative.parts.at(-1)?.text.split('\n');
    expect(lines?.slice(0, 2)).toEqual(['第100项。', '（一）第101项。']);
    expect(lines?.at(-1)).toBe('（一）第30000项。');
    expect(surplus).toBe(29_900);
  });

  it('is whole as long as all fit', () => {
    const { narrative, surplus } = readNarrative(alike(100), () => 'id');
    expect([narrative.parts.length, surplus]).toEqual([100, 0]);
  });

  it('is cut where the file marks its headings, too', () => {
    const marked = Array.from({ length: 101 }, (_, index) => ({ text: `标题${index}`, level: 2 }));
    const { narrative, surplus } = readNarrative(marked, () => 'id');
    expect([narrative.parts.length, surplus]).toEqual([100, 1]);
    expect(narrative.parts.at(-1)?.text).toContain('标题100');
  });
});
