import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { decodeText } from './decode-text.ts';
import type { SourceRead } from './source-document.ts';

type Node = DefaultTreeAdapterMap['node'];

const UNSEEN = new Set(['head', 'noscript', 'script', 'style', 'template']);
const BREAKS = new Set(['br', 'div', 'h1', 'h2', 'h3', 'li', 'p', 'table', 'tr']);

/** What is seen of a page, without recursion: pages may be nested as deep as they like. */
function seenText(root: Node): string {
  const texts: string[] = [];
  const waiting: (Node | string)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') texts.push(node);
    else if ('value' in node) texts.push(node.value.replace(/\s+/g, ' '));
    else if (!UNSEEN.has(node.nodeName) && 'childNodes' in node) {
      const isApart = BREAKS.has(node.nodeName);
      const inside: (Node | string)[] = isApart
        ? ['\n', ...node.childNodes, '\n']
        : node.childNodes;
      for (let index = inside.length - 1; index >= 0; index -= 1) {
        const child = inside[index];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  return texts.join('');
}

/** Reads what is seen of a web page, a paragraph a line. Nothing in it runs or is fetched. */
export function readPageText(bytes: Uint8Array): SourceRead {
  const blocks = seenText(parse(decodeText(bytes)))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph' as const, text: line.trim(), level: 0 }));
  return { state: 'read', document: { flow: 'paragraphs', blocks, messages: [] } };
}
