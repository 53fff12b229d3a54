import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFileKind } from './file-kind.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, utf8('…')])));

const KNOWN: [what: string, bytes: Uint8Array, name: string, kind: string][] = [
  ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), '报告', 'docx'],
  ['a workbook under a wrong name', zip('xl/workbook.xml'), '报告.docx', 'xlsx'],
  ['a torn Word file', ascii('PK\x03\x04'), '报告.DOCX', 'docx'],
  ['a PDF', ascii('%PDF-1.7\n'), '报告.txt', 'pdf'],
  ['a page', utf8('\n <!DOCTYPE html><p>'), '粘贴的内容', 'html'],
  ['a page of a word processor', utf8('<html xmlns:v="urn:x">'), '报告.doc', 'html'],
  ['a page by its name', utf8('全文'), '报告.HTM', 'html'],
  ['a text', utf8('一、总体情况'), '报告.txt', 'text'],
  ['a text that begins with a bracket', utf8('<总体情况>'), '报告.txt', 'text'],
  ['a text in GBK', ascii('\xd2\xbb\xa1\xa2'), '报告.txt', 'text'],
  ['a text in UTF-16', ascii('\xff\xfe\x00\x4e'), '报告.txt', 'text'],
];
test.each(KNOWN)('%s is known by what stands in it', (_, bytes, name, kind) => {
  expect(readFileKind(bytes, name)).toEqual({ state: 'known', kind });
});

const REFUSED: [bytes: Uint8Array, sentence: string][] = [
  [ascii(''), '文件是空的'],
  [ascii('\xd0\xcf\x11\xe0\xa1\xb1'), '旧格式（.doc、.xls、.wps）或加了密码'],
  [ascii('{\\rtf1\\ansi'), 'RTF'],
  [ascii('\x89PNG\r\n'), '图片'],
  [ascii('\xff\xd8\xff\xe0'), '图片'],
  [ascii('Rar!\x1a'), '压缩包'],
  [zip('报告.docx'), '压缩包'],
  [zip('OFD.xml', 'Doc_0/Document.xml'), 'OFD'],
  [zipSync({ mimetype: [utf8('application/vnd.oasis.opendocument.text'), { level: 0 }] }), 'ODF'],
  [ascii('MIME-Version: 1.0\r\n'), '网页存档'],
  [ascii('\x7fELF\x02\x01\x01\0\0'), '认不出'],
];
test.each(REFUSED)('%# is refused with a sentence', (bytes, sentence) => {
  expect(readFileKind(bytes, '报告')).toMatchObject({
    state: 'refused',
    reason: expect.stringContaining(sentence) as string,
  });
});

test('any bytes have a kind or a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, name) => {
      expect(['known', 'refused']).toContain(readFileKind(bytes, name).state);
    }),
  );
});
