import { it } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { caseBytes } from '#src/testing/cases.ts';
import { cMapFile } from '#src/testing/pdf-file.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { findingSentence } from '#src/report/checks/messages.ts';
import { heldClaims } from '#src/report/checks/prose-figures.ts';
import { contextOf } from '#src/report/checks/check.ts';
import { readFigures } from '#src/report/tables/readings.ts';
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
it('zz', async () => {
  for (const path of ['seeds/000_d76ababab2ef27cf.txt','seeds/001_49be5e48092c958c.txt','seeds/002_ddf47dc26658ef3f.txt','reports/00-blank-template.docx','reports/01-huaian-2024.pdf','reports/01-huaian-2024.layout.txt','reports/01-huaian-2024.plain.txt','reports/01-huaian-2024.raw.txt','reports/08-shanghai-kewei-2024.md.txt','reports/12-pingtan-2019.txt','reports/17-pingtan-2024.txt','reports/20-shuyang-fgj-2023.html']) {
    const read = await READERS[path.split('.').pop() ?? '']?.(caseBytes(path));
    if (read?.state !== 'read') throw new Error(path);
    const understood = toDraft(read.document, newDraft('case', ''));
    if (understood.state === 'refused') { console.log(path, 'refused'); continue; }
    const { draft } = understood;
    console.log(path, draft.organ.name, draft.organ.kind, draft.year);
    for (const f of runChecks(draft, 2026)) console.log('  ', f.severity, f.rule, f.of ?? '', findingSentence(f), f.mend?.label ?? '');
    for (const h of heldClaims({ ...contextOf(draft, readFigures(draft)) })) console.log('     held', h.quote.words, h.claim.kind, h.agrees, JSON.stringify(h.against.map(a=>a.sum)), h.claim.subject);
  }
});
