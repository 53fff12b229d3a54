// The words by which prose counts disputes: 行政复议2件, 2件政府信息公开行政诉讼.
import { narrowingBesides } from './own-words.ts';
import type { Statement } from './statement.ts';

const DISPUTE_ENDS = /(?:的|案件|案|事项|申请|情况|总数|数量|数|\s)*$/;
const DISPUTE = /行政(?<of>复议|诉讼)$/;
const beforeDispute = narrowingBesides(
  /因|对|涉及?|有关|关于|针对|政府信息公开|信息公开|政务公开|依申请公开|被|提起|申请|引起|引发|发生|收到|产生|的|案件/,
);
const DISPUTE_BEHIND =
  /^(?:的|涉及|涉|因|针对|关于|有关|政府|信息公开|政务公开|依申请公开|工作|被|引起|引发|提起|申请|\s)*行政(?<of>复议|诉讼)(?!(?:案件)?(?:、|和|及|或))/;

/** The dispute that a number counts, by the words before it and behind its measure. */
export function readDispute(before: string, behind: string): Statement | null {
  const bare = before.replace(DISPUTE_ENDS, '');
  const ahead = DISPUTE.exec(bare);
  const match = ahead ?? DISPUTE_BEHIND.exec(behind);
  if (!match) return null;
  const kind = match.groups?.of === '复议' ? 'reconsideration' : 'litigation';
  const from = ahead ? ahead.index : 0;
  const subject = beforeDispute(ahead ? bare.slice(0, from) : before);
  return { kind, from, subject, ...(ahead ? {} : { behind: match[0].length }) };
}
