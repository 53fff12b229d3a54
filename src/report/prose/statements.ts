// The words by which prose says what it counts: 收到, 予以公开, 结转下年度, 行政复议.
import type { Topic } from './by-line.ts';
import type { ClaimKind } from './claim-kinds.ts';
import { readDispute } from './dispute-statements.ts';
import { readDocuments } from './document-statements.ts';
import { narrowingBesides } from './own-words.ts';
import type { Statement } from './statement.ts';
import { withoutEnding } from './without-ending.ts';

const REQUESTS_BEHIND = /^(?:的)?(?:政府)?(?:信息公开申请|依申请|信息的申请|申请)/;

/** Between what is counted and its number. */
const withoutFiller = withoutEnding(
  /共计|合计|总计|累计|共有|一共|总数|总量|数量|件数|分别|共|计|达|有|为|是|的|了|数|量|\s/,
);
const withoutRequests = withoutEnding(
  /[的、和及或与各类]|或者|有关|关于|公民|法人|其他组织|社会组织|社会公众|群众|申请人|向|提交|提出|递交|政府信息|信息公开|政务公开|政务|政府|信息|依申请|公开|申请|事项|案件|件|要求|获取|\s/,
);
const NEXT_YEAR =
  /(?:结转|转结|顺延|转|延续|延期)(?:至|到|入)?(?:下一?个?年度?|次年|明年|(?<year>20\d\d)\s*年度?)(?:继续)?(?:办理|答复|处理|办结)*(?:的)?$/;
const YEAR_BEFORE =
  /(?:上一?个?年度?|去年|(?<year>20\d\d)\s*年度?)(?:度)?(?:结转|转结|转入|转来|遗留|滚存)(?:至|到)?(?:[本今]年度?)?(?:继续)?(?:办理|答复|处理)*(?:的)?$/;
const NEXT_YEAR_BEHIND =
  /^(?:申请)?(?:按规定|依法|将|已|需)?(?:结转|转结|顺延|转)(?:至|到|入)?(?:下一?个?年度?|次年|明年|(?<year>20\d\d)\s*年)/;

const OUTCOMES: readonly [ClaimKind, RegExp][] = [
  ['disclosedAtAll', /予以公开(?:和|及|、|或|以及)(?:予以)?部分公开$/],
  ['partiallyDisclosed', /部分公开$/],
  ['notDisclosed', /不(?:予|同意)公开$/],
  ['disclosed', /(?:予以公开|(?<!不)同意公开)$/],
  ['notProvided', /无法提供$/],
  ['notProcessed', /不予处理$/],
  ['otherwiseProcessed', /其他处理$/],
];
/** 其余4件无法提供. */
const OUTCOME_BEHIND =
  /^(?:申请)?(?:已|均|依法|为|属于|作出|决定)*(?<of>予以公开|部分公开|不予公开|无法提供|不予处理)(?:答复|处理|决定)?(?=[，,。；;、）)]|$)/;
