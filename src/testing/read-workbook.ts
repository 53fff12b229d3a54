import { decodeEntities, partsOf } from './zip-parts.ts';

export interface ReadCell {
  type: 'number' | 'text' | 'blank';
  value: string;
  formula: string | null;
  format: string;
  style: string;
}

export interface ReadSheet {
  name: string;
  xml: string;
  merges: string[];
  cells: Map<string, ReadCell>;
}

/** As Excel reads texts: _x0041_ is A. */
const decode = (markup: string): string =>
  decodeEntities(markup).replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );

/** What a pattern's groups hold, match by match. */
export const allIn = (xml: string, pattern: RegExp): string[][] =>
  [...xml.matchAll(pattern)].map((match) => match.slice(1).map((group = '') => group));

export const partOf = (parts: Record<string, string>, name: string): string => {
  const part = parts[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
};

/** Cells, formats and merges of a workbook as its parts say them. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = partsOf(bytes);
  const texts = allIn(partOf(parts, 'xl/sharedStrings.xml'), /<t [^>]*>([^<]*)<\/t>/g);
  const styles = partOf(parts, 'xl/styles.xml');
  const formats = new Map(
    allIn(styles, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([id = '', code = '']) => [
      id,
      decode(code),
    ]),
  );
  const looks = allIn(styles.replace(/^.*<cellXfs/s, ''), /<xf ([^>]*)>/g).map(
    ([look = '']) => look,
  );
  const names = allIn(partOf(parts, 'xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g);
  return names.map(([name = ''], index) => {
    const xml = partOf(parts, `xl/worksheets/sheet${index + 1}.xml`);
    const cells = allIn(xml, /<c r="(\w+)" s="(\d+)"(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/g);
    const read = cells.map(([address = '', look = '', type, inner = '']): [string, ReadCell] => {
      const [, formula] = /<f>(.*?)<\/f>/.exec(inner) ?? [];
      const [, value] = /<v>(.*?)<\/v>/.exec(inner) ?? [];
      const style = looks[Number(look)] ?? '';
      const [, format = ''] = /numFmtId="(\d+)"/.exec(style) ?? [];
      const isText = type === 's' || type === 'str';
      return [
        address,
        {
          type: value === undefined ? 'blank' : isText ? 'text' : 'number',
          value: decode((type === 's' ? texts[Number(value)]?.[0] : value) ?? ''),
          formula: formula === undefined ? null : decode(formula),
          format: formats.get(format) ?? '',
          style,
        },
      ];
    });
    const merges = allIn(xml, /<mergeCell ref="([^"]*)"/g).map(([ref = '']) => ref);
    return { name: decode(name), xml, merges, cells: new Map(read) };
  });
}

/** A number as its format draws it. */
export function shown({ type, value, format }: ReadCell): string {
  if (type !== 'number') return value;
  const [, decimals = '', words = ''] = /^0(?:\.(0+))?(.*)$/s.exec(format) ?? [];
  const literals = words.replace(/"([^"]*)"|\\(.)/g, (_, inside = '', single = '') =>
    String(inside + single),
  );
  return Number(value).toFixed(decimals.length) + literals;
}

/** The address of a place in the grid, counted from 0; the tables have less than 26 columns. */
export const addressOf = (row: number, column: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;
