// Inline styles of the web page, after the typesetting of the submission copy. Each element carries
// all of its own: content systems drop style sheets, and Word hands no font down into a cell.
import type { DocumentCell } from '#src/report/document/report-document.ts';
import type { TableId } from '#src/report/tables/table.ts';

const SONG = 'SimSun,NSimSun,Songti SC,STSong,Noto Serif CJK SC,serif';
const FANGSONG = `仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,STFangsong,${SONG}`;
const KAITI = `楷体_GB2312,KaiTi_GB2312,楷体,KaiTi,STKaiti,${SONG}`;
const HEITI = '黑体,SimHei,STHeiti,Noto Sans CJK SC,sans-serif';
const XIAOBIAOSONG = `方正小标宋简体,方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋,${SONG}`;

const LINE = 'font-size:16pt;line-height:28.95pt;font-weight:normal';
// Two characters, in points too for word processors that know no em.
const BODY = `margin:0;${LINE};text-indent:32pt;text-indent:2em`;

export const TITLE = `margin:0 0 28.95pt;font-family:${XIAOBIAOSONG};font-size:22pt;line-height:36pt;font-weight:bold;text-align:center`;
export const HEADING = {
  1: `${BODY};font-family:${HEITI}`,
  2: `${BODY};font-family:${KAITI}`,
} as const;
export const PARAGRAPH = `${BODY};font-family:${FANGSONG}`;
export const LEAD = `font-family:${KAITI};font-weight:normal`;
export const NOTE = `margin:0;font-family:${FANGSONG};font-size:12pt;line-height:20pt;text-indent:24pt;text-indent:2em`;
/** A line `indent` characters in from the right; above the first a line is left free. */
export const signatureStyle = (indent: number, isFirst: boolean): string =>
  `margin:${isFirst ? '1.8em' : '0'} ${16 * indent}pt 0 0;${LINE};font-family:${FANGSONG};text-align:right`;

export const ARTICLE =
  'max-width:780px;margin:0 auto;padding:24px 16px;color:#000;background:#fff;overflow-wrap:break-word';
export const TABLE_FRAME = 'margin:6pt 0;overflow-x:auto';
// With a border of its own, Chromium draws the line above the first row twice as thick.
export const TABLE = 'width:100%;border-collapse:collapse;border:none';

/** Read aloud only: the heading above the table says the same. */
export const CAPTION =
  'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap';
/** Within the caption, for word processors that draw it all the same. */
export const CAPTION_WORDS = 'font-size:1px;line-height:1px;mso-hide:all';

const CELL_SIZE: Record<TableId, string> = {
  proactive: 'padding:4px;font-size:10.5pt;line-height:13.5pt',
  requests: 'padding:3px 2px;font-size:9pt;line-height:12pt',
  disputes: 'padding:4px 1px;font-size:10.5pt;line-height:13.5pt',
};

/** Narrow heads break between their words: （三） above 不予公开, 结果 above 维持. */
function breaks(id: TableId, { scope }: DocumentCell): string[] {
  if (id === 'requests' && scope === 'rowgroup') return ['word-break:keep-all'];
  return id === 'disputes' && scope !== null ? ['text-wrap:balance'] : [];
}

/** The style of a cell of a table; a marked one is tinted. */
export function cellStyle(id: TableId, cell: DocumentCell, isMarked: boolean): string {
  const isRowHead = cell.scope === 'row';
  return [
    `height:18px;vertical-align:middle;border:1px solid #000;${CELL_SIZE[id]}`,
    `font-family:${FANGSONG};font-weight:normal;text-align:${isRowHead ? 'left' : 'center'}`,
    ...breaks(id, cell),
    ...(isMarked ? ['background:#fff3c4'] : []),
  ].join(';');
}
