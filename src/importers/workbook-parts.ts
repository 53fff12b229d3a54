// What a workbook's parts say beside the values: names, merged cells and number formats.
import { strFromU8 } from 'fflate';
import { builtInFormat } from './shown-number.ts';
import type { ZipParts } from './zip-limits.ts';

export interface SheetPart {
  name: string;
  isHidden: boolean;
  xml: string;
  /** Whether it is a table by its relation and has no place for rows. */
  isBroken: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text
    .replace(/&(?:#(x?)([0-9a-f]{1,6})|(\w{1,4}));/gi, (entity, hex, code, name) => {
      if (name) return ENTITIES[String(name)] ?? String(entity);
      const point = Number.parseInt(String(code), hex ? 16 : 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : String(entity);
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

type Attributes = ReadonlyMap<string, string>;

/** Set beside the attributes of an element that holds nothing. */
const EMPTY = '/';

/** The tags of a name with their attributes, in order. */
function* tagsOf(xml: string, name: string): Generator<Attributes> {
  const tag = new RegExp(
    `<(?:\\w+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    'g',
  );
  for (const [, attributes = '', end = ''] of xml.matchAll(tag)) {
    const pairs = attributes.matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    const read = new Map(
      [...pairs].map(([, key = '', double, single]) => [key, double ?? single ?? '']),
    );
    yield end === '' ? read : read.set(EMPTY, '');
  }
}

const partAt = (parts: ZipParts, name: string): string => {
  const part = parts[name];
  return part ? strFromU8(part) : '';
};

/** The sheets in their order; a sheet that is no table has no XML. */
export function readSheetParts(parts: ZipParts): SheetPart[] {
  const relations = new Map(
    [...tagsOf(partAt(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship')].map((relation) => {
      const target = relation.get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const isTable = relation.get('Type')?.endsWith('/worksheet') ?? false;
      return [relation.get('Id'), { path, isTable }];
    }),
  );
  return [...tagsOf(partAt(parts, 'xl/workbook.xml'), 'sheet')].map((sheet) => {
    const { path = '', isTable = false } = relations.get(sheet.get('id')) ?? {};
    const xml = partAt(parts, path);
    const isHidden = /hidden/i.test(sheet.get('state') ?? '');
    return {
      name: decode(sheet.get('name') ?? ''),
      isHidden,
      xml: /<(?:\w+:)?worksheet\b/.test(xml) ? xml : '',
      isBroken: isTable && !/<(?:\w+:)?sheetData\b/.test(xml),
    };
  });
}

/** Number formats by the style that cells name. */
export function readFormats(parts: ZipParts): string[] {
  const name = Object.keys(parts).find((part) => /^xl\/styles\.xml$/i.test(part)) ?? '';
  const xml = partAt(parts, name);
  const own = new Map(
    [...tagsOf(xml, 'numFmt')].map((format) => [
      Number(format.get('numFmtId')),
      decode(format.get('formatCode') ?? ''),
    ]),
  );
  const styles = xml.slice(Math.max(0, xml.search(/<(?:\w+:)?cellXfs\b/)));
  return [...tagsOf(styles.split(/<\/(?:\w+:)?cellXfs>/)[0] ?? '', 'xf')].map((style) => {
    const id = Number(style.get('numFmtId') ?? 0);
    return own.get(id) ?? builtInFormat(id);
  });
}

/** Row and column from 0 of an address such as B3; null where it is none. */
function readAddress(address: string): [row: number, column: number] | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || row === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(row) - 1, column - 1];
}

/** The style of each cell that names one, by address. */
export const readStyles = (xml: string): Map<string, number> =>
  new Map(
    [...tagsOf(xml, 'c')].map((cell) => [cell.get('r') ?? '', Number(cell.get('s') ?? 0)] as const),
  );

/** A worksheet has no more rows; what says so would be counted up to. */
const MOST_ROWS = 1_048_576;

/**
 * How far the cells of a sheet reach that hold anything. Null where a row or cell does not say
 * plainly where it is: the library makes room up to wherever it may be.
 */
export function readExtent(xml: string): { rows: number; columns: number } | null {
  const tags = [...tagsOf(xml, 'row'), ...tagsOf(xml, 'c')];
  if (tags.length !== (xml.match(/<(?:\w+:)?(?:row|c)(?=[\s/>])/g) ?? []).length) return null;
  let [rows, columns] = [0, 0];
  for (const tag of tags) {
    const at = tag.get('r') ?? '1';
    const place = readAddress(/^\d{1,7}$/.test(at) ? `A${at}` : at);
    if (!place || place[0] >= MOST_ROWS) return null;
    if (tag.has(EMPTY)) continue;
    rows = Math.max(rows, place[0] + 1);
    columns = Math.max(columns, place[1] + 1);
  }
  return { rows, columns };
}

/** Ranges of merged cells: first and last row, first and last column, from 0. */
export function readMerges(xml: string): [number, number, number, number][] {
  return [...tagsOf(xml, 'mergeCell')].flatMap((merge) => {
    const [from, to] = (merge.get('ref') ?? '').split(':').map(readAddress);
    return from && to ? [[from[0], to[0], from[1], to[1]]] : [];
  });
}
