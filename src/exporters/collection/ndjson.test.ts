import { describe, expect, it } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { BUREAU, GOVERNMENT, narrative, withFigures } from '#src/testing/drafts.ts';
import { filedOf } from '#src/testing/filed.ts';
import { toNdjson, toNdjsonLine } from './ndjson.ts';

const readLine = (line: string): Record<string, unknown> =>
  JSON.parse(line) as Record<string, unknown>;

/** What the program reads of a line again, without the keys of the desk. */
function readBack(line: string): Draft {
  const restored = restoreJson(line, newDraft('empty', ''));
  if (restored.state === 'refused') throw new Error(restored.reason);
  expect(restored.messages).toEqual([]);
  const { collection: _collection, ...draft } = restored.draft;
  return draft;
}

describe('NDJSON', () => {
  it('is one report file a line, each read back whole', async () => {
    let text = '';
    for await (const piece of toNdjson([COMPLETE, GOVERNMENT].map((draft) => filedOf(draft)))) {
      text += piece;
    }
    const lines = text.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    const stamp = { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' };
    expect(readBack(lines[0] ?? '')).toEqual({ ...COMPLETE, ...stamp });
    expect(readBack(lines[1] ?? '')).toEqual({ ...GOVERNMENT, ...stamp });
  });

  it('keeps typed digits and unknown keys', () => {
    const line = readLine(toNdjsonLine(filedOf(COMPLETE)));
    expect(line['typed']).toMatchObject({ 'proactive.fees.amount': '18.8710' });
    expect(line['organ']).toMatchObject({ code: 'X-1' });
  });

  it('says how the desk has a report', () => {
    const row = { organ: '云河县水务和湖泊局', standing: 'twice', counting: 'undecided' } as const;
    expect(readLine(toNdjsonLine(filedOf(BUREAU, row)))['collection']).toEqual({
      ...row,
      origin: 'own',
    });
  });

  it('stays on one line whatever a text holds', () => {
    const text = '一\n二\r\n三\u2028四\u2029五\u0085六\v七\f八';
    const line = toNdjsonLine(filedOf({ ...BUREAU, other: narrative(text) }));
    expect(line.slice(0, -1)).not.toMatch(/[\n\r\u2028\u2029\u0085\v\f]/);
    expect(readLine(line)['other']).toMatchObject({ opening: text });
  });

  it('holds nothing that a database refuses in a text', () => {
    const line = toNdjsonLine(filedOf({ ...BUREAU, other: narrative('一\0二\uD800三\\u0000😀') }));
    expect(readLine(line)['other']).toMatchObject({ opening: '一\uFFFD二\uFFFD三\\u0000😀' });
    expect(line).not.toMatch(/[^\\]\\u(?:0000|d[89a-f])/);
  });

  it('says nothing of a correction where there is none', () => {
    expect(readLine(toNdjsonLine(filedOf(BUREAU)))).not.toHaveProperty('officeCorrection');
  });

  it('names each change of the office, computed ones aside', () => {
    const [newly, year] = ['requests.newlyReceived.naturalPerson', 'year'];
    const corrected = withFigures({ ...BUREAU, year: '2024' }, { [newly]: '3' }, '0');
    const original = withFigures({ ...BUREAU, year: '2023' }, { [newly]: '' }, '0');
    const line = readLine(toNdjsonLine(filedOf(corrected, {}, original)));
    expect(line['officeCorrection']).toEqual({
      at: '2025-02-10T10:00:00+08:00',
      changes: [
        { place: year, from: '2023', to: '2024' },
        { place: newly, from: '', to: '3' },
      ],
    });
    expect(line['requests']).toMatchObject({ newlyReceived: { naturalPerson: 3 } });
  });

  it('names a part that the office took out, and one that it moved', () => {
    const part = (id: string, text: string) => ({ id, heading: `第${id}`, text });
    const [one, two, three] = [part('a', '甲'), part('b', '乙'), part('c', '丙')];
    const original = { ...BUREAU, other: { opening: '', parts: [one, two, three] } };
    const corrected = { ...BUREAU, other: { opening: '', parts: [three, one] } };
    const { officeCorrection } = readLine(toNdjsonLine(filedOf(corrected, {}, original)));
    expect(officeCorrection).toMatchObject({
      changes: [
        { place: 'other.parts.1', from: '乙', to: '' },
        { place: 'other.parts.0', from: '第 3 小节', to: '第 1 小节' },
      ],
    });
  });
});
