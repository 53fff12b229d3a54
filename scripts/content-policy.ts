// What the program may load and do, as the page itself tells the browser.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const INLINE = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g;
const SELF = "'self'";
const CHARSET = '<meta charset="UTF-8" />';

/** Quoted as a policy wants it; a browser sees every line end as one sign. */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;

/** The hashes of the scripts or styles that are written out in a page, or the page's own files. */
function sourcesIn(html: string, tag: 'script' | 'style'): string {
  const inline = [...html.matchAll(INLINE)].filter(
    ([, name, attributes]) => name === tag && !/\ssrc=/.test(attributes ?? ''),
  );
  return inline.map(([, , , text]) => hashOf(text ?? '')).join(' ') || SELF;
}

/**
 * The content security policy of a built page: nothing but its own scripts and styles, no address
 * asked by any script. What is not named, connections before all, is refused by `default-src`. A
 * worker made of text is under the page's policy; one with an address of its own would not be.
 */
export function policyOf(html: string): string {
  const scripts = sourcesIn(html, 'script');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${sourcesIn(html, 'style')}`,
    'img-src data:',
    // What a worker imports is held against this, too.
    scripts === SELF ? `worker-src ${SELF} blob:` : 'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

/** Writes the policy into the page, before anything that it governs, from the page's last bytes. */
export const contentPolicy = (): Plugin => ({
  name: 'content-policy',
  apply: 'build',
  enforce: 'post',
  // The policy costs the first load some bytes: blanks make room.
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace(/\s+/g, ' ')
        .replace(/> </g, '><')
        .replace(/ crossorigin/g, ''),
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const html = String(page.source);
      if (!html.includes(CHARSET)) this.error('index.html: no place for the policy');
      const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`;
      page.source = html.replace(CHARSET, () => CHARSET + policy);
    },
  },
});