const withoutOutcomeEnds = withoutEnding(
  /答复|类型?|情形|决定|告知|政府信息公开|政府信息|信息|申请|的|情况|[”’」"]|\s/,
);
const beforeOutcome = narrowingBesides(
  /其中|包括|答复|办结|处理|作出|做出|决定|属于?|政府信息公开|信息公开|申请中?|中|分别|的|为|经(?:审查|审核|核查|研究)(?:后|办理)?|因?(?:本机关|我局|我委)?不掌握(?:相关政府信息)?等(?:原因|情形)?|[“‘「"]|[（(]?[一二三四五六七八九十\d]+[）).．、]/,
);

const RECEIVED = /(?<verb>新?(?:收到|受理|收|接收|接到)(?:到|了)?)$/;
const HANDLED = /(?<verb>(?:办结|答复|办理完毕|处理完毕|办复|办理结果)(?:了)?)$/;
const PROCESSED =
  /(?<verb>(?:(?:收到|受理|接收)(?:并|且|、|和|及)(?:妥善|及时|依法|规范|按时|全部)?)?(?:办理|处理)(?:了)?|(?:收到|受理|接收)(?:并|且|、|和|及)(?:妥善|及时|依法|规范|按时|全部)?(?:答复|办结))$/;
const beforeReceived = narrowingBesides(/新/);
const beforeCarried = narrowingBesides(
  /含|包括|其中|另有?|还有|尚有|加上|其余|剩余|以及|及|和|与|正在办理|未办结|未到期|在办|因|未到答复期限|需|将/,
);

const ALL_CHANNELS = /(?:通过|以)[^通以]{1,30}等(?:多种)?(?:线上线下)?(?:渠道|途径|方式|形式)/g;
/** 依申请公开受理和办结6件. */
const OBJECT_AHEAD = /(?:政府信息公开申请|依申请公开(?:申请)?)(?:件|事项)?$/;
/** Nothing more is said of what was received: 共收到12件, */
const NOTHING_BEHIND = /^\s*(?:$|[，,。；;（(])/;

const yearOf = (match: RegExpExecArray): { carriedYear?: number } => {
  const year = match.groups?.year;
  return year === undefined ? {} : { carriedYear: Number(year) };
};

/** 通过邮寄、现场等方式: all ways, so none in particular. Blanks keep the places. */
const maskChannels = (words: string): string =>
  words.replace(ALL_CHANNELS, (channels) => ' '.repeat(channels.length));

/** What is carried over, in the words before the number or behind it. */
function readCarried(before: string, behind: string): Statement | null {
  const bare = withoutRequests(before);
  const later = NEXT_YEAR.exec(bare);
  const earlier = YEAR_BEFORE.exec(bare);
  const match = later ?? earlier;
  if (match) {
    return {
      isBare: bare === before,
      kind: later ? 'carriedOut' : 'carriedIn',
      from: match.index,
      subject: beforeCarried(bare.slice(0, match.index)),
      ...yearOf(match),
    };
  }
  const next = NEXT_YEAR_BEHIND.exec(behind);
  if (!next) return null;
  const subject = beforeCarried(before);
  const isBare = !next[0].startsWith('申请');
  return { kind: 'carriedOut', from: 0, subject, isBare, behind: next[0].length, ...yearOf(next) };
}

const outcomeOf = (words: string): [ClaimKind, RegExpExecArray] | null => {
  for (const [kind, pattern] of OUTCOMES) {
    const match = pattern.exec(words);
    if (match) return [kind, match];
  }
  return null;
};

function readOutcome(before: string, behind: string): Statement | null {
  const bare = withoutOutcomeEnds(before);
  const [kind, match] = outcomeOf(bare) ?? [];
  if (kind && match) {
    const subject = beforeOutcome(bare.slice(0, match.index));
    return { kind, from: match.index, subject, isBare: true };
  }
  const next = OUTCOME_BEHIND.exec(behind);
  const [nextKind] = outcomeOf(next?.groups?.of ?? '') ?? [];
  if (!next || !nextKind) return null;
  const subject = beforeOutcome(before.replace(/(?:其余|剩余|另有?|有)$/, ''));
  return { kind: nextKind, from: 0, subject, isBare: true, behind: next[0].length };
}

function readReceived(words: string, behind: string, topic: Topic): Statement | null {
  const before = maskChannels(words);
  const bare = withoutRequests(before);
  const object = before.slice(bare.length);
  const namesRequests = object.includes('申请');
  // 收到3件政府信息公开申请
  const noun = REQUESTS_BEHIND.exec(behind)?.[0] ?? '';
  const isObject = namesRequests || object.includes('公开') || noun !== '';
  const isBare = object.trim() === '' && !isObject;
  const kinds = [
    ['processed', PROCESSED],
    ['newlyReceived', RECEIVED],
    ['handled', HANDLED],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const ahead = bare.slice(0, match.index);
    const subject = beforeReceived(ahead.replace(OBJECT_AHEAD, ''));
    const statement = { kind, from: match.index, subject, behind: noun.length };
    if (isObject && (kind !== 'handled' || namesRequests || object.trim() === '')) return statement;
    if (!isBare) return null;
    if (OBJECT_AHEAD.test(ahead)) return statement;
    // 答复3件 says enough where applications are spoken of, 答复群众3件 does not.
    const saysEnough = kind === 'handled' || (topic.byHeading && NOTHING_BEHIND.test(behind));
    return saysEnough ? { ...statement, isBare } : null;
  }
  return null;
}

/**
 * What a number counts, by the words before it in its clause and those behind its measure; null where
 * they say nothing that stands in the tables.
 */
export function readStatement(before: string, behind: string, topic: Topic): Statement | null {
  const bare = withoutFiller(before);
  const documents = readDocuments(bare, behind);
  if (documents) return documents;
  const dispute = topic.disclosure ? readDispute(bare, behind) : null;
  if (dispute || !topic.requests) return dispute;
  return (
    readCarried(bare, behind) ?? readOutcome(bare, behind) ?? readReceived(bare, behind, topic)
  );
}
