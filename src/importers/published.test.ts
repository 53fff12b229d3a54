import { describe, expect, it } from 'vitest';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { areCasesPresent, caseBytes, readCase } from '#src/testing/cases.ts';
import { PUBLISHED_FINDINGS } from '#src/testing/published-findings.ts';
import { cMapFile } from '#src/testing/pdf-file.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import type { SourceRead } from './source-document.ts';
import { toDraft } from './to-draft.ts';

const READERS: Record<string, (bytes: Uint8Array) => SourceRead | Promise<SourceRead>> = {
  txt: (bytes) => ({ state: 'read', document: readText(decodeText(bytes)) }),
  html: (bytes) => readHtml(decodeText(bytes)),
  docx: readDocx,
  pdf: (bytes) => readPdf(bytes, { cMaps: cMapFile }),
};

async function importCase(path: string) {
  const read = await READERS[path.split('.').pop() ?? '']?.(caseBytes(path));
  if (read?.state !== 'read') throw new Error(`${path}: ${read?.reason ?? 'no reader'}`);
  return toDraft(read.document, newDraft('case', ''));
}

async function draftOf(path: string) {
  const understood = await importCase(path);
  if (understood.state === 'refused') throw new Error(understood.reason);
  return understood;
}

interface Expected {
  figures: Record<string, number | null>;
  printedTotals: Record<string, number | null>;
  undecided?: string[];
}

/** What the text alone does not decide, beyond what the lists beside the cases name. */
const ALSO_UNDECIDED: Record<string, RegExp> = {
  // Column by column: which four figures of table 四 belong to which group, sums alone do not say.
  'reports/01-huaian-2024.plain.txt': /^disputes\./,
};

describe.skipIf(!areCasesPresent)('a published report', () => {
  it.each([
    ['reports/00-blank-template.docx', '00-blank-template'],
    ['reports/01-huaian-2024.pdf', '01-huaian-2024'],
    ['reports/01-huaian-2024.layout.txt', '01-huaian-2024'],
    ['reports/01-huaian-2024.plain.txt', '01-huaian-2024'],
    ['reports/01-huaian-2024.raw.txt', '01-huaian-2024'],
    ['reports/08-shanghai-kewei-2024.md.txt', '08-shanghai-kewei-2024'],
    ['reports/12-pingtan-2019.txt', '12-pingtan-2019'],
    ['reports/17-pingtan-2024.txt', '17-pingtan-2024'],
    ['reports/20-shuyang-fgj-2023.html', '20-shuyang-fgj-2023'],
  ])('%s gives every figure that it decides, and no other', async (path, name) => {
    const {
      figures,
      printedTotals,
      undecided = [],
    } = JSON.parse(readCase(`expected/${name}.json`)) as Expected;
    const { draft, messages } = await draftOf(path);
    const isUndecided = (place: string) =>
      undecided.includes(place) || ALSO_UNDECIDED[path]?.test(place) === true;
    const read = FIGURE_CELLS.map((cell) => {
      const text = leafAt<string>(draft, cell) ?? '';
      return [cell.path, text === '' ? null : Number(text)];
    });
    const wanted = FIGURE_CELLS.map(({ path: place }) => [
      place,
      isUndecided(place) ? null : (figures[place] ?? null),
    ]);
    expect(read).toEqual(wanted);
    const wantedTotals = Object.entries(printedTotals).filter(
      ([place, total]) => total !== null && !isUndecided(place),
    );
    expect(draft.source?.printedTotals).toEqual(Object.fromEntries(wantedTotals));
    expect(messages.filter(({ kind }) => kind === 'uneven')).toEqual([]);
  });

  it('from before 2019 is refused with the reason', async () => {
    const understood = await importCase('reports/47-pingtan-2018-legacy.txt');
    expect(understood.state === 'refused' && understood.reason).toContain('2019 年以前');
  });

  it.each([
    ['000_d76ababab2ef27cf.txt', '惠济区工业信息化和商务局', [5, 2, 0]],
    ['001_49be5e48092c958c.txt', '延津县商务局', [5, 0, 0]],
    ['002_ddf47dc26658ef3f.txt', '周口市工业和信息化局', [5, 2, 0]],
  ])('%s is read whole, without a word left over', async (file, organ, parts) => {
    const { draft, messages, counts } = await draftOf(`seeds/${file}`);
    expect(messages).toEqual([]);
    expect([draft.organ.name, draft.year, draft.title]).toEqual([organ, '2024', '']);
    expect([draft.overview, draft.improvement, draft.other].map((one) => one.parts.length)).toEqual(
      parts,
    );
    expect(Object.values(counts).map(({ read, blank }) => [read, blank])).toEqual([
      [10, 0],
      [144, 0],
      [12, 0],
    ]);
    expect(runChecks(draft, 2025).filter(({ severity }) => severity === 'error')).toEqual([]);
    const words = (text: string) => text.replace(/\s/gu, '');
    const source = words(readCase(`seeds/${file}`));
    for (const narrative of [draft.overview, draft.improvement, draft.other]) {
      const texts = [
        narrative.opening,
        ...narrative.parts.flatMap((part) => [part.heading, part.text]),
      ];
      for (const text of texts.flatMap((one) => one.split('\n')))
        expect(source).toContain(words(text));
    }
  });

  it.each(Object.entries(PUBLISHED_FINDINGS))(
    '%s has the findings of a careful reader, and no other',
    async (path, known) => {
      const { draft } = await draftOf(path);
      const found = runChecks(draft, 2026).map(({ rule, places }) => `${rule} ${places[0]}`);
      expect(found.sort()).toEqual(known.map(({ rule, place }) => `${rule} ${place}`).sort());
    },
  );
});
