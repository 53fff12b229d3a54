// <政府信息公开信息处理费管理办法>: 〈…〉 within a title, 《…》 outside of one.
import { HAN, type Mark } from './chinese-marks.ts';

const TITLE = /[《》\r\n]|(?<open>[<＜]{1,2})(?<words>[^<>＜＞\r\n]{1,80})(?<close>[>＞]{1,2})/g;

/** Names of documents between < and >. 满意度<90% and tags of pages are none. */
export function findAngleMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(TITLE)) {
    const { open, words = '', close = '' } = groups;
    if (open === undefined) {
      depth = found === '《' ? depth + 1 : found === '》' ? Math.max(0, depth - 1) : 0;
      continue;
    }
    if (!HAN.test(words.charAt(0)) && !/^[“《]/.test(words)) continue;
    const end = index + found.length;
    const isCertain = open.length === close.length && !/[《》]/.test(words);
    const [left, right] = depth > 0 ? ['〈', '〉'] : ['《', '》'];
    const quoted = [index, end] as const;
    marks.push(
      { start: index, end: index + open.length, full: isCertain ? left : null, quoted },
      { start: end - close.length, end, full: isCertain ? right : null, quoted },
    );
  }
  return marks;
}
