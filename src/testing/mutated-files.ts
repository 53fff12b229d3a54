import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { damaged } from './source-reads.ts';

type Change<Subject> = (subject: Subject) => Subject;

/** Made for no text in particular: what it points at is taken modulo the length. */
const anyPlace = fc.nat({ max: 1_000_000 });

const PIECES = [
  '<', '>', '</', '/>', '<td>', '</td>', '<tr>', '</tr>', '</table>', '<table><tr><td>7</td></tr></table>',
  '<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
  '<td colspan="9999" rowspan="9999">', '<td colspan="-1">', '<td rowspan="0">', '<br>', '<!--', '-->',
  '<![CDATA[', '<script>', '<style>', '<p hidden>', '<w:p>', '</w:p>', '</w:tc>', '<w:tbl>', '</w:tbl>',
  '<w:gridSpan w:val="9999"/>', '<w:vMerge/>', '<row r="1048577">', '<c r="XFE1"><v>9</v></c>',
  '&', '&#0;', '&#49;', '&#1234567890;', '&#xD800;', '&nbsp;', '&unknown;', '&amp;amp;', '&lt;td&gt;',
  '\u0000', '\ufeff', '\ud800', '\t', '\n', '|', '\u2028', '０', '7', '-', '.', '"', "'",
]; // prettier-ignore

/** Markup or text with tags torn, entities, pieces gone, doubled or put elsewhere. */
const markupChange: fc.Arbitrary<Change<string>> = fc.oneof(
  fc.tuple(anyPlace, fc.constantFrom(...PIECES)).map(([at, piece]) => (text: string) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + piece + text.slice(start);
  }),
  // One whole tag, or one whole line, is gone or doubled.
  fc
    .tuple(anyPlace, fc.constantFrom(/<[^<>]*>/g, /^[^\n]*\n/gm), fc.boolean())
    .map(([at, pattern, isDoubled]) => (text: string) => {
      const pieces = [...text.matchAll(pattern)];
      const piece = pieces[at % Math.max(1, pieces.length)];
      if (!piece) return text;
      const after = text.slice(piece.index + piece[0].length);
      return text.slice(0, piece.index) + (isDoubled ? piece[0] + piece[0] : '') + after;
    }),
  fc.tuple(anyPlace, anyPlace, anyPlace).map(([from, to, put]) => (text: string) => {
    const [start, end] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
    const rest = text.slice(0, start) + text.slice(end);
    const at = put % (rest.length + 1);
    return rest.slice(0, at) + text.slice(start, end) + rest.slice(at);
  }),
);

/** A text file or a page with a few changes, or with its bytes damaged. */
export const mutatedMarkup = (text: string): fc.Arbitrary<Uint8Array> => {
  const changed = fc
    .array(markupChange, { minLength: 1, maxLength: 6 })
    .map((changes) => strToU8(changes.reduce((now, change) => change(now), text)));
  const utf16 = (isBig: boolean) =>
    new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')[isBig ? 'swap16' : 'subarray']());
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 2, arbitrary: damaged(strToU8(text)) },
    fc.boolean().map(utf16),
  );
};

type Parts = Record<string, Uint8Array>;

const partChange: fc.Arbitrary<Change<Parts>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(anyPlace, markupChange).map(([at, change]) => (parts: Parts) => {
      // Of a report's parts only few hold it; those are changed more often.
      const names = Object.keys(parts);
      const telling = names.filter((name) => /document\.xml$|sheet\d|sharedStrings/.test(name));
      const list = at % 3 === 0 ? names : telling;
      const name = list[Math.floor(at / 3) % list.length] ?? '';
      return { ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) };
    }),
  },
  fc.tuple(anyPlace, anyPlace).map(([one, other]) => (parts: Parts) => {
    const names = Object.keys(parts);
    const [a = '', b = ''] = [names[one % names.length], names[other % names.length]];
    const empty = new Uint8Array();
    return { ...parts, [a]: parts[b] ?? empty, [b]: parts[a] ?? empty };
  }),
  fc
    .tuple(anyPlace, fc.constantFrom('', '../x.xml', '/etc/x', 'word\\document.xml', '甲'))
    .map(([at, name]) => (parts: Parts) => {
      const names = Object.keys(parts);
      const old = names[at % names.length] ?? '';
      return Object.fromEntries(
        Object.entries(parts).flatMap(([key, part]) => {
          if (key !== old) return [[key, part]];
          return name === '' ? [] : [[name, part]];
        }),
      );
    }),
);

/** Both headers of an entry say another unpacked size: at 22 in its own, at 24 in the directory's. */
const withSizes = (zip: Uint8Array, size: number): Uint8Array => {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
};

/** A Word file or a workbook with its parts changed, swapped or renamed, or with torn bytes. */
export const mutatedZip = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const parts = unzipSync(bytes);
  const changed = fc.array(partChange, { minLength: 1, maxLength: 4 }).map((changes) =>
    zipSync(
      changes.reduce<Parts>((now, change) => change(now), parts),
      { level: 1 },
    ),
  );
  const size = fc.constantFrom(0, 1, 70_000_000, 0x7fff_ffff, 0xffff_ffff);
  return fc.oneof(
    { weight: 7, arbitrary: changed },
    { weight: 1, arbitrary: damaged(bytes) },
    { weight: 1, arbitrary: size.map((declared) => withSizes(bytes, declared)) },
  );
};
