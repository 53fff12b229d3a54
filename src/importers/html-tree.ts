import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ELEMENT, TEXT, type MarkupElement, type MarkupNode } from './markup.ts';

export type HtmlTree = { state: 'read'; root: MarkupNode } | { state: 'refused'; reason: string };

/** A real page has some 20 levels, a browser keeps 512. */
const MOST_LEVELS = 500;
const MOST_ELEMENTS = 1_000_000;
const MOST_CHARACTERS = 20_000_000;

const TOO_LONG = `文件太大（超过 ${MOST_CHARACTERS / 10_000} 万字），没有读取。打开文件，把年报部分复制出来，直接粘贴。`;
const TOO_DEEP = '文件的结构太复杂，没有读取。打开文件，把年报部分复制出来，直接粘贴。';

type Attributes = DefaultTreeAdapterTypes.Element['attrs'];

class TooDeep extends Error {}

class ElementNode implements MarkupElement {
  readonly nodeType = ELEMENT;
  readonly nodeValue = null;
  readonly childNodes: MarkupNode[] = [];
  readonly tagName: string;
  readonly #attributes: Attributes;

  constructor(tagName: string, attributes: Attributes) {
    this.tagName = tagName;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }
}

const toText = (nodeValue: string): MarkupNode => ({ nodeType: TEXT, nodeValue, childNodes: [] });

/** Stops at what would take the parser the square of its length, which it does not by itself. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let levels = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...parts) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new TooDeep();
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush: () => {
      levels += 1;
      if (levels > MOST_LEVELS) throw new TooDeep();
    },
    onItemPop: () => {
      levels -= 1;
    },
  };
}

/** The parser's tree as ours, without recursion: elements may stand deeper than they were opened. */
function toMarkup(document: DefaultTreeAdapterTypes.Document): MarkupNode {
  const root = new ElementNode('#document', []);
  const open: [DefaultTreeAdapterTypes.ParentNode, ElementNode, number][] = [[document, root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to, level] = next;
    if (level > 2 * MOST_LEVELS) throw new TooDeep();
    for (const child of from.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) to.childNodes.push(toText(child.value));
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const element = new ElementNode(child.tagName, child.attrs);
      to.childNodes.push(element);
      open.push([child, element, level + 1]);
    }
  }
  return root;
}

/**
 * Parses HTML where there is no DOM. Nothing in it runs or is fetched: its scripts are texts.
 * Refused with a sentence where it is too long or nested deeper than any page.
 */
export function parseHtmlTree(html: string): HtmlTree {
  if (html.length > MOST_CHARACTERS) return { state: 'refused', reason: TOO_LONG };
  try {
    return { state: 'read', root: toMarkup(parse(html, { treeAdapter: boundedAdapter() })) };
  } catch (error) {
    if (error instanceof TooDeep) return { state: 'refused', reason: TOO_DEEP };
    throw error;
  }
}
