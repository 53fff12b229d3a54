import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damaged } from '#src/testing/source-reads.ts';
import { readFileKind } from './file-kind.ts';

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const ole = (...streams: string[]) =>
  new Uint8Array([
    ...latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    ...new Uint8Array(512),
    ...utf16(streams.join('\0')),
  ]);
const TYPES = '[Content_Types].xml';
const DOCX = zip(TYPES, 'word/document.xml');

const reasonOf = (bytes: Uint8Array): string => {
  const kind = readFileKind(bytes, '年报');
  return kind.kind === 'refused' ? kind.reason : kind.kind;
};

describe('a file is known by its bytes', () => {
  it.each([
    ['docx', DOCX],
    ['xlsx', zip(TYPES, 'xl/workbook.xml')],
    ['pdf', latin('%PDF-1.7\n')],
    ['pdf', latin('\n\n%PDF-1.4')],
    ['html', strToU8('<!DOCTYPE html><p>甲')],
    ['html', strToU8('\ufeff\n <!-- x --><h1 class="a">甲</h1>')],
    ['html', latin('<html><meta charset=gb2312><p>\xd5\xfe\xb8\xae')],
    ['html', new Uint8Array([0xff, 0xfe, ...utf16('<html><body>政府')])],
    ['html', strToU8('<?xml version="1.0"?><html><body><svg></svg>甲')],
    ['text', strToU8('一、总体情况\n| 规章 | 1 |')],
    ['text', latin('\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2')],
    ['text', strToU8('PK赛情况')],
    ['text', strToU8('a < b <table>')],
    ['text', strToU8('\n{目录}')],
  ])('%s', (kind, bytes) => {
    expect(readFileKind(bytes, '年报.docx').kind).toBe(kind);
  });

  it('and its text is decoded', () => {
    expect(readFileKind(latin('<p>\xd5\xfe\xb8\xae</p>'), 'a.html')).toEqual({
      kind: 'html',
      text: '<p>政府</p>',
    });
  });
});

describe('what is not read is refused with what to do', () => {
  it.each([
    ['nothing', new Uint8Array(), '空的'],
    ['blanks', strToU8(' \n\t　'), '空的'],
    [
      'an encrypted file',
      ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      '去掉密码后另存',
    ],
    ['old Word', ole('Root Entry', 'WordDocument'), '另存为 .docx 或 PDF'],
    ['old Excel', ole('Root Entry', 'Workbook'), '另存为 .xlsx'],
    ['oldest Excel', ole('Root Entry', 'Book', ''), '另存为 .xlsx'],
    ['old slides', ole('Root Entry', 'PowerPoint Document'), '演示文稿'],
    ['another old file', ole('Root Entry'), '旧版'],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), '另存为 PDF'],
    ['slides', zip(TYPES, 'ppt/presentation.xml'), '演示文稿'],
    ['a binary workbook', zip(TYPES, 'xl/workbook.bin'), '.xlsb'],
    ['OpenDocument', zip('mimetype', 'content.xml'), 'ODF'],
    ['a plain zip', zip('年报/a.docx'), '先解压'],
    ['a damaged zip', DOCX.slice(0, 40), '已损坏'],
    ['rar', latin('Rar!\x1a\x07'), '先解压'],
    ['7z', latin('7z\xbc\xaf\x27\x1c'), '先解压'],
    ['png', latin('\x89PNG\r\n\x1a\n'), '图片'],
    ['jpg', latin('\xff\xd8\xff\xe0'), '图片'],
    ['gif', latin('GIF89a'), '图片'],
    ['bmp', latin('BM\x36\x10\0\0\0\0\0\0'), '图片'],
    ['tiff', latin('II*\0'), '图片'],
    ['webp', latin('RIFF\x10\0\0\0WEBP'), '图片'],
    ['heic', latin('\0\0\0\x18ftypheic'), '图片'],
    ['svg', strToU8('<svg xmlns="x"><title>甲</title></svg>'), '图片'],
    ['rtf', latin('{\\rtf1\\ansi'), '另存为 .docx'],
    [
      'XML of Word',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
      '另存为 .docx',
    ],
    [
      'a web archive',
      strToU8('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n'),
      '.mht',
    ],
    [
      'anything binary',
      Uint8Array.from({ length: 2_000 }, (_, index) => (index * 7919) % 256),
      '认不出',
    ],
    ['UTF-16 without its mark', utf16('annual report, plain text'), '认不出'],
    ['a huge file', new Uint8Array(50_000_001), '超过 50 MB'],
    ['a huge text', new Uint8Array(20_000_001).fill(65), '超过 20 MB'],
  ])('%s', (_, bytes, words) => {
    expect(reasonOf(bytes)).toContain(words);
  });

  it('a torn file of a known name is called torn, not unknown', () => {
    const torn = Uint8Array.from({ length: 2_000 }, (_, index) => (index * 7919) % 256);
    for (const name of ['年报.docx', '年报.XLSX', '年报.pdf']) {
      expect(readFileKind(torn, name)).toEqual(readFileKind(DOCX.slice(0, 40), ''));
    }
  });

  it('by its name where an old file does not say', () => {
    expect(readFileKind(ole('Root Entry'), '年报.WPS')).toEqual(
      readFileKind(ole('WordDocument'), ''),
    );
    expect(readFileKind(ole('Root Entry'), '年报.et')).toEqual(readFileKind(ole('Workbook'), ''));
  });
});

it('anything at all has a kind', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), damaged(DOCX), damaged(ole('WordDocument'))), (bytes) => {
      expect(typeof readFileKind(bytes, '').kind).toBe('string');
    }),
  );
});
