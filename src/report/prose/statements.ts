// The words by which prose says what it counts: 收到, 予以公开, 结转下年度, 行政复议.
import type { Topic } from './by-line.ts';
import type { ClaimKind } from './claim-kinds.ts';
import { narrowingBesides } from './own-words.ts';

const REQUESTS_BEHIND = /^(?:的)?(?:政府)?(?:信息公开申请|依申请|信息的申请|申请)/;

/** Between what is counted and its number. */
const FILLER =
  /(?:共计|合计|总计|累计|共有|一共|总数|总量|数量|件数|分别|共|计|达|有|为|是|的|了|数|量|\s)+$/;
const REQUESTS =
  /(?:[的、和及或与各类]|或者|有关|关于|公民|法人|其他组织|社会组织|社会公众|群众|申请人|向|提交|提出|递交|政府信息|信息公开|政务公开|政府|信息|依申请|公开|申请|事项|案件|要求|获取)*$/;
const NEXT_YEAR =
  /(?:结转|顺延|转|延续|延期)(?:至|到|入)?(?:下一?个?年度?|次年|明年|(?<year>20\d\d)\s*年度?)(?:继续)?(?:办理|答复|处理|办结)*(?:的)?$/;
const YEAR_BEFORE =
  /(?:上一?个?年度?|去年|(?<year>20\d\d)\s*年度?)(?:度)?(?:结转|转入|转来|遗留|滚存)(?:至|到)?(?:[本今]年度?)?(?:继续)?(?:办理|答复|处理)*(?:的)?$/;
const NEXT_YEAR_BEHIND =
  /^(?:申请)?(?:按规定|依法|将|已|需)?(?:结转|顺延|转)(?:至|到|入)?(?:下一?个?年度?|次年|明年|(?<year>20\d\d)\s*年)/;

const OUTCOMES: readonly [ClaimKind, RegExp][] = [
  ['disclosedAtAll', /予以公开(?:和|及|、|或|以及)(?:予以)?部分公开$/],
  ['partiallyDisclosed', /部分公开$/],
  ['notDisclosed', /不予公开$/],
  ['disclosed', /(?:予以公开|同意公开)$/],
  ['notProvided', /无法提供$/],
  ['notProcessed', /不予处理$/],
  ['otherwiseProcessed', /其他处理$/],
];
const OUTCOME_ENDS = /(?:答复|类型?|情形|决定|告知|政府信息公开|政府信息|信息|申请|的|情况|\s)*$/;
const beforeOutcome = narrowingBesides(
  /其中|包括|答复|办结|处理|作出|做出|决定|属于?|政府信息公开|信息公开|申请中?|中|分别|的|为|[（(]?[一二三四五六七八九十\d]+[）).．、]/,
);

const RECEIVED = /(?<verb>新?(?:收到|受理|收|接收|接到)(?:到|了)?)$/;
const HANDLED = /(?<verb>(?:办结|答复|办理完毕|处理完毕|办复)(?:了)?)$/;
const PROCESSED =
  /(?<verb>(?:(?:收到|受理)(?:并|、|和|及))?(?:办理|处理)(?:了)?|(?:收到|受理)(?:并|、|和|及)(?:答复|办结))$/;
const DISPUTE_ENDS = /(?:的|案件|案|事项|申请|情况|总数|数量|数|\s)*$/;
const DISPUTE = /行政(?<of>复议|诉讼)$/;
const beforeDispute = narrowingBesides(
  /因|对|涉及?|有关|关于|针对|政府信息公开|信息公开|政务公开|依申请公开|被|提起|申请|引起|引发|发生|收到|产生|的|案件/,
);
const DISPUTE_BEHIND =
  /^(?:的|涉及|涉|因|针对|关于|有关|政府|信息公开|政务公开|依申请公开|工作|被|引起|引发|提起|申请|\s)*行政(?<of>复议|诉讼)(?!(?:案件)?(?:、|和|及|或))/;
const DOCUMENTS: readonly [ClaimKind, RegExp][] = [
  ['documentsIssued', /(?:制发|制定|出台|印发)(?:了|的)?(?:行政)?规范性文件$/],
  ['documentsIssued', /规范性文件(?:制发|制定)$/],
  ['documentsRepealed', /废止(?:了|的)?(?:行政)?规范性文件$/],
  ['documentsRepealed', /规范性文件废止$/],
  ['documentsInForce', /现行有效(?:的)?(?:行政)?规范性文件$/],
  ['documentsInForce', /规范性文件现行有效$/],
];
const DOCUMENT_VERB = /(?<verb>制发|出台|印发|废止)(?:了)?$/;
const DOCUMENTS_BEHIND = /^(?:的)?(?:行政)?规范性文件/;
const beforeDocuments = narrowingBesides(/动态|更新|发布|公开|新|宣布|清理|主动|行政|市县?政府/);
const beforeReceived = narrowingBesides(/新/);
const beforeCarried = narrowingBesides(
  /含|包括|其中|另有|还有|尚有|加上|其余|剩余|以及|及|和|与|正在办理|未办结|未到期|在办|因|未到答复期限|需|将/,
);

