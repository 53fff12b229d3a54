const STYLES = /<style\b[^<>]*>[^]*?(?:<\/style\s*>|$)/gi;
const TAG = /<[a-z][^<>]*>/gi;
const ACTIVE = /[\s/](?:style|on[a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const HIDDEN = /display\s*:\s*none/i;

/** A page without styles and event handlers; what a style hides is `hidden`. */
export const toInertHtml = (html: string): string =>
  html
    .replace(STYLES, '')
    .replace(TAG, (tag) =>
      tag.replace(ACTIVE, (_, value: string) => (HIDDEN.test(value) ? ' hidden ' : ' ')),
    );

/**
 * Parses a foreign page apart from ours, so that nothing in it runs, loads or is drawn. The browser
 * holds what it parses against our content security policy and reports each style: it gets none.
 */
export const parseInertHtml = (html: string): Document =>
  new DOMParser().parseFromString(toInertHtml(html), 'text/html');
