import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { UNKNOWN } from './unmapped.ts';

/** What is to be said of a page. */
export interface PageNotes {
  page: number;
  isPicture: boolean;
  isScan: boolean;
  slanted: string;
  furniture: readonly string[];
  hasLost: boolean;
  hasUnknown: boolean;
}

const LONGEST_RAW = 500;

const message = (kind: ImportMessage['kind'], text: string, raw = ''): ImportMessage => ({
  kind,
  place: '',
  text,
  raw: raw.length > LONGEST_RAW ? `${raw.slice(0, LONGEST_RAW)}……` : raw,
});

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join('、');

/** Says once for the whole document what was left out or could not be read, and on which pages. */
export function toMessages(
  notes: readonly PageNotes[],
  broken: readonly number[],
  isCutOff: boolean,
): ImportMessage[] {
  const messages: ImportMessage[] = [];
  const say = (pages: readonly number[], text: string) => {
    if (pages.length > 0) messages.push(message('unread', `第 ${pages.join('、')} 页${text}`));
  };
  const pagesWith = (key: 'isPicture' | 'isScan' | 'hasLost' | 'hasUnknown') =>
    notes.filter((note) => note[key]).map(({ page }) => page);
  if (isCutOff) {
    messages.push(
      message(
        'unread',
        '这个 PDF 的末尾缺了一段，读到的内容可能不全：重新下载一份换上，或对照原文检查。',
      ),
    );
  }
  say(broken, '已损坏，没有读入：对照原文填写。');
  say(pagesWith('isPicture'), '是图片，里面的文字和数字读不出：对照原文填写。');
  say(pagesWith('isScan'), '是扫描件，文字由识别软件加上，可能认错：数字逐个对照原文检查。');
  say(pagesWith('hasLost'), '有文字的字体没有说明是什么字，没有读入：对照原文填写。');
  say(pagesWith('hasUnknown'), `有个别字读不出，文中标作 ${UNKNOWN}：对照原文改正。`);
  const furniture = notes.flatMap((note) => note.furniture);
  if (furniture.length > 0) {
    messages.push(message('left-out', '页眉、页脚和页码没有读入。', distinct(furniture)));
  }
  const slanted = notes.map((note) => note.slanted).filter((text) => text !== '');
  if (slanted.length > 0) {
    messages.push(message('left-out', '斜着或竖转的文字（多为水印）没有读入。', distinct(slanted)));
  }
  return messages;
}
