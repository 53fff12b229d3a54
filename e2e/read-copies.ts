// What a reader sees in a copy, line by line as the exported text has it: one line a paragraph, one
// a row of a table with every column of its grid.
import type { Page } from '@playwright/test';
import { toPublicReport, type PublicReport } from '#src/report/document/public-report.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import { decodeEntities, partsOf } from '#src/testing/zip-parts.ts';

const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => decodeEntities(text))
    .join('');

function rowLine(row: string): string {
  const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    return [textIn(cell), ...Array.from({ length: span - 1 }, () => '')];
  });
  return cells.join('\t');
}

/** The lines of a Word file that this program made. */
export function wordLines(bytes: Uint8Array): string[] {
  const body = partsOf(bytes)['word/document.xml'] ?? '';
  const blocks = body.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs);
  return [...blocks].flatMap(([block]) =>
    block.startsWith('<w:tbl>')
      ? [...block.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => rowLine(row))
      : [textIn(block)],
  );
}

/** The lines of a web page, opened in a page of its own without scripts. */
export async function htmlLines(page: Page, html: string): Promise<string[]> {
  const apart = await page.context().newPage();
  const lines = await apart.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const textOf = (element: Element) => element.textContent.trim();
    const tableLines = (table: HTMLTableElement): string[] => {
      const rows = [...table.rows];
      const width = [...(rows[0]?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0);
      const grid = rows.map(() => Array.from({ length: width }, () => ''));
      const free = rows.map(() => Array.from({ length: width }, () => true));
      rows.forEach((row, at) => {
        for (const cell of row.cells) {
          const column = free[at]?.indexOf(true) ?? -1;
          (grid[at] ?? [])[column] = textOf(cell);
          for (const covered of free.slice(at, at + cell.rowSpan)) {
            covered.fill(false, column, column + cell.colSpan);
          }
        }
      });
      return grid.map((cells) => cells.join('\t'));
    };
    return [...parsed.querySelectorAll('h1, h2, h3, p, table')]
      .filter((element) => !element.parentElement?.closest('table'))
      .flatMap((element) =>
        element instanceof HTMLTableElement ? tableLines(element) : [textOf(element)],
      );
  }, html);
  await apart.close();
  return lines;
}

/** The lines of an exported text, without its indents and empty lines. */
export const textLines = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .map((line) => line.replace(/^\u3000\u3000/, ''))
    .filter((line) => line !== '');

/** The public part of a report file as it was downloaded. */
export function publicPart(json: string): PublicReport {
  const restored = restoreJson(json, newDraft('empty', ''));
  if (restored.state === 'refused') throw new Error(restored.reason);
  return toPublicReport(restored.draft);
}
