import type { KeptMessage } from '#src/report/draft/import-message.ts';
import { kindOf, type MessageKind } from '#src/report/draft/import-message.ts';
import { isTableId, stepOf } from '#src/report/sections/sections.ts';

/**
 * What is to be said of a last year's report that others wrote: which figures are missing beside
 * this year's or not to be trusted. It is only compared, so nothing has to be mended in it.
 */
export function toReferenceNotes(messages: readonly KeptMessage[]): string[] {
  const countOf = (kind: MessageKind) =>
    messages.filter((one) => kindOf(one) === kind && isTableId(stepOf(one.place))).length;
  const [unread, uneven] = [countOf('unread'), countOf('uneven')];
  return [
    ...(unread > 0 ? [`上年报告有 ${unread} 处没有读出，这些格没有上年的数字可比。`] : []),
    ...(uneven > 0 ? [`上年报告的原文自己有 ${uneven} 处合计对不上。`] : []),
  ];
}
