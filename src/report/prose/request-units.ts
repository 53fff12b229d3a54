// Requests that are counted in another unit than the form's 件: 收到政府信息公开申请 0 条.
import type { Span } from './quote.ts';

/** A count of requests where it stands: its last character, or that before 的申请, is the unit. */
export interface RequestCount extends Span {
  unit: string;
  /** Where the unit stands. */
  unitAt: number;
  /** The sentence itself says that these are requests for government information. */
  isSure: boolean;
}

const BLANK = '[^\\S\\r\\n]{0,4}';
const FIGURE = '(?:[0-9０-９][0-9０-９,，]{0,14}|[一二两三四五六七八九十百]{1,6})';
/** 条例, 起诉, 一起, 份额, 次数 and the like are no units. */
const UNIT =
  '(?<unit>条(?![例款目])|份(?!额)|宗(?!旨)|例(?![会行外如])|起(?<!一起)(?![来始诉草点步到])|次(?<!一次)(?![性数日年]))';
/** 3份答复书 counts papers. */
const COUNT = `${FIGURE}${BLANK}[余多]?${BLANK}${UNIT}(?!${BLANK}(?:材料|答复|告知|文件|意见|回执|复议|诉讼))`;
const FILLER =
  '(?:的?总数|的?总量|的?数量|共计|合计|总计|累计|达到|事项|共|计|数|量|为|是|有|达|仅|约|了|：|:)';
const RECEIVED = '收到|受理|接到|接收|新收|办理|办结|答复';

/** …政府信息公开申请 3 条. Of other words before 申请 (补助申请, 许可申请, 重复申请) nothing is said. */
const WHO =
  `公开|信息|公开的|信息的|${RECEIVED}|收到的|网络|网上|在线|网站|书面|当面|现场|信函|邮寄|邮件|传真|` +
  '自然人|公民|个人|法人|企业|组织|群众|共|新增|依';
const BEHIND = new RegExp(
  `(?:${WHO})${BLANK}申请(?:${BLANK}${FILLER}){0,4}${BLANK}(?<count>${COUNT})`,
  'g',
);
/** 收到依申请公开 3 条, 收到申请公开 3 条, 办理依申请公开事项 3 起. */
const ON_REQUEST = new RegExp(
  `(?:收到|受理|接到|接收|新收|办理)[^，。；：、！？,;:\\r\\n\\d]{0,12}` +
    `(?:依申请公开(?:${BLANK}(?:政府信息|信息|的|${FILLER})){0,5}` +
    `|(?<!依)申请公开(?:${BLANK}${FILLER}){0,4})${BLANK}(?<count>${COUNT})`,
  'g',
);
/** 收到 3 条政府信息公开申请, 受理5宗依申请公开. */
const AHEAD = new RegExp(
  `(?:${RECEIVED})(?:${BLANK}[了共]){0,2}${BLANK}(?<count>${COUNT})${BLANK}` +
    '(?:的|关于|有关|要求|自然人|公民|个人|法人|企业|群众|网上|书面|政府|信息|公开|依){0,7}' +
    `申请(?:公开)?(?=${BLANK}(?:[，,。；;、）)]|$|[均都已并]|全部|进行))`,
  'gm',
);

/** 办结 3 条 behind a count of requests. */
const OUTCOME = new RegExp(
  '(?:办结|答复|结转|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)' +
    `(?:${BLANK}(?:下年度?|到期|按期|继续办理|${FILLER})){0,3}${BLANK}(?<count>${COUNT})`,
  'g',
);

const SURE = /信息公开|公开申请|依申请公开|公开政府信息|公开信息的?申请/;
const SENTENCE_END = /[。；;！？\r\n]/;
const LOOKED_AT = 80;
const RECEIVED_LAST = new RegExp(`(?:${RECEIVED})[^，。；：！？,;:\\r\\n]{0,24}$`);

/** The sentence around a stretch, as far as it is looked at. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(end, end + LOOKED_AT);
  return `${before.split(SENTENCE_END).pop() ?? ''}${text.slice(start, end)}${after.split(SENTENCE_END)[0] ?? ''}`;
}

/** From the verb on, where one leads to it: 收到政府信息公开申请 0 条. */
function fromVerb(text: string, start: number): number {
  const [found = ''] = RECEIVED_LAST.exec(text.slice(Math.max(0, start - 28), start)) ?? [];
  return start - found.length;
}

/** 提出申请 3 次 and 重复申请 3 次 say how often somebody asked. */
const isHowOften = (words: string, unit: string): boolean =>
  unit === '次' && !/^(?:收到|受理|接到|接收|新收)/.test(words);

/** Between two counts of one sentence; a sentence may have no end. */
const isSameSentence = (text: string, { end }: RequestCount, start: number): boolean =>
  start - end < LOOKED_AT && !SENTENCE_END.test(text.slice(end, start));

/** The counts, and with each of them what its sentence says became of the requests. */
function withOutcomes(text: string, counts: readonly RequestCount[]): RequestCount[] {
  const outcomes = [...text.matchAll(OUTCOME)];
  const all: RequestCount[] = [];
  let next = 0;
  for (const [index, count] of counts.entries()) {
    let last = count;
    const limit = counts[index + 1]?.start ?? Infinity;
    all.push(count);
    for (; next < outcomes.length; next += 1) {
      const { 0: words = '', index: start = 0, groups = {} } = outcomes[next] ?? {};
      if (start < last.end) continue;
      const end = start + words.length;
      if (end > limit || !isSameSentence(text, last, start)) break;
      if (groups['unit'] !== last.unit) continue;
      last = { ...last, start, end, unitAt: end - 1 };
      all.push(last);
    }
  }
  return all;
}

/** Counts of requests in 条, 份, 宗, 例, 起 or 次, in the order of the text. */
export function findRequestCounts(text: string): RequestCount[] {
  if (!text.includes('申请')) return [];
  const counts: RequestCount[] = [];
  for (const pattern of [BEHIND, ON_REQUEST, AHEAD]) {
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const { count = '', unit = '' } = groups;
      const end = index + words.length;
      const start = fromVerb(text, index);
      if (isHowOften(text.slice(start, end), unit)) continue;
      const unitAt = index + words.lastIndexOf(count) + count.length - 1;
      const isSure = SURE.test(sentenceAround(text, start, end));
      counts.push({ start, end, unit, unitAt, isSure });
    }
  }
  counts.sort((one, other) => one.start - other.start);
  const apart = counts.filter(({ start }, index) => start >= (counts[index - 1]?.end ?? 0));
  return withOutcomes(text, apart);
}
