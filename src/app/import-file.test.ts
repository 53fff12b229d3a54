import { expect, test } from 'vitest';
import { importFile, type Imported } from './import-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function sourceOf(imported: Imported) {
  if (imported.state === 'refused') throw new Error(imported.reason);
  return imported.draft.source;
}

test('the draft keeps its file by name and as text', async () => {
  const imported = await importFile(utf8('一、总体情况\r\n\r\n全年公开 12 条。'), '上年.txt');
  expect(sourceOf(imported)).toMatchObject({
    fileName: '上年.txt',
    accepted: false,
    printedTotals: {},
    text: '一、总体情况\n\n全年公开 12 条。',
    counts: { requests: { cells: 144 } },
  });
});

test('a page is read without its scripts', async () => {
  const page =
    '<script>alert(1)</script><h2>一、总体情况</h2><p>全年公开</p><img src="https://example.invalid/a.png">';
  expect(sourceOf(await importFile(utf8(page), '页.html'))?.text).not.toContain('alert');
});

test('a page that is nested too deep is refused', async () => {
  const page = `${'<div>'.repeat(5_000)}<p>全年公开</p>`;
  expect(await importFile(utf8(page), '页.html')).toMatchObject({ state: 'refused' });
});

test('a text that is longer than what is kept says so', async () => {
  const source = sourceOf(
    await importFile(utf8(`一、总体情况\n${'公开'.repeat(150_000)}`), '长.txt'),
  );
  expect(source?.text).toHaveLength(200_000);
  expect(source?.messages).toContainEqual(
    expect.objectContaining({
      kind: 'changed',
      text: expect.stringContaining('前 20 万字') as string,
    }),
  );
});

test('what has no text is refused with a sentence', async () => {
  expect(await importFile(utf8(' \n\t'), '空.txt')).toMatchObject({ state: 'refused' });
  expect(await importFile(utf8(''), '空.txt')).toMatchObject({ state: 'refused' });
});
