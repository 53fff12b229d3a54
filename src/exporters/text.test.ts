import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { BUREAU, GOVERNMENT, narrative } from '#src/testing/drafts.ts';
import { toText } from './text.ts';

const textOf = (draft: Draft, isDraft = false) => toText(buildDocument(draft, isDraft));

describe('the text', () => {
  it('begins with a byte order mark and breaks lines by CRLF only', () => {
    const text = textOf(BUREAU);
    expect(text.startsWith('\uFEFF云河县水务局2024年政府信息公开工作年度报告\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('indents paragraphs by two full-width blanks', () => {
    const lines = textOf(BUREAU).split('\r\n');
    expect(lines).toContain('\u3000\u3000（一）主动公开方面');
    expect(lines).toContain('\u3000\u3000全年通过县政府网站公开信息36条。');
  });

  it('gives table rows all columns, one tab between cells', () => {
    const lines = textOf(GOVERNMENT).split('\r\n');
    expect(lines).toContain('第二十条第（一）项\t\t\t');
    expect(lines).toContain('\t\t3.其他\t0\t0\t0\t0\t0\t0\t0');
    expect(lines.filter((line) => line.split('\t').length === 10)).toHaveLength(28);
    expect(lines.filter((line) => line.split('\t').length === 15)).toHaveLength(4);
    expect(lines.filter((line) => line.split('\t').length === 4)).toHaveLength(14);
  });

  it('never says 草稿, even of a draft', () => {
    expect(textOf(newDraft('x', '2024'), true)).not.toContain('草稿');
  });

  it('keeps tabs and line breaks of a note from tearing a row', () => {
    const draft = { ...BUREAU, notes: { ...BUREAU.notes, cells: { ...BUREAU.notes.cells } } };
    draft.notes.cells.disputes = {
      ...draft.notes.cells.disputes,
      reconsideration: { upheld: 'a\tb\nc', corrected: '', otherResult: '', pending: '' },
    };
    const rows = textOf(draft)
      .split('\r\n')
      .filter((line) => line.split('\t').length === 15);
    expect(rows.at(-1)).toMatch(/^0（a b c）\t0\t/);
  });

  it('bears emoji, lone surrogates, control characters and 200,000 characters', () => {
    const long = '公开'.repeat(100_000);
    const text = textOf({ ...BUREAU, other: narrative(`😀\ud800\u0007尾\n${long}`) });
    expect(text).toContain('😀\ufffd尾');
    expect(text).toContain(long);
  });
});
