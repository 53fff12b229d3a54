import { describe, expect, it } from 'vitest';
import { tablesOf } from '#src/testing/document-tables.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { toTableCopy } from './table-copy.ts';

const TYPED = 'proactive.rules.issued';

function copyOf(typed: string) {
  const table = tablesOf(withFigures(BUREAU, { [TYPED]: typed })).find(
    ({ id }) => id === 'proactive',
  );
  if (!table) throw new Error('no table 一');
  return toTableCopy(table);
}

describe('a table on the clipboard', () => {
  it.each(['=1+1', '@A1', '+1+1', '"=1+1"'])('gives %j as a text in both shapes', (typed) => {
    const { html, text } = copyOf(typed);
    const cells = text.split(/[\t\r\n]+/);
    expect(cells).toContain(`'${typed}`);
    expect(cells).not.toContain(typed);
    expect(html).toContain(
      `style="mso-number-format:'\\@'">${typed.replaceAll('"', '&quot;')}</td>`,
    );
  });

  it.each(['12', '-5'])('gives the figure %j as it is', (typed) => {
    const { html, text } = copyOf(typed);
    expect(text.split(/[\t\r\n]+/)).toContain(typed);
    expect(html).toContain(`<td>${typed}</td>`);
    expect(html).not.toContain('mso-number-format');
  });
});
