// What limits a statement from outside its clause: 其中，收到网上申请3件.
import type { Piece } from './clauses.ts';
import type { ClaimKind } from './claim-kinds.ts';

/** Counted as a whole and by parts: 收到, 办结. */
const COUNTED_BY_PARTS: readonly ClaimKind[] = ['newlyReceived', 'handled', 'processed'];
const OUTCOMES: readonly ClaimKind[] = [
  'disclosed',
  'partiallyDisclosed',
  'disclosedAtAll',
  'notDisclosed',
  'notProvided',
  'notProcessed',
  'otherwiseProcessed',
];

/** 其中，收到3件: a clause of its own that narrows the next. */
const NARROWS =
  /(?:(?:其中|包括)|通过[^，,。；;等]{1,30}|(?:在|涉及)[^，,。；;]{1,20}(?:领域|类))[，,]$/;
/** 其中，收到网上申请5件，答复4件: whatever follows is of these. */
const PART_OPENS = /其中[，,：:]?[^，,。；;]{0,20}(?:收到|受理|接收|办理)[^；;]*$/;

/** Whether the words ahead of a clause limit what it says. */
export const isPart = (ahead: string): boolean =>
  NARROWS.test(ahead.slice(-40)) || PART_OPENS.test(ahead.slice(-120));

/** The same of a claim; `isFirst` for the first in its clause. */
export const isPartClaim = (kind: ClaimKind, ahead: string, isFirst: boolean): boolean =>
  COUNTED_BY_PARTS.includes(kind) && (isFirst ? isPart(ahead) : PART_OPENS.test(ahead.slice(-120)));

/** Another organ whose share is told: 其中县政府办公室收到20件. */
const PART_OF = /^其中(?![我本])[^，,。；;\d]{0,12}?(?:政府|部门|单位|本级|办公室|[局镇乡])/;

/** Whose share a clause begins to tell; `before` where it does not begin with another's. */
export const partOf = (clause: string, before: string): string =>
  PART_OF.exec(clause)?.[0] ?? before;

const OTHERS =
  /建议|提案|议案|热线|留言|信访|来信|来访|信件|信箱|咨询|投诉|诉求|举报|来电|工单|求助|许可|处罚|征集|监督件|交办|12345|复议|诉讼/g;
const REQUESTS =
  /(?<!复议|诉讼|许可|认定|确认|登记|低保|救助|补贴|补助|资助|赔偿|仲裁|执行|注册)申请|信息公开/g;

const lastIn = (words: string, pattern: RegExp): number =>
  [...words.matchAll(pattern)].at(-1)?.index ?? -1;

/** 制发公文45件，其中主动公开30件，不予公开10件: by what the documents are marked as. */
const BY_MARK = /公文|发文|属性|主动公开[^，,。；;]{0,10}\d/;

/**
 * Whether bare words (办结3件) may count 提案 or 公文, by the words before them in their sentence;
 * `hasOtherCounts` where only figures of what is not known stand among those.
 */
export function isOnOtherThings(
  kind: ClaimKind,
  earlier: string,
  hasOtherCounts: boolean,
): boolean {
  const requests = lastIn(earlier, REQUESTS);
  if (lastIn(earlier, OTHERS) > requests) return true;
  if (OUTCOMES.includes(kind) && BY_MARK.test(earlier)) return true;
  return hasOtherCounts && requests < 0;
}

/** 不予公开信息46条: pieces of information, not applications. */
export const isInformation = (kind: ClaimKind, words: string): boolean =>
  OUTCOMES.includes(kind) && /信息[^申请]*[条篇]$/.test(words);

const DISCLOSURE = '(?:信息公开|政务公开|依申请)';
/** Words that say that a dispute is over disclosure, or count applications next to it. */
const OVER_DISCLOSURE = new RegExp(
  `(?:因|由|涉及?|针对|关于|对)[^，,。；;]{0,12}${DISCLOSURE}|` +
    `${DISCLOSURE}(?:公开|工作|申请|事项|类|方面|的|被|引[起发]|提起|行政){0,6}(?:复议|诉讼)|` +
    `${DISCLOSURE}[^，,。；;]{0,12}\\d件|行政复议和?行政诉讼${DISCLOSURE}`,
);
/** 推进行政复议信息公开: what is disclosed there is not what is disputed. */
const DISPUTES_DISCLOSED = /行政(?:复议|诉讼|应诉)[^，,。；;]{0,8}公开/;

/** Whether the words around a dispute say that it is over disclosure. */
export const isOverDisclosure = (earlier: string, after: string): boolean =>
  OVER_DISCLOSURE.test(earlier + after) && !DISPUTES_DISCLOSED.test(earlier);

interface Part {
  kind: ClaimKind;
  start: number;
  number: { value: number };
  carriedYear: number | null;
  subject: string;
}

/**
 * Leaves out statements that a sentence makes more than once with other figures: by applicant or by
 * channel. What is received and handled before 其中 is the whole.
 */
export function withoutParts<Claim extends Part>(
  claims: readonly Claim[],
  { words, start }: Piece,
): Claim[] {
  const found = words.indexOf('其中');
  const opens = found < 0 ? Infinity : start + found;
  const keyOf = ({ kind, carriedYear, subject }: Claim) => `${kind} ${carriedYear} ${subject}`;
  const firsts = new Map<string, Claim>();
  const repeated = new Set<string>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const first = firsts.get(key);
    if (!first) firsts.set(key, claim);
    else if (first.number.value !== claim.number.value) repeated.add(key);
  }
  const isByPart = (claim: Claim) =>
    OUTCOMES.includes(claim.kind)
      ? OUTCOMES.some((kind) => repeated.has(keyOf({ ...claim, kind })))
      : repeated.has(keyOf(claim));
  const isWhole = (claim: Claim) =>
    COUNTED_BY_PARTS.includes(claim.kind) &&
    firsts.get(keyOf(claim)) === claim &&
    claim.start < opens;
  return claims.filter((claim) => !isByPart(claim) || isWhole(claim));
}
