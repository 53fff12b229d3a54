// What the places of the report file are called in the page, in findings and in messages.
import { TABLES, TOTAL_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import { SECTION_HEADINGS, isTableId, stepOf, type NarrativeId } from './sections.ts';

const FIELD_NAMES: Record<string, string> = {
  version: '格式版本',
  id: '报告编号',
  revision: '保存次数',
  savedAt: '保存时间',
  organ: '机关',
  'organ.name': '机关全称',
  'organ.kind': '机关类别',
  scope: '数据范围',
  year: '报告年度',
  title: '标题',
  preface: '引言',
  notes: '说明',
  'notes.cells': '各格的说明',
  signature: '落款',
  'signature.organ': '落款机关',
  'signature.date': '落款日期',
  source: '导入来源',
  reference: '上年报告',
  explanations: '核实说明',
  done: '写完标记',
  finalized: '定稿标记',
};

const PART_FIELDS: Record<string, string> = { heading: '标题', text: '内容' };

function narrativePlaceName(section: NarrativeId, place: string): string {
  const [, list, index, key = ''] = place.split('.');
  const heading = `“${SECTION_HEADINGS[section]}”`;
  if (list === 'opening') return `${heading}正文`;
  return index === undefined
    ? heading
    : `${heading}第 ${Number(index) + 1} 小节${PART_FIELDS[key] ?? ''}`;
}

/** Name of a place for a reader; the path itself where it is none of the form's. */
export function placeName(place: string): string {
  const field = FIELD_NAMES[/^explanations\b/.exec(place)?.[0] ?? place];
  if (field) return field;
  const note = /^notes\.(?:cells\.)?(.+)$/.exec(place)?.[1];
  if (note) return `${placeName(note)}的说明`;
  const message = /^source\.messages\.(\d+)/.exec(place)?.[1];
  if (message) return `导入来源第 ${Number(message) + 1} 条`;
  const cell = figureCellAt(place);
  if (cell) return `${TABLES[cell.table].shortName}·${cell.name}`;
  const step = stepOf(place);
  if (isTableId(step)) {
    const total = TOTAL_CELLS.find(({ path }) => path === place);
    return [TABLES[step].shortName, ...(total ? [total.name] : [])].join('·');
  }
  return step === 'organ' || step === 'review' ? place : narrativePlaceName(step, place);
}
