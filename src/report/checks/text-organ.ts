// Another organ's name in the title, as author or in the signature: left from the report it was
// copied from.
import type { Draft } from '#src/report/draft/draft.ts';
import {
  isFullOrgan,
  isOfGovernment,
  isOtherPlace,
  mayBeSameOrgan,
} from '#src/report/prose/organ-names.ts';
import { proseTexts } from '#src/report/prose/prose-texts.ts';
import { remember } from '#src/report/prose/remember.ts';
import { quoteSqueezed, squeezed } from '#src/report/prose/squeezed.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import { OWN_ORGAN } from './later-citations.ts';
import type { Finding } from './finding.ts';

/** A name within a squeezed text. */
interface FoundName {
  name: string;
  start: number;
}

const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})年度?';
const TITLE = new RegExp(
  `^(?<lead>(?:关于)?(?:${YEAR})?(?:关于)?)(?<organ>[^，。；：]{2,40}?)(?:关于)?(?:${YEAR})?(?:度)?(?:关于)?` +
    '(?:政府信息公开|政务公开|信息公开|政务信息公开)[^，。；：]{0,12}(?:报告|年报)',
);
/** 本报告由…根据…编制; who publishes it is no author. */
const BY = /由/g;
const OWN_REPORT = /本(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/;
const AUTHOR =
  /^[\p{Script=Han}（）()]{3,40}?(?=负责|根据|按照|依据|依照|组织|牵头|会同|结合|编制|编写|起草|撰写|[，,《])/u;
const COMPILES = /^[^。；;]{0,80}?(?:编制|编写|起草|撰写)(?!的)/;
/** 青山县教育局编制完成了本报告. */
const COMPILED = /(?:编制|编写|起草|撰写)(?:完成)?了?本(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/g;
const LAST_CLAUSE =
  /(?:^|[由年度]|[^\p{Script=Han}（）()])((?:(?![由年度])[\p{Script=Han}（）()]){3,40})$/u;
const SHORT_NAME = /简称[:：]?[“"「『《〈]?(\p{Script=Han}{2,12})/gu;
const REACH = 120;
const SENTENCE = 240;

/** Whose report it is by its title. */
function readTitle(title: string): FoundName[] {
  const { lead = '', organ = '' } = TITLE.exec(title)?.groups ?? {};
  return organ === '' ? [] : [{ name: organ, start: lead.length }];
}

/** 现公布青山县教育局2024年政府信息公开工作年度报告: the title within a text. */
const PUBLISHED = /[现特](?:予以|[向将对社会公开布发编制了其]){1,8}《?/g;

/** Who a text says the report was compiled by. */
function readAuthors(written: string): readonly FoundName[] {
  const { text } = squeezed(written);
  const found: FoundName[] = [];
  for (const { index } of text.matchAll(BY)) {
    const before = text.slice(Math.max(0, index - SENTENCE), index);
    if (!OWN_REPORT.test(before.slice(before.lastIndexOf('。') + 1))) continue;
    const start = index + 1;
    const [name] = AUTHOR.exec(text.slice(start, start + REACH)) ?? [];
    if (name === undefined) continue;
    const behind = text.slice(start + name.length, start + name.length + REACH);
    if (COMPILES.test(behind)) found.push({ name, start });
  }
  for (const { 0: words, index } of text.matchAll(PUBLISHED)) {
    const start = index + words.length;
    for (const one of readTitle(text.slice(start, start + REACH))) {
      found.push({ ...one, start: start + one.start });
    }
  }
  for (const { index } of text.matchAll(COMPILED)) {
    const [, name = ''] = LAST_CLAUSE.exec(text.slice(Math.max(0, index - 42), index)) ?? [];
    found.push({ name, start: index - name.length });
  }
  return found;
}

const authorsOf = remember(readAuthors);

/** The short names that a text gives in （以下简称…）. */
const shortNamesOf = remember((written) =>
  [...squeezed(written).text.matchAll(SHORT_NAME)].map(([, name = '']) => name),
);

/** `text-organ`: another organ's full name in the title, as author, or in the signature. */
function checkTextOrgan(draft: Draft): readonly Finding[] {
  const own = squeezed(draft.organ.name).text;
  if (own === '') return NO_FINDINGS;
  const texts = proseTexts(draft);
  const shortNames = texts.flatMap(({ text }) => shortNamesOf(text));
  const isOther = ({ name }: FoundName): boolean =>
    isFullOrgan(name) && !mayBeSameOrgan(own, name) && !shortNames.includes(name);
  const isOtherTitle = (found: FoundName): boolean =>
    isOther(found) || isOtherPlace(found.name, own);
  const isOtherAuthor = (found: FoundName): boolean =>
    isOther(found) && !isOfGovernment(found.name, own);
  const signature = draft.signature.organ;
  const names: [place: string, text: string, found: FoundName | undefined][] = [
    ['title', draft.title, readTitle(squeezed(draft.title).text).find(isOtherTitle)],
    ...texts
      .filter(({ section }) => section !== 'title')
      .map(({ place, text }): [string, string, FoundName | undefined] => [
        place,
        text,
        authorsOf(text).find(isOtherAuthor),
      ]),
    [
      'signature.organ',
      signature,
      [{ name: squeezed(signature).text, start: 0 }].find(isOtherAuthor),
    ],
  ];
  return names.flatMap(([place, text, found]): Finding[] => {
    if (!found) return [];
    const { name, start } = found;
    return [
      {
        rule: 'text-organ',
        severity: 'confirm',
        places: [place],
        name,
        quotes: [quoteSqueezed(place, text, start, start + name.length)],
        basis: OWN_ORGAN,
      },
    ];
  });
}

export const TEXT_ORGAN_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkTextOrgan(draft),
};
