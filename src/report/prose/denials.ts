// What the prose denies: 未收到政府信息公开申请, 没有行政复议、行政诉讼, 未制发规范性文件.
import { readByLine, type Found, type Topic } from './by-line.ts';
import { clausesIn, type Piece } from './clauses.ts';
import { isPart } from './claim-scope.ts';
import { narrowingBesides, speakerOf } from './own-words.ts';
import { isPartOfYear, yearNamed } from './time-words.ts';

export type DenialKind =
  | 'newlyReceived'
  | 'reconsideration'
  | 'litigation'
  | 'reconsiderationLost'
  | 'litigationLost'
  | 'documentsIssued';

export interface Denial extends Found {
  kind: DenialKind;
  /** The year named before it, null for none. */
  year: number | null;
  /** Who it may be limited to, '' for nothing. */
  subject: string;
}

/** Not 未经复议, 未来, 未必, 无锡. */
const DENIAL =
  /未(?![经来必])|没有?|无(?!正当|法|关|锡|为[市县]|极|棣)|不存在|零(?=(?:行政)?(?:申请|复议|诉讼))/;
const VERB =
  /^(?:曾|再|有)?(?:(?:收到|接到|接收|受理|新收|收)(?:到|过|和(?:处理|受理|办理))?|产生|发生|出现|涉及?|引发|存在|被|因)?/;
const besidesRequests = narrowingBesides(
  /收到|接到|接收|受理|新收|产生|发生|出现|涉及|任何|一件|公民|(?:单位|组织|企业)(?:、|和|与|及|或者?)个人|个人(?=(?:、|和|与|及|或者?)(?:法人|其他|企业))|法人|或者?|和|及|(?:通过|以)任何(?:形式|方式|途径|渠道)|其他组织|社会组织|(?:社会)?公众|群众|申请人|的|关于|有关|相关|要求|提出|提交|政府信息|信息公开|政务公开|政务|政府|信息|依申请|公开|申请|获取|事项|案件|诉求|件|类|向(?:我|本)(?:局|机关|单位)|等|情形|、|即|由于|因此|所以|因/,
);
const besidesDisputes = narrowingBesides(
  /收到|发生|出现|产生|涉及|存在|引起|引发|因|由|导致|而|被|提起|提出|申请|的|案件|案|事项|事件|现象|行为|任何|政府信息公开|信息公开|政务公开|依申请公开|政府信息|答复|有关|相关|关于|针对|对|和|与|及|以及|或者?|、|申请人|行政复议|行政诉讼|复议|诉讼|起诉|责任追究|投诉|举报|一[起件例]|类|等|情形|提请|无|即|由于|因此/,
);
const besidesDocuments = narrowingBesides(
  /制发|制定|出台|印发|新|的|规章|、|和|及|或者?|行政规范性文件|规范性文件|任何|因此|由于/,
);
const beforeDenial = narrowingBesides(
  /实现|做到|零(?:投诉|举报|信访|差错|失误|超期|逾期|延误|违规|泄密)|由于|因此|所以|即|涉及|因|关于|的|政府信息公开|信息公开|政务公开|依申请公开/,
);
const LOST = /纠错|败诉|纠正|撤销|被责令/g;
/** 零申请、零复议、零诉讼. */
const ZERO = /零(?:行政)?(?<of>申请|复议|诉讼)/g;
const ZERO_KINDS: Record<string, DenialKind> = {
  申请: 'newlyReceived',
  复议: 'reconsideration',
  诉讼: 'litigation',
};
const LONGEST = 80;
/** A sentence may have no end. */
const LOOK_BACK = 240;

/** 公民、法人和其他组织 are all applicants; one of them alone narrows. */
function isOfSomeApplicants(object: string): boolean {
  const isOfCitizens = /公民|个人|自然人/.test(object);
  const isOfOrganizations = /法人|其他组织/.test(object);
  return isOfCitizens !== isOfOrganizations && !object.includes('任何');
}

function kindsOf(object: string, topic: Topic): DenialKind[] {
  if (/复议|诉讼/.test(object)) {
    if (!topic.disclosure) return [];
    const isLost = object.search(LOST) >= 0;
    if (besidesDisputes(object.replace(LOST, '')) !== '') return [];
    return [
      ...(object.includes('复议')
        ? ([isLost ? 'reconsiderationLost' : 'reconsideration'] as const)
        : []),
      ...(/诉讼|起诉|败诉/.test(object)
        ? ([isLost ? 'litigationLost' : 'litigation'] as const)
        : []),
    ];
  }
  if (object.includes('规范性文件')) {
    const isIssued = /制发|制定|出台|印发/.test(object) && besidesDocuments(object) === '';
    return isIssued ? ['documentsIssued'] : [];
  }
  const isRequest = topic.requests && /申请/.test(object) && !isOfSomeApplicants(object);
  return isRequest && besidesRequests(object) === '' ? ['newlyReceived'] : [];
}

function denialsOf(sentence: Piece, topic: Topic): Denial[] {
  return clausesIn(sentence).flatMap((clause): Denial[] => {
    topic.speaker = speakerOf(clause.words, topic.speaker);
    const { speaker } = topic;
    const match = DENIAL.exec(clause.words);
    if (!match || clause.words.length > LONGEST) return [];
    const object = clause.words.slice(match.index + match[0].length).replace(VERB, '');
    const ahead = sentence.words.slice(0, clause.start - sentence.start);
    const earlier = ahead.slice(-LOOK_BACK) + clause.words.slice(0, match.index);
    if (isPartOfYear(earlier)) return [];
    const place = {
      start: clause.start + match.index,
      end: clause.start + clause.words.trimEnd().length,
      year: yearNamed(earlier),
      subject: isPart(ahead) ? '其中' : beforeDenial(clause.words.slice(0, match.index)) || speaker,
    };
    if (match[0] === '零') {
      return [...clause.words.matchAll(ZERO)]
        .map(({ groups }) => ZERO_KINDS[groups?.of ?? ''])
        .filter((kind) => kind !== undefined)
        .map((kind) => ({ kind, ...place }));
    }
    return kindsOf(object.trim(), topic).map((kind) => ({ kind, ...place }));
  });
}

/** What a text that stands under a heading denies, in order. */
export const denialsIn = readByLine(denialsOf);
