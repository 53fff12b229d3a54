// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DeskRow } from '#src/report/collection/collected.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, RETICENT, withFigures } from '#src/testing/drafts.ts';
import { filedOf, missingRow, unreadRow, sumsOf } from '#src/testing/filed.ts';
import { all, read, textOf } from '#src/testing/read-word.ts';
import { readWorkbook } from '#src/testing/read-workbook.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { toAllFiles } from './all-files.ts';
import { toBlob } from './to-blob.ts';

const uneven = (name: string): Draft => ({
  ...withFigures(RETICENT, { 'requests.newlyReceived.enterprise': '3' }, '0'),
  organ: { name, kind: 'department' },
});

const REPORTS: FiledReport[] = [
  filedOf(uneven('云河县公安局')),
  filedOf(uneven('云河/县:局')),
  filedOf(uneven('云河?县:局'), { counting: 'left-out' }),
  filedOf(uneven('云河县公安局'), { standing: 'twice', counting: 'left-out', isProposed: false }),
  filedOf({ ...RETICENT, organ: { name: '云河县林业局', kind: 'department' } }),
];
const UNREAD = unreadRow('云河县审计局', '扫描件.pdf', '文件里只有图片。');

async function filesOf(reports: FiledReport[], others: DeskRow[]) {
  const pieces = toAllFiles({
    year: 2024,
    rows: [...reports.map(({ row }) => row), ...others],
    reports,
    sums: sumsOf(reports.filter(({ row }) => row.counting === 'counted')),
    nearSame: [],
    madeAt: '2025年2月3日',
    at: new Date(2025, 1, 3, 9, 30),
  });
  const blob = await toBlob(pieces, 'application/zip');
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

describe('all out-files in one zip', async () => {
  const files = await filesOf(REPORTS, [missingRow('云河县商务局'), UNREAD]);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('are named so that Windows takes them, a name once', () => {
    expect(Object.keys(files).sort()).toEqual(
      [
        '全部数据.csv',
        '全部数据.ndjson',
        '未报名单.txt',
        '核对意见/云河_县_局.docx',
        '核对意见/云河县公安局.docx',
        '核对意见/云河_县_局（2）.docx',
        '核对意见/云河县审计局.docx',
        '汇总表.xlsx',
        '计入数据.csv',
        '雷同文本.txt',
      ].sort(),
    );
  });

  it('hold every report, and apart from them those that are counted', () => {
    expect(text('全部数据.csv').split('\r\n')).toHaveLength(1 + 5 * 166 + 1);
    expect(text('计入数据.csv').split('\r\n')).toHaveLength(1 + 3 * 166 + 1);
    expect(text('全部数据.ndjson').trim().split('\n')).toHaveLength(5);
  });

  it('agree with each other', () => {
    const lines = text('计入数据.csv').split('\r\n').slice(1, -1);
    const newly = lines
      .map((line) => line.split(','))
      .filter(([, , , , place]) => place?.startsWith('requests.newlyReceived.'))
      .reduce((sum, fields) => sum + Number(fields[8]), 0);
    const sheets = readWorkbook(files['汇总表.xlsx'] ?? new Uint8Array());
    const requests = sheets.find(({ name }) => name === '表三');
    const [first] = [...(requests?.cells.values() ?? [])].filter(({ formula }) => formula !== null);
    expect([newly, first?.value]).toEqual([6, '6']);
  });

  it('name who is missing, and tell the organ of an unreadable file why', () => {
    expect(text('未报名单.txt')).toContain('1．云河县商务局\r\n');
    const docx = files['核对意见/云河县审计局.docx'] ?? new Uint8Array();
    const body = read(partsOf(docx)['word/document.xml']);
    expect(all(body, 'p').map(textOf).join()).toContain('文件里只有图片');
  });

  it('are whole without a report', async () => {
    expect(Object.keys(await filesOf([], []))).toHaveLength(6);
  });

  it('come a piece at a time, while reports are still read', async () => {
    let isAskedAgain = false;
    function* reports() {
      yield filedOf(uneven('云河县公安局'));
      isAskedAgain = true;
      yield filedOf(BUREAU);
    }
    const pieces = toAllFiles({
      year: 2024,
      rows: [],
      reports: reports(),
      sums: sumsOf([]),
      nearSame: [],
      madeAt: '',
      at: new Date(2025, 1, 3),
    });
    expect((await pieces.next()).done).toBe(false);
    expect(isAskedAgain).toBe(false);
    await pieces.return(undefined);
  });
});
