import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS, TABLES } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { filedOf } from '#src/testing/filed.ts';
import { toBlob } from './to-blob.ts';
import { toTidyCsv } from './tidy-csv.ts';

/** RFC 4180 as any reader has it, without the byte order mark. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const [, quoted, plain = '', mark] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (mark === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const bytesOf = async (...drafts: Draft[]) =>
  new Uint8Array(
    await (
      await toBlob(toTidyCsv(drafts.map((draft) => filedOf(draft))), 'text/csv')
    ).arrayBuffer(),
  );
const linesOf = async (...drafts: Draft[]) =>
  readCsv(new TextDecoder().decode(await bytesOf(...drafts)));

const ONE = 'requests.newlyReceived.naturalPerson';
const figureLine = async (typed: string, path = ONE) => {
  const lines = await linesOf(withFigures(BUREAU, { [path]: typed }, '0'));
  const line = lines.find(([, , , , place]) => place === path);
  return line?.slice(8);
};

describe('tidy CSV', () => {
  it('begins with a byte order mark and the header, and ends its lines with CRLF', async () => {
    const bytes = await bytesOf(BUREAU);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.startsWith('organ,kind,scope,year,place,table,row,column,value,raw\r\n')).toBe(
      true,
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has one line a typed cell of every report, none for totals', async () => {
    const lines = (await linesOf(BUREAU, GOVERNMENT)).slice(1);
    expect(lines).toHaveLength(2 * FIGURE_CELLS.length);
    expect(lines.map(([organ]) => organ)).toEqual([
      ...FIGURE_CELLS.map(() => '云河县水务局'),
      ...FIGURE_CELLS.map(() => '云河县人民政府'),
    ]);
    expect(lines.slice(0, FIGURE_CELLS.length).map((line) => line.slice(1, 8))).toEqual(
      FIGURE_CELLS.map(({ path, table, rowLabel, columnLabel }) => [
        ...['department', 'own', '2024', path],
        ...[TABLES[table].shortName, rowLabel, columnLabel],
      ]),
    );
  });

  it.each([
    ['12', ['12', '12']],
    ['0', ['0', '0']],
    ['', ['', '']],
    ['/', ['', '/']],
    ['-', ['', "'-"]],
    ['-1', ['', "'-1"]],
    ['+2', ['', "'+2"]],
    ['－1', ['', "'－1"]],
    ['1-2', ['', '1-2']],
    ['—', ['', '—']],
    ["'1", ['', "'1"]],
    ['1,234', ['1234', '1234']],
    ['22（其中修订 16 件）', ['22', '22（其中修订 16 件）']],
    ['=1+1', ['', "'=1+1"]],
    ['@A1', ['', "'@A1"]],
    ['+cmd|x', ['', "'+cmd|x"]],
    ['\t=1+1', ['', "'\t=1+1"]],
    ['　=1+1', ['', "'　=1+1"]],
    ['\t3件/月', ['', '\t3件/月']],
    ['"=1+1"', ['', '"=1+1"']],
    ['三,"五"件', ['', '三,"五"件']],
    ['三\n五', ['', '三\n五']],
    ['三\0五', ['', '三\uFFFD五']],
    ['9999999999999', ['', '9999999999999']],
  ])('gives %j its value and its text: %j', async (typed, fields) => {
    expect(await figureLine(typed)).toEqual(fields);
  });

  it('keeps the digits of an amount', async () => {
    expect(await figureLine('18.8710', 'proactive.fees.amount')).toEqual(['18.8710', '18.8710']);
    expect(await figureLine('0.1', 'proactive.fees.amount')).toEqual(['0.1', '0.1']);
  });

  it('holds no formula in the name of an organ or in a year', async () => {
    const organ = { ...BUREAU.organ, name: '=HYPERLINK("x","局")' };
    const [, line] = await linesOf({ ...BUREAU, organ, year: '@二〇二四' });
    expect(line?.[0]).toBe('\'=HYPERLINK("x","局")');
    expect(line?.[3]).toBe("'@二〇二四");
  });

  it('names an organ as the list does', async () => {
    const reports = [filedOf(BUREAU, { organ: '云河县水务和湖泊局' })];
    const text = await (await toBlob(toTidyCsv(reports), '')).text();
    expect(readCsv(text)[1]?.[0]).toBe('云河县水务和湖泊局');
  });

  it('is made a report at a time', async () => {
    const pieces: string[] = [];
    for await (const piece of toTidyCsv([filedOf(BUREAU), filedOf(GOVERNMENT)])) pieces.push(piece);
    expect(pieces).toHaveLength(3);
  });
});
