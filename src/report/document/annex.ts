// The annex of an internal copy: what was checked, what was explained, who answers for it. Internal;
// no published copy holds a word of it.
import { explanationOf, isOpen } from '#src/report/checks/explanations.ts';
import { finalityOf, stateWords } from '#src/report/checks/finality.ts';
import { SEVERITY_WORDS, type Finding, type Severity } from '#src/report/checks/finding.ts';
import { findingSentence } from '#src/report/checks/messages.ts';
import { collectedSourceLines } from '#src/report/collection/source-lines.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { Block, ReportDocument } from './report-document.ts';
import { checkCodeOf } from './fingerprint.ts';
import { printable } from './printable.ts';
import { toPublicReport } from './public-report.ts';
import { titleOf } from './title.ts';

const SIGNATORIES = ['填报人', '审核人', '签发人'];
const BLANK_LINE = '＿'.repeat(6);

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', lead: '', text });

/** What the office says to a finding, and whether that is enough; null for a hint left alone. */
function explanationLine(draft: Draft, finding: Finding): string | null {
  if (finding.severity === 'error') return '未改正。';
  const { state, text } = explanationOf(draft, finding);
  const said = text.trim().replace(/\s+/g, ' ');
  switch (state) {
    case 'explained':
      return `核实说明：${said}`;
    case 'stale':
      return `未说明（有关内容已改动，原来的说明过时）：${said}`;
    case 'short':
      return `未说明（没有写明情况）：${said}`;
    case 'none':
      return finding.severity === 'confirm' ? '未说明。' : null;
  }
}

const BY_WEIGHT: readonly Severity[] = ['error', 'confirm', 'hint'];
const byWeight = (findings: readonly Finding[]): Finding[] =>
  BY_WEIGHT.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

function findingBlocks(draft: Draft, findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [paragraph('没有发现必须改正或需要核实的问题。')];
  return byWeight(findings).flatMap((finding, index) => {
    const explanation = explanationLine(draft, finding);
    return [
      paragraph(
        `${index + 1}．【${SEVERITY_WORDS[finding.severity]}】${findingSentence(finding)}` +
          `（${finding.basis.kind}：${finding.basis.text}）`,
      ),
      ...(explanation === null ? [] : [paragraph(explanation)]),
    ];
  });
}

const countOf = (findings: readonly Finding[], severity: Severity): string =>
  `${findings.filter((finding) => finding.severity === severity).length} 处${SEVERITY_WORDS[severity]}`;

function countsOf(draft: Draft, findings: readonly Finding[]): string {
  const explained = findings.filter(
    (finding) => finding.severity === 'confirm' && !isOpen(draft, finding),
  ).length;
  const hints = findings.some(({ severity }) => severity === 'hint');
  return [
    countOf(findings, 'error'),
    countOf(findings, 'confirm'),
    ...(explained > 0 ? [`其中 ${explained} 处已说明`] : []),
    ...(hints ? [countOf(findings, 'hint')] : []),
  ].join('，');
}

/** Where the figures of a report come from that sums others; nothing for any other report. */
function sourceBlocks(draft: Draft): Block[] {
  const lines = collectedSourceLines(draft);
  return lines.length === 0 ? [] : [heading('二、汇总数的来源'), ...lines.map(paragraph)];
}

const signatureLines = (): Block[] =>
  SIGNATORIES.map((signatory, index) => ({
    ...paragraph(`${signatory}：${BLANK_LINE}\u3000日期：＿＿＿＿年＿＿月＿＿日`),
    ...(index < SIGNATORIES.length - 1 && { keepsNext: true }),
  }));

/**
 * The annex of a report, a document of its own. `findings` are those that stand now; explanations
 * of others are left out. `madeAt` is the day the copy is made as it is written (2025年1月14日).
 */
export function buildAnnex(
  draft: Draft,
  findings: readonly Finding[],
  madeAt: string,
): ReportDocument {
  const sources = sourceBlocks(draft);
  return printable({
    title: '内部审签页',
    organ: '',
    isDraft: false,
    blocks: [
      paragraph(`报告：${titleOf(draft)}`),
      paragraph(`校验码：${checkCodeOf(toPublicReport(draft))}`),
      paragraph(`状态：${stateWords(draft, finalityOf(draft, findings))}`),
      paragraph(`生成日期：${madeAt}`),
      paragraph('本页供内部审核签发使用，不随报告公开。报告的文字或者数字改动后，校验码随之改变。'),
      heading(`一、检查结果（${countsOf(draft, findings)}）`),
      ...findingBlocks(draft, findings),
      ...sources,
      heading(`${sources.length === 0 ? '二' : '三'}、审签`),
      ...signatureLines(),
    ],
  });
}
