import { decodeText } from './decode-text.ts';
import { MOST_BYTES, MOST_TEXT_BYTES, TOO_BIG } from './file-limits.ts';
import { DAMAGED, readZipNames } from './zip-limits.ts';

/** What a file is by its bytes; texts are decoded on the way. */
export type FileKind =
  | { kind: 'docx' | 'xlsx' | 'pdf' }
  | { kind: 'html' | 'text'; text: string }
  | { kind: 'refused'; reason: string };

const AGAIN = '换用另存的文件';
const REASONS = {
  empty: '文件是空的，没有内容可读。换一个文件。',
  tooBig: TOO_BIG,
  tooLong: `文件太大（超过 ${MOST_TEXT_BYTES / 1_000_000} MB），没有读取。把年报部分复制出来，直接粘贴。`,
  locked: `文件有密码，打不开。用 Word 或 WPS 打开，去掉密码后另存，${AGAIN}。`,
  oldWord: `这是旧版文档（.doc 或 .wps），不能直接读取。用 Word 或 WPS 打开，另存为 .docx 或 PDF，${AGAIN}。`,
  oldExcel: `这是旧版表格（.xls 或 .et），不能直接读取。用 Excel 或 WPS 打开，另存为 .xlsx，${AGAIN}。`,
  oldSlides: '这是演示文稿，不是年报的文档。换一个文件。',
  oldOffice: `这是旧版办公文件，不能直接读取。用 Word 或 WPS 打开，另存为 .docx 或 PDF，${AGAIN}。`,
  ofd: `这是 OFD 版式文件，不能直接读取。用阅读软件打开，另存为 PDF，${AGAIN}。`,
  slides: '这是演示文稿（.pptx），不是年报的文档。换一个文件。',
  binarySheet: `这是二进制表格（.xlsb），不能直接读取。用 Excel 打开，另存为 .xlsx，${AGAIN}。`,
  openDocument: `这是 ODF 文件（.odt、.ods），不能直接读取。用 WPS 或 LibreOffice 打开，另存为 .docx 或 .xlsx，${AGAIN}。`,
  archive: '这是压缩包。先解压，再用里面的文件。',
  damaged: DAMAGED,
  picture: '这是图片，里面的文字读不出来。换用年报的 Word 文件、网页或 PDF，或打开原文复制后粘贴。',
  rtf: `这是 RTF 文件，不能直接读取。用 Word 或 WPS 打开，另存为 .docx，${AGAIN}。`,
  wordXml: `这是 Word 或 Excel 的 XML 文件，不能直接读取。用 Word 或 WPS 打开，另存为 .docx 或 .xlsx，${AGAIN}。`,
  webArchive: `这是单个文件的网页（.mht），不能直接读取。用浏览器打开，另存为“网页，仅 HTML”，${AGAIN}；也可以复制全文后粘贴。`,
  unknown: '认不出这是什么文件。能读的有 Word 文件（.docx）、网页、PDF、文本和表格（.xlsx）。',
} as const;

const refused = (reason: keyof typeof REASONS): FileKind => ({
  kind: 'refused',
  reason: REASONS[reason],
});

/** First bytes as Latin-1, one character a byte. */
const headOf = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length));

const ZIP_HEADS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const OLE_HEAD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const PICTURE_HEADS = [
  /^\x89PNG/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^BM[^]{4}\0\0\0\0/,
  /^II\*\0/,
  /^MM\0\*/,
  /^RIFF[^]{4}WEBP/,
  /^[^]{4}ftyp(?:heic|heix|mif1|avif)/,
];
const ARCHIVE_HEADS = ['Rar!', '7z\xbc\xaf', '\x1f\x8b'];

/** An OLE file: Word, Excel and WPS up to 2003, and whatever is encrypted since. */
function readOleKind(bytes: Uint8Array, name: string): FileKind {
  // Names of streams are UTF-16 at even places.
  const streams = new TextDecoder('utf-16le').decode(bytes);
  const holds = (stream: string): boolean => streams.includes(stream);
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return refused('locked');
  if (holds('WordDocument')) return refused('oldWord');
  if (holds('Workbook') || holds('Book\0')) return refused('oldExcel');
  if (holds('PowerPoint Document')) return refused('oldSlides');
  if (/\.(?:docx?|wps)$/i.test(name)) return refused('oldWord');
  return refused(/\.(?:xlsx?|et)$/i.test(name) ? 'oldExcel' : 'oldOffice');
}

function readZipKind(bytes: Uint8Array): FileKind {
  const names = readZipNames(bytes);
  if (names === null) return refused('damaged');
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^(?:.*\/)?OFD\.xml$/i)) return refused('ofd');
  const isOffice = has(/^\[Content_Types\]\.xml$/);
  if (isOffice && has(/^word\//)) return { kind: 'docx' };
  if (isOffice && has(/^xl\/workbook\.bin$/)) return refused('binarySheet');
  if (isOffice && has(/^xl\//)) return { kind: 'xlsx' };
  if (isOffice && has(/^ppt\//)) return refused('slides');
  return refused(has(/^mimetype$/) && has(/^content\.xml$/) ? 'openDocument' : 'archive');
}

const HTML_TAG =
  /<(?:!doctype html|html|head|body|table|div|p|span|h[1-6]|article|section|meta|title|font|br)[\s>/]/i;
const PAGE_TAG = /<(?:!doctype html|html|body|table|div|p)[\s>]/i;
const MAIL_HEAD = /^\s*(?:mime-version|from|subject|date|snapshot-content-location|content-type):/i;
/** What no text holds: control characters, and what could not be decoded. */
const NO_TEXT = /[^\P{Cc}\s]|\ufffd/gu;

function readTextKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length > MOST_TEXT_BYTES) return refused('tooLong');
  const text = decodeText(bytes);
  const head = text.slice(0, 20_000);
  if (head.trim() === '' && text.trim() === '') return refused('empty');
  if ((head.match(NO_TEXT) ?? []).length * 100 > head.length) {
    return refused(/\.(?:docx|xlsx|pdf)$/i.test(name) ? 'damaged' : 'unknown');
  }
  if (head.startsWith('{\\rtf')) return refused('rtf');
  if (/<\?mso-application|<(?:w:wordDocument|pkg:package)\b/.test(head)) return refused('wordXml');
  if (MAIL_HEAD.test(head) && /multipart\/related/i.test(head)) return refused('webArchive');
  if (head.trimStart().startsWith('<')) {
    if (/<svg\b/i.test(head) && !PAGE_TAG.test(head)) return refused('picture');
    if (HTML_TAG.test(head)) return { kind: 'html', text };
  }
  return { kind: 'text', text };
}

/**
 * What kind of file it is, by its bytes: a picture named .docx is a picture. The name is asked only
 * where an old Office file does not say which it is, and where the bytes say nothing at all. What is not read is refused with a sentence
 * that says what to do. Total.
 */
export function readFileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > MOST_BYTES) return refused('tooBig');
  const head = headOf(bytes, 1024);
  if (ZIP_HEADS.some((mark) => head.startsWith(mark))) return readZipKind(bytes);
  if (head.startsWith(OLE_HEAD)) return readOleKind(bytes, name);
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (PICTURE_HEADS.some((pattern) => pattern.test(head))) return refused('picture');
  if (ARCHIVE_HEADS.some((mark) => head.startsWith(mark))) return refused('archive');
  return readTextKind(bytes, name);
}
