// Measure words without their figure: 共主动公开条, 收到申请 件, 召开会议次.
import type { Span } from './quote.ts';

const BLANK = '[^\\S\\r\\n]';
const AMOUNTS = '共计|共|累计|总计|合计';
const VERBS =
  '公开|发布|更新|刊发|刊登|推送|转发|收到|接到|受理|接收|新收|办理|办结|答复|回复|召开|举办|开展|' +
  '组织|制发|制定|制作|印发|废止|出台|编发|报送|上报|回应|处理|结转|培训|公示|开设|设立|发生|收取';
const OBJECTS =
  '各类|各种|有关|相关|政府|政务|信息|公开|依申请|申请|主动|行政|规范性|文件|复议|诉讼|案件|会议|' +
  '培训班|培训|讲座|活动|新闻|发布会|政策|解读|图解|稿件|文章|动态|图文|视频|通知|公告|专题|专栏|' +
  '公报|简报|访谈|材料|处理费|费用|金额|检查|工作|重点|领域|建议|提案|留言|咨询';
const MEASURES = '[件条次篇份个期场起宗例元]|万元|人次';
/** What a template has in place of a figure: blanks, and perhaps （ ）, □ or ***. */
const GAP = `${BLANK}{0,40}(?:(?:[（(]${BLANK}{0,20}[）)]|[□■*＊…]{1,8})${BLANK}{0,8})?`;
/** 公开 条信息 as well as 公开信息 条，. */
const AHEAD = `${BLANK}{0,4}(?:[，,。；;、）)！]|$|政府信息|信息|会议|培训|申请(?!人)|文件)`;

const PHRASE = new RegExp(
  '(?<!没有|[未没不无每逐对将凡所])' +
    `(?<lead>(?:(?:${AMOUNTS}|主动)${BLANK}{0,20}){0,3})` +
    `(?<verb>${VERBS})?了?` +
    `(?<object>(?:${BLANK}{0,20}(?:${AMOUNTS}|${OBJECTS})){0,8})` +
    `(?<gap>${GAP})余?(?<measure>${MEASURES})(?=${AHEAD})`,
  'gm',
);

const AMOUNT = new RegExp(AMOUNTS);
/** An object that a figure belongs to, where nothing but a blank stands before the measure word. */
const COUNTED = /(?:信息|申请|复议|诉讼|会议|文件|案件|费|金额)$/;
/** 公示期, 组织部 and 新闻发布会场 are words, also where a line broke within. */
const ONLY_BEHIND_OBJECTS = new Set(['个', '期', '场', '起', '宗', '例', '元', '万元', '人次']);
/** Objects that make no word of their own with the measure word behind them: 信访件 is one. */
const APART: Record<string, RegExp> = {
  条: /./,
  次: /./,
  篇: /./,
  份: /./,
  件: /(?:文件|案件)$/,
  个: /(?:专题|专栏|视频|解读|图解)$/,
  期: /(?:公报|简报|访谈|培训班)$/,
  场: /(?:讲座|活动|访谈)$/,
  起: /(?:申请|案件|复议|诉讼)$/,
  宗: /(?:申请|案件|复议|诉讼)$/,
  例: /(?:申请|案件|复议|诉讼)$/,
  元: /(?:费|费用|金额)$/,
  万元: /(?:费|费用|金额)$/,
};
const RECEIVED = /^(?:收到|接到|受理|接收|新收)$/;
/** 办结件, 受理件, 答复件 are words; these verbs make none with 件. */
const NO_WORD_WITH_ITEM = /^(?:收到|接到|新收|制发|废止)$/;

interface Phrase {
  lead: string;
  verb: string;
  object: string;
  gap: string;
  measure: string;
}

/** Whether a figure is missing before the measure word. */
function lacksFigure({ lead, verb, object, gap, measure }: Phrase): boolean {
  const hasAmount = AMOUNT.test(lead + object);
  const isSimple = !ONLY_BEHIND_OBJECTS.has(measure);
  if (verb === '' && object === '') return hasAmount && isSimple;
  if (gap !== '') return object === '' ? isSimple : verb !== '' || COUNTED.test(object);
  if (verb === '') return false;
  if (object === '' || AMOUNT.test(object.slice(-2))) {
    return isSimple && (measure !== '件' || hasAmount || NO_WORD_WITH_ITEM.test(verb));
  }
  if (measure === '件' && object.endsWith('申请')) return hasAmount || RECEIVED.test(verb);
  if (measure === '件' && object.endsWith('公开')) return hasAmount;
  return APART[measure]?.test(object) === true;
}

/** 同比增长 %. */
const BLANK_SHARE = new RegExp(
  `(?:增长|增加|上升|提升|提高|下降|降低|减少|占|达到?|率为)了?${BLANK}{0,10}[%％]`,
  'g',
);

/** Where a measure word or % stands without its figure, each with the words that lead to it. */
export function findBlankFigures(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: words, index, groups = {} } of text.matchAll(PHRASE)) {
    const { lead = '', verb = '', object = '', gap = '', measure = '' } = groups;
    const end = index + words.length;
    const isJoined = gap === '' && text.charAt(end) === '、';
    if (!isJoined && lacksFigure({ lead, verb, object, gap, measure })) {
      spans.push({ start: index, end });
    }
  }
  for (const { 0: words, index } of text.matchAll(BLANK_SHARE)) {
    spans.push({ start: index, end: index + words.length });
  }
  return spans;
}
