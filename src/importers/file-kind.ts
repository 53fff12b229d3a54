import { decodeText } from './decode-text.ts';

/** What a file is by what stands in it; its name only helps where that does not say. */
export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'html' | 'text';

export type KindRead = { state: 'known'; kind: FileKind } | { state: 'refused'; reason: string };

const known = (kind: FileKind): KindRead => ({ state: 'known', kind });
const refused = (reason: string): KindRead => ({ state: 'refused', reason });

const EMPTY = '文件是空的。';
const OLD_OFFICE =
  '这是旧格式（.doc、.xls、.wps）或加了密码的文件，没有读入。用 Word 或 WPS 打开，去掉密码，另存为 .docx 或 .xlsx 后再导入。';
const RICH_TEXT = '这是 RTF 文件，没有读入。用 Word 或 WPS 打开，另存为 .docx 后再导入。';
const OPEN_DOCUMENT =
  '这是 ODF 文件，没有读入。用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入。';
const OFD = '这是 OFD 文件，没有读入。用阅读器另存为 PDF 或 Word（.docx）后再导入。';
const PICTURE = '这是图片，图上的字读不出来。换 Word（.docx）、网页或文字能选中的 PDF 再导入。';
const ARCHIVE = '这是压缩包，没有读入。解压以后导入里面的文件。';
const WEB_ARCHIVE =
  '这是网页存档（.mht），没有读入。用浏览器打开，选“另存为”，保存类型选“网页，仅 HTML”，再导入。';
const UNKNOWN =
  '认不出这是什么文件，没有读入。能导入的是 Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件。';

/** First bytes, one character each, of what is told by them alone. */
const SIGNATURES: readonly (readonly [starts: readonly string[], read: KindRead])[] = [
  [['%PDF-'], known('pdf')],
  [['\xd0\xcf\x11\xe0'], refused(OLD_OFFICE)],
  [['{\\rtf'], refused(RICH_TEXT)],
  [['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'], refused(PICTURE)],
  [['Rar!', '7z\xbc\xaf', '\x1f\x8b'], refused(ARCHIVE)],
  [['MIME-Version:', 'From: <Saved by'], refused(WEB_ARCHIVE)],
];

/** Names of parts that tell what a zip archive is. */
const PARTS: readonly (readonly [name: RegExp, read: KindRead])[] = [
  [/word\/document\d*\.xml/, known('docx')],
  [/xl\/workbook\.(?:xml|bin)/, known('xlsx')],
  [/OFD\.xml/, refused(OFD)],
  [/application\/vnd\.oasis\.opendocument/, refused(OPEN_DOCUMENT)],
];

const START_BYTES = 1_000;
/** Where an archive lists its parts. */
const END_BYTES = 200_000;

const asCharacters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** What a torn archive was meant to be, by its name. */
function readNamedKind(fileName: string): KindRead {
  const [, kind] = /\.(docx|xlsx)$/i.exec(fileName) ?? [];
  return kind === undefined
    ? refused(ARCHIVE)
    : known(kind.toLowerCase() === 'docx' ? 'docx' : 'xlsx');
}

function readZipKind(bytes: Uint8Array, fileName: string): KindRead {
  const ends = [bytes.subarray(0, START_BYTES), bytes.subarray(-END_BYTES)];
  const names = ends.map(asCharacters).join('\n');
  return PARTS.find(([name]) => name.test(names))?.[1] ?? readNamedKind(fileName);
}

/** Tells what a file is, or why nothing of its kind can be read. Total. */
export function readFileKind(bytes: Uint8Array, fileName: string): KindRead {
  if (bytes.length === 0) return refused(EMPTY);
  const start = bytes.subarray(0, START_BYTES);
  const characters = asCharacters(start);
  if (characters.startsWith('PK')) return readZipKind(bytes, fileName);
  const signature = SIGNATURES.find(([starts]) =>
    starts.some((begins) => characters.startsWith(begins)),
  );
  if (signature) return signature[1];
  const text = decodeText(start).replace(/^\uFEFF/, '');
  if (text.includes('\0')) return refused(UNKNOWN);
  const isPage = /^\s*<[!?a-z]/i.test(text) || /\.s?html?$/i.test(fileName);
  return known(isPage ? 'html' : 'text');
}
