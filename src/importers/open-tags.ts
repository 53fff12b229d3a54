// How deep a page's elements may stand in each other, told without parsing it.

const NAME = /[a-z][^\s/>]*/iy;
/** Never closed, or closed by the next of their kind: they do not stand in each other. */
const CLOSE_THEMSELVES = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr html head body ' +
    'p li dt dd option optgroup colgroup caption thead tbody tfoot tr td th'
  ).split(' '),
);
/** Nothing within them is a tag. */
const RAW = new Set('script style title textarea xmp iframe noembed noframes plaintext'.split(' '));

/** The place behind the tag whose name ends at `at`; a value in quotation marks may hold a `>`. */
function endOfTag(html: string, at: number): number {
  let before = '';
  for (let next = at; next < html.length; next += 1) {
    const character = html.charAt(next);
    if (character === '>') return next + 1;
    if (before === '=' && (character === '"' || character === "'")) {
      next = html.indexOf(character, next + 1);
      if (next < 0) return html.length;
    }
    if (!/\s/.test(character)) before = character;
  }
  return html.length;
}

const endOf = (html: string, mark: string, at: number): number => {
  const found = html.indexOf(mark, at);
  return found < 0 ? html.length : found + mark.length;
};

/** Where the text of a raw element ends: before its own closing tag. */
function endOfRaw(html: string, name: string, at: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = at;
  return closing.exec(html)?.index ?? html.length;
}

/**
 * The most elements of a page that are open at once, counted by their tags: at least as many as
 * stand in each other, more where closing tags are missing. Total; linear in the length.
 */
export function countOpenTags(html: string): number {
  const open = new Map<string, number>();
  let all = 0;
  let most = 0;
  let at = html.indexOf('<');
  while (at >= 0 && at < html.length) {
    const isClosing = html.charAt(at + 1) === '/';
    NAME.lastIndex = at + (isClosing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    let end = at + 1;
    if (name !== undefined) {
      end = endOfTag(html, NAME.lastIndex);
      const count = open.get(name) ?? 0;
      if (isClosing && count > 0) {
        open.set(name, count - 1);
        all -= 1;
      } else if (!isClosing && RAW.has(name)) end = endOfRaw(html, name, end);
      else if (!isClosing && !CLOSE_THEMSELVES.has(name)) {
        open.set(name, count + 1);
        all += 1;
        most = Math.max(most, all);
      }
    } else if (html.startsWith('<!--', at)) end = endOf(html, '-->', at + 2);
    else if (/[!?/]/.test(html.charAt(at + 1))) end = endOf(html, '>', at);
    at = html.indexOf('<', end);
  }
  return most;
}
