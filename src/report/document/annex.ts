// The annex of an internal copy: what was checked, what was explained, who answers for it. Internal;
// no published copy holds a word of it.
import { SEVERITY_WORDS, type Finding, type Severity } from '#src/report/checks/finding.ts';
import { findingSentence } from '#src/report/checks/messages.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { stepOf } from '#src/report/sections/sections.ts';
import type { Block, ReportDocument } from './report-document.ts';
import { checkCodeOf } from './fingerprint.ts';
import { printable } from './printable.ts';
import { toPublicReport } from './public-report.ts';
import { titleOf } from './title.ts';

/** What an internal copy says behind the report. */
export type Annex = Pick<ReportDocument, 'title' | 'blocks'>;

const SIGNATORIES = ['填报人', '审核人', '签发人'];
const BLANK_LINE = '＿'.repeat(6);

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', lead: '', text });

function findingBlocks(findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [paragraph('没有发现必须改正或需要核实的问题。')];
  return findings.map((finding, index) =>
    paragraph(
      `${index + 1}．【${SEVERITY_WORDS[finding.severity]}】${findingSentence(finding)}` +
        `（${finding.basis.kind}：${finding.basis.text}）`,
    ),
  );
}

function explanationBlocks(draft: Draft, findings: readonly Finding[]): Block[] {
  const explained = draft.explanations.filter(({ text }) => text.trim() !== '');
  if (explained.length === 0) return [paragraph('没有填写核实说明。')];
  return explained.map(({ rule, place, text }, index) => {
    const finding = findings.find((one) => one.rule === rule && one.places[0] === place);
    const about = finding ? findingSentence(finding) : nameOf(draft, place);
    return paragraph(`${index + 1}．${about}。核实说明：${text.trim().replace(/\s+/g, ' ')}`);
  });
}

/** Explanations of prose name the part by its id, which no reader knows. */
function nameOf(draft: Draft, place: string): string {
  const step = stepOf(place);
  const [, list, id, key = ''] = place.split('.');
  if (list !== 'parts' || !(step === 'overview' || step === 'improvement' || step === 'other')) {
    return placeName(place);
  }
  const index = draft[step].parts.findIndex((part) => part.id === id);
  return placeName(index < 0 ? step : `${step}.parts.${index}.${key}`);
}

const countOf = (findings: readonly Finding[], severity: Severity): string =>
  `${findings.filter((finding) => finding.severity === severity).length} 处${SEVERITY_WORDS[severity]}`;

/**
 * The annex of a report. `findings` are those open now, `madeAt` the day the copy is made as it is
 * written (2025年1月14日).
 */
export function buildAnnex(draft: Draft, findings: readonly Finding[], madeAt: string): Annex {
  const annex = {
    title: '内部审签页',
    organ: '',
    isDraft: false,
    blocks: [
      paragraph(`报告：${titleOf(draft)}`),
      paragraph(`校验码：${checkCodeOf(toPublicReport(draft))}`),
      paragraph(`生成日期：${madeAt}`),
      paragraph('本页供内部审核签发使用，不随报告公开。报告的文字或者数字改动后，校验码随之改变。'),
      heading(`一、检查结果（${countOf(findings, 'error')}，${countOf(findings, 'confirm')}）`),
      ...findingBlocks(findings),
      heading('二、核实说明'),
      ...explanationBlocks(draft, findings),
      heading('三、审签'),
      ...SIGNATORIES.map((signatory) =>
        paragraph(`${signatory}：${BLANK_LINE}\u3000日期：＿＿＿＿年＿＿月＿＿日`),
      ),
    ],
  };
  return printable(annex);
}