/** A statement as read from the words around a number. */
export interface Statement {
  kind: ClaimKind;
  /** Where in the words before the number the statement begins. */
  from: number;
  subject: string;
  carriedYear?: number;
  /** How far behind the measure it goes. */
  behind?: number;
}

const yearOf = (match: RegExpExecArray): { carriedYear?: number } => {
  const year = match.groups?.year;
  return year === undefined ? {} : { carriedYear: Number(year) };
};

/** What is carried over, in the words before the number or behind it. */
function readCarried(before: string, behind: string): Statement | null {
  const bare = before.replace(REQUESTS, '');
  const later = NEXT_YEAR.exec(bare);
  const earlier = YEAR_BEFORE.exec(bare);
  const match = later ?? earlier;
  if (match) {
    return {
      kind: later ? 'carriedOut' : 'carriedIn',
      from: match.index,
      subject: beforeCarried(bare.slice(0, match.index)),
      ...yearOf(match),
    };
  }
  const next = NEXT_YEAR_BEHIND.exec(behind);
  if (!next) return null;
  const subject = beforeCarried(before);
  return { kind: 'carriedOut', from: 0, subject, behind: next[0].length, ...yearOf(next) };
}

function readOutcome(before: string): Statement | null {
  const bare = before.replace(OUTCOME_ENDS, '');
  for (const [kind, pattern] of OUTCOMES) {
    const match = pattern.exec(bare);
    if (match) {
      const subject = beforeOutcome(bare.slice(0, match.index));
      return { kind, from: match.index, subject };
    }
  }
  return null;
}

function readReceived(before: string, behind: string): Statement | null {
  const bare = before.replace(REQUESTS, '');
  const object = before.slice(bare.length);
  const namesRequests = object.includes('申请');
  // 收到3件政府信息公开申请
  const isObject = namesRequests || object.includes('公开') || REQUESTS_BEHIND.test(behind);
  const kinds = [
    ['processed', PROCESSED],
    ['newlyReceived', RECEIVED],
    ['handled', HANDLED],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(bare);
    if (!match) continue;
    // 答复3件 says enough where applications are spoken of, 答复群众3件 does not.
    if (kind === 'handled' ? object.trim() !== '' && !namesRequests : !isObject) return null;
    const subject = beforeReceived(bare.slice(0, match.index));
    return { kind, from: match.index, subject };
  }
  return null;
}

function readDispute(before: string, behind: string): Statement | null {
  const bare = before.replace(DISPUTE_ENDS, '');
  const ahead = DISPUTE.exec(bare);
  const match = ahead ?? DISPUTE_BEHIND.exec(behind);
  if (!match) return null;
  const kind = match.groups?.of === '复议' ? 'reconsideration' : 'litigation';
  const from = ahead ? ahead.index : 0;
  const subject = beforeDispute(ahead ? bare.slice(0, from) : before);
  return { kind, from, subject, ...(ahead ? {} : { behind: match[0].length }) };
}

function readDocuments(before: string, behind: string): Statement | null {
  for (const [kind, pattern] of DOCUMENTS) {
    const match = pattern.exec(before);
    if (match) {
      const subject = beforeDocuments(before.slice(0, match.index));
      return { kind, from: match.index, subject };
    }
  }
  const verb = DOCUMENT_VERB.exec(before);
  const noun = DOCUMENTS_BEHIND.exec(behind);
  if (!verb || !noun) return null;
  const kind = verb.groups?.verb === '废止' ? 'documentsRepealed' : 'documentsIssued';
  const subject = beforeDocuments(before.slice(0, verb.index));
  return { kind, from: verb.index, subject, behind: noun[0].length };
}

/**
 * What a number counts, by the words before it in its clause and those behind its measure; null where
 * they say nothing that stands in the tables.
 */
export function readStatement(before: string, behind: string, topic: Topic): Statement | null {
  const bare = before.replace(FILLER, '');
  const documents = readDocuments(bare, behind);
  if (documents) return documents;
  const dispute = topic.disclosure ? readDispute(bare, behind) : null;
  if (dispute || !topic.requests) return dispute;
  return readCarried(bare, behind) ?? readOutcome(bare) ?? readReceived(bare, behind);
}
