// A tree of HTML as much as is read of it: a browser's DOM and the tree that html-tree.ts builds
// where there is none.

export interface MarkupNode {
  /** 1 for an element, 3 for a text, as in the DOM. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<MarkupNode>;
}

export interface MarkupElement extends MarkupNode {
  readonly tagName: string;
  hasAttribute: (name: string) => boolean;
  getAttribute: (name: string) => string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isText = (node: MarkupNode): boolean => node.nodeType === TEXT;

/** As in the DOM, what has the node type of an element is one. */
export const isElement = (node: MarkupNode): node is MarkupElement => node.nodeType === ELEMENT;

/** The name of an element in capitals, whatever parsed it. */
export const nameOf = (element: MarkupElement): string => element.tagName.toUpperCase();

export const childrenOf = (node: MarkupNode): MarkupElement[] =>
  [...node.childNodes].filter(isElement);
