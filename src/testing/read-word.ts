// A Word file's parts as markup; needs a DOM.

/** The root of a part. */
export const read = (xml = ''): Element =>
  new DOMParser().parseFromString(xml, 'text/xml').documentElement;

/** Elements of a name, at any depth. */
export function all(element: Element, name: string): Element[] {
  return [...element.children].flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...all(child, name),
  ]);
}
/** The first element of a name, at any depth. */
export const one = (element: Element, name: string): Element | undefined => all(element, name)[0];
/** An attribute of the markup's own. */
export const value = (element: Element | undefined, name = 'val'): string | null =>
  element?.getAttribute(`w:${name}`) ?? null;
/** What is read in an element. */
export const textOf = (element: Element): string =>
  all(element, 't')
    .map((text) => text.textContent)
    .join('');
