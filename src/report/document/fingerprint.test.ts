import { describe, expect, it } from 'vitest';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { buildDocument } from './build-document.ts';
import { checkCodeOf, fingerprintOf, visibleTextsOf } from './fingerprint.ts';
import { toPublicReport } from './public-report.ts';

const codeOf = (draft: typeof BUREAU) => checkCodeOf(toPublicReport(draft));

describe('the check code', () => {
  it('is eight characters that nobody misreads', () => {
    expect(codeOf(BUREAU)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(codeOf(BUREAU)).toBe(codeOf(structuredClone(BUREAU)));
  });

  it('changes with a figure, a blank made 0, a word, and a note', () => {
    const figure = (text: string) =>
      codeOf(withFigures(BUREAU, { 'requests.stateSecret.research': text }, '0'));
    const codes = [
      codeOf(GOVERNMENT),
      ...['0', '', '1', '1（含1件）'].map(figure),
      codeOf({ ...BUREAU, preface: '说明。' }),
      codeOf({ ...BUREAU, notes: { ...BUREAU.notes, requests: '注。' } }),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('does not change with what is not published, nor with the ids of parts', () => {
    const overview = {
      ...BUREAU.overview,
      parts: BUREAU.overview.parts.map((part, index) => ({ ...part, id: `other-${index}` })),
    };
    const internal = {
      ...BUREAU,
      overview,
      revision: 99,
      done: ['overview'],
      explanations: [{ rule: 'jump', place: 'requests', text: '因机构改革，数量增加较多' }],
      unknown: 1,
    };
    expect(codeOf(internal)).toBe(codeOf(BUREAU));
  });
});

describe('the hash of a copy', () => {
  it('covers every word and figure', () => {
    const texts = visibleTextsOf(buildDocument(GOVERNMENT, false));
    expect(texts[0]).toBe('云河县人民政府2024年度政府信息公开工作报告');
    expect(texts).toContain('|1.属于国家秘密');
    expect(texts).toContain('|4（含自然失效2件）');
    expect(texts).toContain('注：行政复议、行政诉讼数量含上年度结转数量。');
  });

  it('overlooks blanks and what programs drop, and nothing else', () => {
    const hash = fingerprintOf(['一、总体情况 2024年', '|12', '|3'], '{}');
    expect(hash).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(
      fingerprintOf(
        ['一、总体\u0007情况\r\n\u3000\u00AD2024\uD800年', '', '|12', '| 3', ' '],
        '{}',
      ),
    ).toBe(hash);
    expect(fingerprintOf(['一、总体情况2025年', '|12', '|3'], '{}')).not.toBe(hash);
    expect(fingerprintOf(['一、总体情况2024年', '|1', '|23'], '{}')).not.toBe(hash);
    expect(fingerprintOf(['一、总体情况2024年', '|12', '|3', '|'], '{}')).not.toBe(hash);
    expect(fingerprintOf(['一、总体情况2024年', '|12', '|3'], '{1}')).not.toBe(hash);
  });
});
