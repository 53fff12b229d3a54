// 落款: what is said beside the organ and the date at the end of the report.
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { toHalfWidth } from '#src/report/figures.ts';

const bare = (name: string): string => name.replace(/\s/gu, '');

function organHint({ organ, signature }: Pick<Draft, 'organ' | 'signature'>): string {
  const [name, signed] = [bare(organ.name), bare(signature.organ)];
  const isOwn = name === '' || signed === '' || signed.includes(name) || name.includes(signed);
  return isOwn ? '可以不写，排在报告末尾右侧。' : '与机关全称不同，核对一下。';
}

function dateHint({ year, signature }: Pick<Draft, 'year' | 'signature'>): string {
  const own = readYear(year);
  const signed = /\d{4}/.exec(toHalfWidth(signature.date))?.[0];
  if (own === null) return '可以不写。';
  return signed === undefined || Number(signed) > own
    ? `可以不写，如 ${own + 1}年1月20日。`
    : `${own}年的报告一般在${own + 1}年落款，核对一下。`;
}

/** The lines over 落款机关 and 落款日期: an example, or what is unusual about what stands there. */
export const signatureHints = (
  draft: Pick<Draft, 'organ' | 'year' | 'signature'>,
): [organ: string, date: string] => [organHint(draft), dateHint(draft)];
