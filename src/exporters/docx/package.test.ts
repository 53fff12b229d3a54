// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildAnnex } from '#src/report/document/annex.ts';
import { withExplanation } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { GOVERNMENT, withLastYear } from '#src/testing/drafts.ts';
import { all, read, textOf } from '#src/testing/read-word.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { toDocx } from './to-docx.ts';

async function wordParts(draft: Draft, isDraft = false, isInternal = false) {
  const annex = isInternal ? buildAnnex(draft, runChecks(draft, 2025), '2025年1月14日') : null;
  return partsOf(await toDocx(buildDocument(draft, isDraft), toPublicReport(draft), annex));
}

describe('what goes with it', () => {
  it('is title, organ, and the report proper with its relationship', async () => {
    const parts = await wordParts(GOVERNMENT);
    expect(parts['docProps/core.xml']).toContain(
      `<dc:title>${buildDocument(GOVERNMENT, false).title}`,
    );
    expect(parts['docProps/core.xml']).toContain('<dc:creator>云河县人民政府');
    const relation = [...read(parts['word/_rels/document.xml.rels']).children].find((one) =>
      one.getAttribute('Type')?.endsWith('/customXml'),
    );
    expect(relation?.getAttribute('Target')).toBe('../customXml/item1.xml');
    expect(parts['[Content_Types].xml']).toContain('/customXml/itemProps1.xml');
    const own = read(parts['customXml/item1.xml']);
    expect(JSON.parse(own.textContent)).toEqual(toPublicReport(GOVERNMENT));
    expect(own.getAttribute('visibleText')).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  const compared = withLastYear(
    GOVERNMENT,
    { 'disputes.directLitigation.pending': 90 },
    { title: '机密上年' },
  );
  const secret = {
    ...compared,
    explanations: runChecks(compared, 2025)
      .filter(({ rule }) => rule === 'pending-carried')
      .flatMap((finding) => withExplanation(compared, finding, '机密说明：因机构改革，数量增加')),
    source: { fileName: '机密来源.docx' },
    unknown: '机密未知',
  };

  it('is nothing internal in the published copy', async () => {
    expect(JSON.stringify(await wordParts(secret))).not.toMatch(/机密|审签/);
  });

  it('is the annex in the internal copy: checks, explanations, check code, signatures', async () => {
    const blank = { ...secret, requests: { ...newDraft('a', '').requests } };
    const parts = await wordParts(blank, true, true);
    const texts = all(read(parts['word/document.xml']), 'p').map(textOf);
    const annex = texts.slice(texts.indexOf('内部审签页'));
    expect(annex).toContain(`校验码：${checkCodeOf(toPublicReport(blank))}`);
    expect(annex).toContain('生成日期：2025年1月14日');
    expect(annex.join('\n')).toContain('【必须改正】表三还有 144 格未填（填报说明：');
    expect(annex.join('\n')).toContain('核实说明：机密说明：因机构改革，数量增加');
    for (const who of ['填报人', '审核人', '签发人']) {
      expect(annex.some((text) => text.startsWith(`${who}：`) && text.includes('日期：'))).toBe(
        true,
      );
    }
    expect(parts['customXml/item1.xml']).not.toContain('机密');
    expect(textOf(read(parts['word/header1.xml']))).toBe('内部');
    expect(textOf(read(parts['word/header2.xml']))).toBe('内部');
  });
});
