import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { readBlocks } from './html-blocks.ts';
import { parseHtmlTree } from './html-tree.ts';
import type { SourceRead } from './source-document.ts';

const EMPTY = '文件里没有可以读取的文字。换一个文件，或打开原文复制后粘贴。';
const PICTURES = '文件里只有图片，图片里的文字读不出来。换一个文件，或打开原文复制后粘贴。';
const TOO_LARGE = '文件里的表格太大，没有读取。打开文件，把年报部分复制出来，直接粘贴。';

const refused = (reason: string): SourceRead => ({ state: 'refused', reason });

/** As `readHtml`, of a file that was turned into HTML, with what is to be said of that. */
export function readAsHtml(html: string, messages: readonly ImportMessage[]): SourceRead {
  const tree = parseHtmlTree(html);
  if (tree.state === 'refused') return tree;
  const blocks = readBlocks(tree.root);
  if (blocks === null) return refused(TOO_LARGE);
  if (blocks.length === 0) return refused(EMPTY);
  if (blocks.every(({ kind }) => kind === 'picture')) return refused(PICTURES);
  return { state: 'read', document: { flow: 'paragraphs', blocks, messages } };
}

/**
 * Reads a web page. Needs no DOM, and nothing of the page runs or is fetched. What is hidden is
 * left out; what belongs to the site around the report is not told apart here. Total.
 */
export const readHtml = (html: string): SourceRead => readAsHtml(html, []);
