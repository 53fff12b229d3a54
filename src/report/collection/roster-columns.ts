// Which column of a pasted list holds the organs' names, which their 简称 and which their 类别.
import { readKindWord } from './kind-words.ts';
import { organKey } from './organ-key.ts';

/** Positions of the columns, -1 where there is none. */
export interface Columns {
  name: number;
  short: number;
  kind: number;
}

const HEAD_KIND = /类[别型]|性质/;
const HEAD_SHORT = /简称|缩写/;
const HEAD_NAME =
  /^(?:\p{Script=Han}{0,6}(?:单位|机关|部门|机构))?(?:名称|全称)(?:\([^()]*\))?$|^(?:报送|编制|填报|应报|公开)?(?:单位|机关|部门|机构|行政机关)$/u;
const LONGEST_HEAD = 16;

const ORGAN_END =
  /[局委办厅部署院所处站队馆会社镇乡]$|(?:办公室|中心|政府|街道|办事处|公司|学校|医院)[)）]?$/;

/** Whether words end as names of organs do. */
export const looksLikeOrgan = (words: string): boolean =>
  words.length > 2 && ORGAN_END.test(words.replace(/[（(][^（()）]*[)）]$/, ''));

/** The columns that a head row names; null where the cells are none. */
export function readHead(cells: readonly string[]): Columns | null {
  const heads = cells.map(organKey);
  const filled = heads.filter((head) => head !== '');
  // 部门 alone says what the next ones are.
  const isGroup = filled.length === 1 && readKindWord(filled[0] ?? '') !== null;
  const isNoHead = (head: string) => head.length > LONGEST_HEAD || looksLikeOrgan(head);
  if (isGroup || heads.some(isNoHead)) return null;
  const kind = heads.findIndex((head) => HEAD_KIND.test(head));
  const short = heads.findIndex((head) => HEAD_SHORT.test(head));
  const isName = (head: string, at: number) => at !== kind && at !== short && HEAD_NAME.test(head);
  const full = heads.findIndex((head, at) => isName(head, at) && /[名全]称/.test(head));
  const name = full >= 0 ? full : heads.findIndex(isName);
  return name < 0 ? null : { name, short, kind };
}

const MOST_COLUMNS = 20;

/** The columns by what is in them: most 类别 are known words, names are the longest organs. */
export function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.min(
    rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    MOST_COLUMNS,
  );
  const columns = Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const kinds = cells.filter((cell) => readKindWord(cell) !== null).length;
    const organs = cells.filter(looksLikeOrgan).reduce((sum, cell) => sum + cell.length, 0);
    return { isKind: cells.length > 0 && kinds * 2 > cells.length, organs };
  });
  const most = columns.reduce((best, { isKind, organs }) => Math.max(best, isKind ? 0 : organs), 0);
  const byOrgans = columns.findIndex(({ isKind, organs }) => !isKind && organs === most);
  const name = Math.max(byOrgans, 0);
  return { name, short: -1, kind: columns.findIndex(({ isKind }, at) => isKind && at !== name) };
}
