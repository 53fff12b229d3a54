// The sentences of the checks that follow a moment later: over the tables, against last year's report
// and against what the imported file printed. Those on prose are in prose-messages.ts.
import { placeName } from '#src/report/sections/place-names.ts';
import { TABLES, TOTAL_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import type { Jump, LaterFinding } from './finding.ts';
import { shorten } from './first-messages.ts';
import { firstOf, proseSentence } from './prose-messages.ts';

const totalCells = new Map(TOTAL_CELLS.map((cell) => [cell.path, cell]));

const byHowMuch = (actual: number, expected: number, unit = ' 件'): string =>
  `${actual < expected ? '少' : '多'} ${Math.abs(actual - expected)}${unit}`;

/** 表四·行政复议，总计: a computed cell as findings name it. */
function totalName(path: string): string {
  const table = figureCellAt(totalCells.get(path)?.parts[0] ?? '')?.table;
  return table ? `${TABLES[table].shortName}·${totalCells.get(path)?.name ?? ''}` : path;
}

/** 表二·行政规范性文件: the row of a typed cell as findings name it. */
function rowName(place: string): string {
  const cell = figureCellAt(place);
  return cell ? `${TABLES[cell.table].shortName}·${cell.rowLabel}` : place;
}

const columnName = (place: string): string => `表三·${figureCellAt(place)?.columnLabel ?? ''}列`;

function jumpList(jumps: readonly Jump[]): string {
  const list = jumps.map(
    ({ place, before, now }) => `${placeName(place)}：上年 ${before}，本年 ${now}`,
  );
  return firstOf(list, '；', `；等 ${jumps.length} 格`);
}

/** 本年制发件数 2、现行有效件数 5: the columns of one row. */
const filledList = (filled: readonly { place: string; figure: number }[]): string =>
  filled
    .map(({ place, figure }) => `${figureCellAt(place)?.columnLabel ?? ''} ${figure}`)
    .join('、');

function stockSentence(finding: LaterFinding & { rule: 'stock-roll' }): string {
  const { places, severity, lastYear, issued, repealed, expected, actual } = finding;
  const name = rowName(places[0]);
  if (expected < 0) {
    return (
      `${name}：本年废止 ${repealed}，多于上年现行有效 ${lastYear} ＋ 本年制发 ${issued} ＝ ` +
      `${lastYear + issued}，多 ${-expected} 件`
    );
  }
  return (
    `${name}：上年现行有效 ${lastYear} ＋ 本年制发 ${issued} － 本年废止 ${repealed} ＝ ${expected}，` +
    `现行有效 ${actual}，${byHowMuch(actual, expected)}` +
    (severity === 'hint' ? '。有文件自然失效的，可以不改' : '')
  );
}

/** The finding in one sentence. */
export function laterSentence(finding: LaterFinding): string {
  const [place] = finding.places;
  switch (finding.rule) {
    case 'text-instruction':
      return `${placeName(place)}：还留有模板中的“${shorten(finding.words)}”，写成实际内容或删去`;
    case 'part-empty':
      return `${placeName(place)}：“${shorten(finding.heading)}”只有标题没有内容，写上内容或删除这一小节`;
    case 'printed-total': {
      const { total, expected, actual } = finding;
      return (
        `${totalName(total)}：各格相加 ${actual}，原文件印的是 ${expected}，` +
        `${byHowMuch(actual, expected)}。改正各格，或者核对后以各格为准`
      );
    }
    case 'carried-in':
      return (
        `${columnName(place)}：上年结转 ${finding.actual}，上年报告“结转下年度” ${finding.expected}，` +
        byHowMuch(finding.actual, finding.expected)
      );
    case 'stock-roll':
      return stockSentence(finding);
    case 'stock-issued':
      return (
        `${rowName(place)}：现行有效 ${finding.actual}，本年制发 ${finding.expected}，` +
        byHowMuch(finding.actual, finding.expected)
      );
    case 'pending-carried':
      return (
        `${rowName(place)}：总计 ${finding.actual}，上年报告“尚未审结” ${finding.expected}，` +
        byHowMuch(finding.actual, finding.expected)
      );
    case 'jump':
      return `与上年相差很大：${jumpList(finding.jumps)}`;
    case 'unchanged-text':
      return `“一、总体情况”和“五、存在的主要问题及改进情况”的 ${finding.count} 句中，有 ${finding.same} 句与上年报告相同，写成本年的情况`;
    case 'rules-power':
      return (
        `${rowName(place)}：${filledList(finding.filled)}。地方政府部门、乡镇和街道没有规章制定权，` +
        '核对是否应填在“行政规范性文件”'
      );
    case 'all-other':
      return `表三：办理结果 ${finding.count} 件全部填在“${finding.row}”，核对能否归入其他情形`;
    case 'enforcement-zero':
      return '表二：机关名称中有审批或者执法，行政许可、行政处罚、行政强制的处理决定数量却都是 0，核对是否漏填';
    case 'text-placeholder':
    case 'aspect-missing':
    case 'improvement-half':
    case 'fee-statement':
    case 'text-none':
    case 'text-figure':
    case 'text-year':
    case 'text-organ':
    case 'superseded-basis':
    case 'personal-data':
    case 'fee-amount':
    case 'fee-lapsed':
    case 'overview-length':
    case 'organ-short':
    case 'unit-mixed':
    case 'bracket-mixed':
      return proseSentence(finding);
  }
}
