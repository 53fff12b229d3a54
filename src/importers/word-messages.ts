import type { ImportMessage } from '#src/report/draft/import-message.ts';
import type { Taken } from './word-document.ts';
import { documentXml, marginTexts } from './word-parts.ts';
import type { ZipParts } from './zip-limits.ts';

const LONGEST_RAW = 2_000;
/** Page numbers in all their dress: `— 2 —`, 第 2 页 共 5 页. */
const PAGE_NUMBER = /^[第页共\d\s—–\-－·/]*$/;

const message = (kind: ImportMessage['kind'], text: string, raw: readonly string[] = []) => ({
  kind,
  place: '',
  text,
  raw: raw.join('\n').slice(0, LONGEST_RAW),
});

const countOf = (text: string, tag: string): number => text.split(tag).length - 1;

/** What of a Word file was not read, or not as it is shown there. */
export function wordMessages(parts: ZipParts, taken: Taken): ImportMessage[] {
  const xml = documentXml(parts);
  const margins = marginTexts(parts).filter((text) => !PAGE_NUMBER.test(text));
  const { notes, comments, hidden } = taken;
  const messages: ImportMessage[] = [];
  const say = (is: unknown, ...words: Parameters<typeof message>): void => {
    if (is) messages.push(message(...words));
  };
  say(
    xml.includes('<w:altChunk'),
    'unread',
    '文件里嵌有另一份文档，没有读到。用 Word 打开后另存为 .docx，换用另存的文件。',
  );
  say(
    countOf(xml, '<wps:txbx>') > countOf(xml, '<v:textbox'),
    'unread',
    '文件里有文本框没有读到。对照原文，把里面的文字补上。',
  );
  say(/<c:chart\s/.test(xml), 'unread', '文件里的图表没有读到。对照原文，需要的话补写文字。');
  say(/<m:oMath>/.test(xml), 'unread', '文件里的公式没有读到。对照原文，需要的话补上。');
  say(
    /<w:(?:del|ins|moveFrom|moveTo)\s/.test(xml),
    'left-out',
    '文件里有没接受的修订：删去的字没有读入，新加的字已经读入。对照原文看一遍。',
  );
  say(
    taken.hasNumbering,
    'left-out',
    '文件里有自动编号，编号本身没有读入。对照原文，需要的话在段首补上。',
  );
  say(notes.length, 'left-out', '文件里的脚注、尾注没有读入。需要的话写进正文。', notes);
  say(comments.length, 'left-out', '文件里的批注没有读入。', comments);
  say(hidden.length, 'left-out', '文件里的隐藏文字没有读入。', hidden);
  say(margins.length, 'left-out', '页眉、页脚里的文字没有读入。', margins);
  return messages;
}
