// What is said of the words of a file that were not taken over as they stood.
import type { ImportMessage, MessageKind } from '#src/report/draft/import-message.ts';
import { SECTION_HEADINGS, type NarrativeId } from '#src/report/sections/sections.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { Furniture } from './furniture.ts';
import type { Zone } from './place-pieces.ts';

const say =
  (kind: MessageKind) =>
  (place: string, text: string, raw: readonly string[] = []): ImportMessage => ({
    kind,
    place,
    text: `${text}。`,
    raw: raw.join('\n'),
  });
const unread = say('unread');
const changed = say('changed');

const LEFT_OUT: Record<Furniture, string> = {
  pages: '页码和每页重复的页眉页脚没有读入',
  site: '网页上报告以外的文字没有读入',
  metadata: '标题旁的发布时间、来源等信息没有读入',
  attachments: '附件列表没有读入',
  contents: '目录没有读入',
};

const nameOf = (zone: Zone): string =>
  zone === 'front' ? '报告开头' : `“${SECTION_HEADINGS[zone]}”`;
const placeOf = (zone: Zone): string => (zone === 'front' ? '' : zone);

export const leftOut = (furniture: Furniture, lines: readonly string[]): ImportMessage =>
  say('left-out')('', LEFT_OUT[furniture], lines);

export const outsideUnread = (lines: readonly string[]): ImportMessage =>
  unread('', '报告之外的文字没有读入，其中属于报告的，照原文写到相应的部分', lines);

export const noSections = (lines: readonly string[]): ImportMessage =>
  unread('', '没有认出报告的六个部分，这些文字没有填入，照原文写到相应的部分', lines);

export const noOrgan = (title: string): ImportMessage =>
  unread('organ.name', '没有读出机关全称，在“报告信息”中填写', title === '' ? [] : [title]);

export const noYear = (title: string): ImportMessage =>
  unread('year', '没有读出报告年度，在“报告信息”中填写', title === '' ? [] : [title]);

export const organFromText = (organ: string, where: string): ImportMessage =>
  changed('organ.name', `标题中没有机关全称，取自${where}的“${organ}”，核对是否为全称`);

export const yearFromPeriod = (year: number): ImportMessage =>
  changed('year', `标题中没有年度，按正文所写的统计期限填为 ${year} 年，核对是否正确`);

export const noOverviewHeading = (lines: readonly string[]): ImportMessage =>
  changed(
    'overview',
    `没有“${SECTION_HEADINGS.overview}”的标题，标题之后的文字放在了这一部分，核对位置`,
    lines,
  );

export const improvementWithoutHeading = (): ImportMessage =>
  changed(
    'improvement',
    `没有“${SECTION_HEADINGS.improvement}”的标题，从写问题的段落起放在了这一部分，核对位置`,
  );

export const numberingOf = (section: NarrativeId, irregular: 'gap' | 'restart'): ImportMessage =>
  changed(
    section,
    irregular === 'gap'
      ? `${nameOf(section)}各小节的编号不连续，已按先后重新编号，核对小节是否齐全`
      : `${nameOf(section)}的小节编号重新从头开始，其后的文字连同编号留在上一小节中，核对分节`,
  );

export const surplusParts = (section: NarrativeId, most: number, surplus: number): ImportMessage =>
  changed(
    section,
    `${nameOf(section)}多于 ${most} 个小节，其后 ${surplus} 个的文字连同编号留在第 ${most} 小节中，核对分节`,
  );

export const oddHeading = (table: TableId, heading: string): ImportMessage =>
  changed(table, `${TABLES[table].shortName}上的标题换成了${nameOf(table)}，核对是否同一部分`, [
    heading,
  ]);

export const captionLeftOut = (table: TableId, lines: readonly string[]): ImportMessage =>
  say('left-out')(
    table,
    `${TABLES[table].shortName}旁又写了一遍${nameOf(table)}的标题，只读入一次`,
    lines,
  );

export const wordsBeforeTable = (table: TableId, lines: readonly string[]): ImportMessage =>
  changed(table, `${TABLES[table].shortName}前的文字作为表下说明读入，现在排在表后`, lines);

export const longNote = (table: TableId, lines: readonly string[]): ImportMessage =>
  changed(
    table,
    `${TABLES[table].shortName}旁有较长的文字，作为表下说明读入；属于“${SECTION_HEADINGS.overview}”的，移到那里`,
    lines,
  );

export const tableRemains = (table: TableId, lines: readonly string[]): ImportMessage =>
  unread(
    table,
    `${TABLES[table].shortName}旁这几行像是表格里的字，没有读入，对照原文核对表格`,
    lines,
  );

export const otherTable = (zone: Zone, rows: readonly string[]): ImportMessage =>
  unread(
    placeOf(zone),
    `${nameOf(zone)}中有一张表格不是规定的三张表，没有读入，需要的内容照原文写成文字`,
    rows,
  );

export function pictures(zone: Zone, count: number, isTableMissing: boolean): ImportMessage {
  const what = `${nameOf(zone)}中有 ${count} 张图片`;
  const rest = isTableMissing
    ? '，没有找到表格：这里是图片，读不出数字，要照原文填写'
    : '，图片里的文字读不出，其中属于报告的，照原文填写';
  return unread(placeOf(zone), what + rest);
}

export const looseNumbers = (section: string, lines: readonly string[]): ImportMessage =>
  unread(section, '单独成行的数字没有读入，可能是页码，对照原文核对', lines);
