// Words around a statement that do not narrow it: who reports, for which time, how thoroughly. A
// statement with any other word (代, 其中, 各镇, 上半年, 网上) may count something else.
import type { Draft } from '#src/report/draft/draft.ts';

const TIME = /20\d\d\s*年度?|[今本全该]年度?|年[内度]|截[至止][\d\s年月日底末]*/;
const REPORTER =
  /[我本](?:局|委|办|厅|机关|单位|部门|管委会|中心|院|署|站|队|社|会|室)(?:机关)?|全[局委厅]/;
const MANNER =
  /期间|共计?|合计|总计|累计|总共|实际|依法|依规|依照规定|按照?(?:规定|要求|时限|时|期)|及时|规范|全部|所有|均|已经?|都|并|且|也|还|则|又|就|了|有|目前|其间|情况|方面|工作|[，,、\s]/;

/** Tells what is left of some words besides those that narrow nothing and those of `more`. */
export function narrowingBesides(more: RegExp): (words: string) => string {
  const sources = [TIME, REPORTER, more, MANNER].map(({ source }) => source);
  const tokens = new RegExp(sources.join('|'), 'g');
  return (words) => words.replace(tokens, '');
}

/** 我市, 全县: what a government reports for, and none of its departments. */
const PLACE = /^(?:[我本全](?:市|县|区|镇|乡|街道|省|州|旗|园区|新区))+$/;
const ENDS_AS_PLACE = /[市县区省州旗镇乡]$/;
const GOVERNS = /(?:政府|管委会|管理委员会|办事处|[区镇乡])$/;

/** Whether some words may name the organ: 市科委 for 上海市科学技术委员会. */
function mayName(words: string, organ: string): boolean {
  let at = -1;
  return [...words].every((character) => {
    at = organ.indexOf(character, at + 1);
    return at >= 0;
  });
}

/** Whether a statement about `subject` is one about the whole of what the organ reports. */
export function isOwnSubject(
  subject: string,
  { organ, scope }: Pick<Draft, 'organ' | 'scope'>,
): boolean {
  if (subject === '') return true;
  const name = organ.name.trim();
  const governs = scope === 'aggregate' || GOVERNS.test(name);
  if (PLACE.test(subject)) return governs;
  return mayName(subject, name) && (governs || !ENDS_AS_PLACE.test(subject));
}
