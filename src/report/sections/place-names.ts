// What the places of the report file are called in the page, in findings and in messages.
import { TABLES, figureCellAt } from '#src/report/tables/tables.ts';
import { SECTION_HEADINGS, isTableId, stepOf } from './sections.ts';

const FIELD_NAMES: Record<string, string> = {
  'organ.name': '机关全称',
  'organ.kind': '机关类别',
  scope: '数据范围',
  year: '报告年度',
  title: '标题',
  preface: '引言',
  'signature.organ': '落款机关',
  'signature.date': '落款日期',
};

const PART_FIELDS: Record<string, string> = { heading: '标题', text: '内容' };

/** Name of a place for a reader; the path itself where it is none of the form's. */
export function placeName(place: string): string {
  const note = /^notes\.(?:cells\.)?(.+)$/.exec(place);
  if (note?.[1]) return `${placeName(note[1])}的说明`;
  const cell = figureCellAt(place);
  if (cell) return `${TABLES[cell.table].shortName}·${cell.name}`;
  if (isTableId(place)) return TABLES[place].shortName;
  const field = FIELD_NAMES[place];
  if (field) return field;
  const step = stepOf(place);
  if (step === 'organ' || step === 'review') return place;
  const [, , index, key] = place.split('.');
  const part = index === undefined ? '正文' : `第 ${Number(index) + 1} 小节`;
  return `“${SECTION_HEADINGS[step]}”${part}${PART_FIELDS[key ?? ''] ?? ''}`;
}
