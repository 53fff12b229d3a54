// The sentences of the checks on prose: they quote the words and say what the tables hold.
import { placeName } from '#src/report/sections/place-names.ts';
import type { LaterFinding, ProseFinding } from './finding.ts';
import { shorten } from './first-messages.ts';

const LISTED = 6;
/** The first of some items, and `more` where there are others. */
export const firstOf = (items: readonly string[], mark: string, more: string): string =>
  items.slice(0, LISTED).join(mark) + (items.length > LISTED ? more : '');

/** “甲”“乙”“丙”等 8 处: each of them once, of names each counted once. */
function list(items: readonly string[], unit = '处'): string {
  const quoted = [...new Set(items)].map((item) => `“${shorten(item)}”`);
  const count = unit === '处' ? items.length : quoted.length;
  return firstOf(quoted, '', `等 ${count} ${unit}`);
}

const wordsOf = ({ quotes = [] }: LaterFinding): string[] => quotes.map(({ words }) => words);

/** The finding in one sentence. */
export function proseSentence(finding: ProseFinding): string {
  const [place] = finding.places;
  const at = placeName(place);
  const words = list(wordsOf(finding));
  switch (finding.rule) {
    case 'text-placeholder':
      return `${at}：“${shorten(finding.words)}”${
        (finding.quotes ?? []).length > 1 ? `有 ${finding.quotes?.length} 处` : ''
      }还空着，填上数字或内容`;
    case 'aspect-missing':
      return `“一、总体情况”没有写到：${finding.aspects.join('、')}`;
    case 'improvement-half':
      return finding.missing === 'problems'
        ? '“五、存在的主要问题及改进情况”没有写存在的主要问题'
        : '“五、存在的主要问题及改进情况”没有写怎样改进';
    case 'fee-statement':
      return `${at}：只写了“${shorten(finding.words)}”，写明收取信息处理费的情况`;
    case 'text-none':
      return `${at}：文中写${words}，${finding.name}为 ${finding.actual}`;
    case 'text-figure':
      return `${at}：文中写${words}，${finding.name}为 ${finding.expected}`;
    case 'text-year':
      return `文中有 ${wordsOf(finding).length} 处年份不是报告年度：${list(
        finding.years.map((year) => `${year}年`),
        '个',
      )}，核对是写错了，还是上年的文字没有改`;
    case 'text-organ':
      return `${at}：写的是“${shorten(finding.name)}”，与机关全称不同`;
    case 'superseded-basis':
      return `${at}：${words}已经由国办公开办函〔2021〕30号代替，改写依据`;
    case 'personal-data':
      return finding.kind === 'identity'
        ? `${at}：有身份证号码，公开前删去`
        : `${at}：有手机号码，公开前删去`;
    case 'fee-amount':
      return (
        `${at}：信息处理费写收取 ${finding.actual} 元，` +
        `表二·行政事业性收费合计 ${finding.expected} 元，少于信息处理费`
      );
    case 'fee-lapsed':
      return `${at}：文中写${words}，表三“申请人逾期未按收费通知要求缴纳费用”总计为 ${finding.count} 件`;
    case 'overview-length':
      return `“一、总体情况”共 ${finding.count} 字，原则上不超过 ${finding.advised} 字`;
    case 'organ-short':
      return finding.names.length > 1
        ? `机关有 ${finding.names.length} 种简称：${list(finding.names, '种')}，统一成一种`
        : `“六、其他需要报告的事项”用了简称${list(finding.names, '种')}，前文没有写“（以下简称……）”`;
    case 'unit-mixed':
      return `${at}：${words}的单位是“${finding.unit}”，申请以“件”为单位`;
    case 'bracket-mixed':
      return `${at}：${words}是半角标点或者不规范的书名号，中文里用全角`;
  }
}
