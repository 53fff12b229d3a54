import { describe, expect, it } from 'vitest';
import { toNdjsonLine } from '#src/exporters/collection/ndjson.ts';
import type { DeskRow, Held } from '#src/report/collection/collected.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { filedOf } from '#src/testing/filed.ts';
import { heldOf } from '#src/testing/collected.ts';
import { doTask, type CollectedRead } from './desk-tasks.ts';

const THIS_YEAR = 2025;

async function read(text: string): Promise<Extract<CollectedRead, { state: 'read' }>> {
  const file = new File([text], '数据.json');
  const answer = await doTask({ task: 'read', file, isForeign: false, thisYear: THIS_YEAR });
  if (answer.state !== 'read') throw new Error(answer.state);
  return answer;
}

/** A line of the desk's own NDJSON, of a file that came from elsewhere or from this program. */
const lineOf = (origin: 'own' | 'foreign', row: Partial<DeskRow> = {}) => {
  const filed = filedOf(BUREAU, row, { ...BUREAU, year: '2023' });
  const { held } = filed.row;
  if (!held) throw new Error('it is held');
  return toNdjsonLine({
    ...filed,
    row: { ...filed.row, held: { ...held, file: { ...held.file, origin } } },
  });
};

describe('a line of the NDJSON that is brought back', () => {
  it.each(['own', 'foreign'] as const)('is as %s as it was', async (origin) => {
    expect((await read(lineOf(origin))).origin).toBe(origin);
  });

  it('stays 待定 where nobody chose its kind', async () => {
    const { examined, origin } = await read(lineOf('foreign', { counting: 'undecided' }));
    const { file } = heldOf('云河县水务局', { file: { origin } });
    const held: Held = { file, examined, reviewed: null };
    const [row] = buildRows({ year: 2024, roster: [], helds: [held] });
    expect(row?.counting).toBe('undecided');
  });

  it('says nothing any more of the desk that gave it out', async () => {
    const { text } = await read(lineOf('own'));
    expect(Object.keys(JSON.parse(text) as object)).not.toContain('collection');
    expect(Object.keys(JSON.parse(text) as object)).not.toContain('officeCorrection');
  });

  it.each(['null', '"foreign"', '{}', '{"origin":"own"}', '[]'])(
    'of anything else under the key is of this program: %s',
    async (collection) => {
      const line = lineOf('own').replace(/"collection":\{.*?\}/, `"collection":${collection}`);
      expect((await read(line)).origin).toBe('own');
    },
  );
});

it.each([
  ['disclosure-annual-report-backup', '这是备份文件'],
  ['disclosure-annual-report-preset', '这是预置文件'],
])('a %s is no report, whatever its name', async (format, words) => {
  const file = new File([JSON.stringify({ format, version: 1 })], '单位.docx');
  const answer = await doTask({ task: 'read', file, isForeign: false, thisYear: THIS_YEAR });
  expect(answer.state).toBe('unread');
  expect(JSON.stringify(answer)).toContain(words);
});
