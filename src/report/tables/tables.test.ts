import { describe, expect, it } from 'vitest';
import { toGrid } from '#src/report/document/report-document.ts';
import { FIGURE_CELLS, TABLES, TABLE_IDS, TOTAL_CELLS, figureCellsOf } from './tables.ts';
import type { StatutoryTable } from './table.ts';

const gridOf = ({ id, widths, headRows, rows }: StatutoryTable) =>
  toGrid({
    id,
    caption: '',
    widths,
    headRows,
    rows: rows.map((cells) =>
      cells.map((cell) => ({
        text: cell.kind === 'label' ? cell.text : cell.path.split('.').slice(1).join('.'),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        scope: null,
        figure: null,
      })),
    ),
  });

describe('the statutory tables', () => {
  it('have the size of the form', () => {
    const size = (table: StatutoryTable) => [table.rows.length, table.widths.length];
    expect(TABLE_IDS.map((id) => size(TABLES[id]))).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
    expect(TABLE_IDS.map((id) => figureCellsOf(id).length)).toEqual([10, 144, 12]);
    expect(TOTAL_CELLS.length).toBe(31 + 3);
  });

  it.each(TABLE_IDS)('%s: spans fill the grid without gap or overlap', (id) => {
    const { rows, widths } = TABLES[id];
    const covered = rows.flat().reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0);
    expect(covered).toBe(rows.length * widths.length);
  });

  it('name every place once', () => {
    const paths = [...FIGURE_CELLS, ...TOTAL_CELLS].map((cell) => cell.path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('print table 二 to the letter', () => {
    const stock = (row: string) => [`${row}.issued`, `${row}.repealed`, `${row}.inForce`];
    const decisions = ['信息内容', '本年处理决定数量', '', ''];
    expect(gridOf(TABLES.proactive)).toEqual([
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', ...stock('rules')],
      ['行政规范性文件', ...stock('normativeDocuments')],
      ['第二十条第（五）项', '', '', ''],
      decisions,
      ['行政许可', 'licenses.decisions', '', ''],
      ['第二十条第（六）项', '', '', ''],
      decisions,
      ['行政处罚', 'penalties.decisions', '', ''],
      ['行政强制', 'compulsion.decisions', '', ''],
      ['第二十条第（八）项', '', '', ''],
      ['信息内容', '本年收费金额（单位：万元）', '', ''],
      ['行政事业性收费', 'fees.amount', '', ''],
    ]);
  });

  it('print the labels of table 三 to the letter, each row with its figures', () => {
    const columns =
      'naturalPerson enterprise research publicBenefit legalService otherOrganization total';
    const row = (id: string, ...labels: string[]) => [
      ...labels,
      ...Array.from({ length: 3 - labels.length }, () => ''),
      ...columns.split(' ').map((column) => `${id}.${column}`),
    ];
    expect(gridOf(TABLES.requests)).toEqual([
      [
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        '',
        '',
        '申请人情况',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
      ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
      row('newlyReceived', '一、本年新收政府信息公开申请数量'),
      row('carriedIn', '二、上年结转政府信息公开申请数量'),
      row('disclosed', '三、本年度办理结果', '（一）予以公开'),
      row('partiallyDisclosed', '', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
      row('stateSecret', '', '（三）不予公开', '1.属于国家秘密'),
      row('prohibitedByLaw', '', '', '2.其他法律行政法规禁止公开'),
      row('securityAndStability', '', '', '3.危及“三安全一稳定”'),
      row('thirdPartyRights', '', '', '4.保护第三方合法权益'),
      row('internalAffairs', '', '', '5.属于三类内部事务信息'),
      row('processInformation', '', '', '6.属于四类过程性信息'),
      row('enforcementFile', '', '', '7.属于行政执法案卷'),
      row('administrativeInquiry', '', '', '8.属于行政查询事项'),
      row('notHeld', '', '（四）无法提供', '1.本机关不掌握相关政府信息'),
      row('needsCreation', '', '', '2.没有现成信息需要另行制作'),
      row('stillUnclear', '', '', '3.补正后申请内容仍不明确'),
      row('petitionOrComplaint', '', '（五）不予处理', '1.信访举报投诉类申请'),
      row('repeated', '', '', '2.重复申请'),
      row('publication', '', '', '3.要求提供公开出版物'),
      row('excessive', '', '', '4.无正当理由大量反复申请'),
      row('confirmOrReissue', '', '', '5.要求行政机关确认或重新出具已获取信息'),
      row(
        'correctionLapsed',
        '',
        '（六）其他处理',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      ),
      row(
        'feeLapsed',
        '',
        '',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ),
      row('otherOutcome', '', '', '3.其他'),
      row('handled', '', '（七）总计'),
      row('carriedOut', '四、结转下年度继续办理'),
    ]);
  });

  it('print table 四 to the letter', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const none = (count: number) => Array.from({ length: count }, () => '');
    const ids = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
    const groups = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'];
    expect(gridOf(TABLES.disputes)).toEqual([
      ['行政复议', ...none(4), '行政诉讼', ...none(9)],
      [...results, '未经复议直接起诉', ...none(4), '复议后起诉', ...none(4)],
      [...none(5), ...results, ...results],
      groups.flatMap((group) => ids.map((id) => `${group}.${id}`)),
    ]);
  });

  it('name cells by the heads they stand under', () => {
    const names = new Map(FIGURE_CELLS.map((cell) => [cell.path, cell.name]));
    expect(names.get('requests.stateSecret.enterprise')).toBe('1.属于国家秘密，商业企业');
    expect(names.get('proactive.rules.issued')).toBe('规章，本年制发件数');
    expect(names.get('proactive.licenses.decisions')).toBe('行政许可，本年处理决定数量');
    expect(names.get('disputes.reconsideration.upheld')).toBe('行政复议，结果维持');
    expect(names.get('disputes.directLitigation.upheld')).toBe(
      '行政诉讼，未经复议直接起诉，结果维持',
    );
  });
});
