import { readRoute } from './routes.ts';

/** Where a report was left: its address, how far it was scrolled, what had the focus last. */
export interface LeftReport {
  hash: string;
  top: number;
  name: string;
}

let left: LeftReport | null = null;
let name = '';

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) name = target.getAttribute('name') ?? name;
});
window.addEventListener('hashchange', ({ oldURL }) => {
  const { hash } = new URL(oldURL);
  const { page } = readRoute(hash);
  if (page === 'help' || page === 'about') return;
  left = page === 'report' ? { hash, top: window.scrollY, name } : null;
});

/** The report from which 填报帮助 or 关于本程序 was opened; null where it was opened from elsewhere. */
export const leftReport = (): LeftReport | null => left;
