// Words that stand for a figure or a name still to be filled in: XX, ××, 共主动公开条.
import { withoutAddresses } from './addresses.ts';
import { findBlankFigures } from './blank-figures.ts';
import type { Span } from './quote.ts';

const CROSSES = 'XxＸｘ×╳✕✖';
/** What stands together without a Chinese character or a blank between. */
const RUN = new RegExp(`[!-~Ａ-Ｚａ-ｚ０-９×╳✕✖]+`, 'g');
const CROSSES_ONLY = new RegExp(`[${CROSSES}]+`, 'g');
/** XXL, xxgk and whatever else has a letter of its own. */
const OTHER_LETTER = /[A-WYZa-wyzＡ-ＷＹＺａ-ｗｙｚ]/;
const DIGIT = /[0-9０-９*]/;

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏' +
    '吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万' +
    '覃武钱戴严莫孔汤康易乔赖文',
);
const COMPOUND_SURNAME = /(?:欧阳|司马|上官|诸葛|司徒|东方)$/;
/** Words that end like a surname: 提高XX能力. */
const NO_SURNAME =
  /(?:提高|最高|较高|[对关由属处位鉴用基等]于|其余|剩余|多余|主任|责任|担任|地方|[各官双对]方|[资基奖现罚]金|[任如]何|[森园山]林|[工课流规议章过]程|空白|明白|健康|[阶时路]段|手段|历史|[贸交简容]易|允许|[公发全正论条]文|长江|黑龙|农田)$/;
/** 于XX年, 向XX局: the character before is no surname where this follows. */
const COUNTED_OR_PLACE =
  /^[^\S\r\n]{0,4}(?:[年月日号件条次份篇期场个项元万余多起宗例批省市县区镇乡]|局(?!长)|委(?!员)|办)/;
const MEASURED = /^[^\S\r\n]{0,4}(?:[件条份篇期场元月日]|次(?!数|日|年))/;
const HAN_AND_BLANKS_LAST = /(\p{Script=Han})[^\S\r\n]{0,4}$/u;

/** Whether crosses mask something that is known, or are no placeholder at all. */
function isMeant(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 8);
  // 138××××5678 is masked; 20XX年 is not.
  if (DIGIT.test(before.slice(-1)) && DIGIT.test(after.charAt(0))) return true;
  const endsInSurname =
    COMPOUND_SURNAME.test(before) || (SURNAMES.has(before.slice(-1)) && !NO_SURNAME.test(before));
  if (endsInSurname && !COUNTED_OR_PLACE.test(after)) return true;
  if (end - start > 1) return false;
  const han = HAN_AND_BLANKS_LAST.exec(before)?.[1];
  return han === undefined || SURNAMES.has(han) || !MEASURED.test(after);
}

function findCrosses(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: run, index } of withoutAddresses(text).matchAll(RUN)) {
    if (OTHER_LETTER.test(run)) continue;
    for (const { 0: crosses, index: inRun } of run.matchAll(CROSSES_ONLY)) {
      const start = index + inRun;
      const end = start + crosses.length;
      const isAlone = crosses.length > 1 || run.length === 1;
      if (isAlone && !isMeant(text, start, end)) spans.push({ start, end });
    }
  }
  return spans;
}

/**
 * Where a text waits for a figure or a name, in its order. Masked names (张××), masked numbers
 * (138××××5678), addresses and words of Latin letters (XXL) are none.
 */
export const findPlaceholders = (text: string): Span[] =>
  [...findCrosses(text), ...findBlankFigures(text)].sort((one, other) => one.start - other.start);
