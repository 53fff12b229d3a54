// 国办公开办函〔2019〕60号, the notice on the trial form of the report years 2019 and 2020, cited as basis of a later one.
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { proseTexts } from '#src/report/prose/prose-texts.ts';
import type { Edit, Span } from '#src/report/prose/quote.ts';
import { remember } from '#src/report/prose/remember.ts';
import { quoteSqueezed, squeezed } from '#src/report/prose/squeezed.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { CURRENT_FORM } from './later-citations.ts';
import type { Finding } from './finding.ts';

const FIRST_YEAR_OF_CURRENT_FORM = 2021;
const CURRENT_NUMBER = '〔2021〕30号';
const CURRENT_TITLE = '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';
const CITED =
  /关于政府信息公开工作年度报告有关事项的通知|(?:国办)?(?:信息)?公开办函(?<number>[〔［[【(（﹝〈<「{]?(?<year>20\d\d)年?[〕］\]】)）﹞〉>」}]?第?(?<count>\d{1,3})号)/g;
/** What stands between title and number of one document, in either order. */
const NUMBER_BEHIND = /^》?[（(【〔[]?$/;
const TITLE_BEHIND = /^[）)】〕\]]?《?(?:国务院办公厅(?:政府信息与政务公开办公室)?)?$/;
/** Another name of a document about annual reports; that of the current form goes with its number. */
const OTHER_BEFORE = /年度报告(?!格式)[^《》]*》[（(【〔[]?$/;
const OTHER_AFTER = /^[）)】〕\]]?《[^《》]*年度报告(?!格式)/;
/** Who says that it no longer holds does not rest on it. */
const ENDED_BEFORE = /(?:废止|代替|替代|取代|替换|不再|停止|失效)[^，,。；;]{0,24}$|原$/;
const ENDED_AFTER =
  /^[）)》]?[，,]?[^，,。；;]{0,16}(?:(?:废止|失效)(?!\p{Script=Han})|代替|替代|取代|替换|不再|停止执行)/u;
const REACH = 40;

/** Words of a squeezed text, and what to write in their place. */
interface Exchange extends Span {
  text: string;
}

interface Citation extends Span {
  /** null where it cannot be told what the citation should be. */
  exchanges: readonly Exchange[] | null;
}

interface Words extends Exchange {
  kind: 'title' | 'number' | 'otherNumber';
  /** Where all of it begins: `start` is that of the number behind 公开办函. */
  from: number;
}

const readWords = (text: string): Words[] =>
  [...text.matchAll(CITED)].map(({ 0: { length }, index: from, groups = {} }) => {
    const { number, year, count } = groups;
    const end = from + length;
    if (number === undefined) return { kind: 'title', from, start: from, end, text: CURRENT_TITLE };
    const kind = year === '2019' && count === '60' ? 'number' : 'otherNumber';
    return { kind, from, start: end - number.length, end, text: CURRENT_NUMBER };
  });

/** Title and number that stand together are one citation. */
function toGroups(text: string, words: readonly Words[]): Words[][] {
  const groups: Words[][] = [];
  for (const one of words) {
    const last = groups.at(-1)?.at(-1);
    const isBehindTitle = last?.kind === 'title';
    const isOther = last !== undefined && isBehindTitle !== (one.kind === 'title');
    const between = isOther ? text.slice(last.end, Math.min(one.from, last.end + REACH)) : '';
    const isTogether = isOther && (isBehindTitle ? NUMBER_BEHIND : TITLE_BEHIND).test(between);
    if (isTogether && groups.at(-1)?.length === 1) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

function toCitation(text: string, group: readonly Words[]): Citation | null {
  const [first, last] = [group[0], group.at(-1)];
  const shown = group.find(({ kind }) => kind !== 'title') ?? first;
  if (!first || !last || !shown || shown.kind === 'otherNumber') return null;
  const before = text.slice(Math.max(0, first.from - REACH), first.from);
  const after = text.slice(last.end, last.end + REACH);
  if (ENDED_BEFORE.test(before) || ENDED_AFTER.test(after)) return null;
  const isUnknown = group.length === 1 && (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after));
  return { start: shown.from, end: shown.end, exchanges: isUnknown ? null : group };
}

function readCitations(written: string): readonly Citation[] {
  const { text } = squeezed(written);
  return toGroups(text, readWords(text)).flatMap((group) => toCitation(text, group) ?? []);
}

const citationsOf = remember(readCitations);

function toMend(place: string, text: string, citations: readonly Citation[]): Finding['mend'] {
  const exchanges = citations.flatMap((citation) => citation.exchanges ?? []);
  if (citations.some((citation) => citation.exchanges === null)) return undefined;
  const isNumber = exchanges.every((exchange) => exchange.text === CURRENT_NUMBER);
  return {
    label: isNumber ? `改为${CURRENT_NUMBER}` : '改为现行通知的名称和文号',
    edits: exchanges.map(({ start, end, text: current }): Edit => ({
      ...quoteSqueezed(place, text, start, end),
      text: current,
    })),
  };
}

/** `superseded-basis`: one finding a text, over all citations by number or by title. */
function checkSupersededBasis(draft: Draft): readonly Finding[] {
  const year = readYear(draft.year);
  if (year === null || year < FIRST_YEAR_OF_CURRENT_FORM) return NO_FINDINGS;
  return proseTexts(draft).flatMap(({ place, text }): Finding[] => {
    const citations = citationsOf(text);
    if (citations.length === 0) return [];
    const mend = toMend(place, text, citations);
    return [
      {
        rule: 'superseded-basis',
        severity: 'confirm',
        places: [place],
        quotes: citations.map(({ start, end }) => quoteSqueezed(place, text, start, end)),
        ...(mend && { mend }),
        basis: CURRENT_FORM,
      },
    ];
  });
}

export const SUPERSEDED_BASIS_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkSupersededBasis(draft),
};
