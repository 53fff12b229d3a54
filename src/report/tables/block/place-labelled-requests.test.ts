import { describe, expect, it } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toGrid } from '#src/report/document/report-document.ts';
import { placeBlock } from '#src/report/tables/place-block.ts';
import { grid, place, requestRow } from '#src/testing/blocks.ts';
import { printedTable } from '#src/testing/copied-tables.ts';
import { withFigures } from '#src/testing/drafts.ts';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const SECRET = 'requests.stateSecret.naturalPerson';
const NOTHING = { changes: {}, unrecognizedRows: [] };

describe('rows with labels', () => {
  it('go to the rows of their labels, in whatever order and wherever the focus is', () => {
    const rows = grid('2.重复申请|1|0|0|0|0|0|1', '1.属于国家秘密|3|0|0|0|0|2|5');
    expect(place('requests', rows, 'requests.carriedOut.research')).toEqual({
      changes: {
        ...requestRow('stateSecret', '3|0|0|0|0|2'),
        ...requestRow('repeated', '1|0|0|0|0|0'),
      },
      unrecognizedRows: [],
      messages: [],
    });
  });

  it('do not shift at an empty cell', () => {
    const rows = grid('1.属于国家秘密||5|0||0|0', '2.重复申请|1||0|0|0|');
    expect(place('requests', rows).changes).toEqual({
      ...requestRow('stateSecret', '|5|0||0|0'),
      ...requestRow('repeated', '1||0|0|0|'),
    });
  });

  it('keep strokes and words as typed and give figures in their plain form', () => {
    const rows = grid('1.属于国家秘密|/|—|1,234|１２|12件|22（其中修订16件）');
    expect(place('requests', rows).changes).toEqual(
      requestRow('stateSecret', '/|—|1234|12|12|22（其中修订16件）'),
    );
  });

  it('never join figures over a line break', () => {
    const { changes } = place('requests', [['1.属于\n国家秘密', '1\n2', '0', '0', '0', '0', '0']]);
    expect(changes['stateSecret.naturalPerson']).toBe('1 2');
  });

  it('may stand behind the labels of their groups', () => {
    const rows = grid(
      '三、本年度办理结果|（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1',
      '|||2|0|0|0|0|0|2',
      '||2.其他法律行政法规禁止公开|3|0|0|0|0|0|3',
    );
    const placed = place('requests', rows);
    expect(placed.changes).toEqual({
      ...requestRow('stateSecret', '1|0|0|0|0|0'),
      ...requestRow('prohibitedByLaw', '3|0|0|0|0|0'),
    });
    expect(placed.unrecognizedRows).toEqual(['2 0 0 0 0 0 2']);
  });

  it('in the full grid of the form come out right with blanks for covered cells', () => {
    const rows = grid('一、本年新收政府信息公开申请数量|||5|0|0|0|0|0|5');
    expect(place('requests', rows).changes).toEqual(requestRow('newlyReceived', '5|0|0|0|0|0'));
  });

  it('are told by the sums where six or seven figures are possible, else left out', () => {
    const label = '一、本年新收政府信息公开申请数量';
    expect(place('requests', grid(`${label}||5|0|0|0|0|5`)).changes).toEqual(
      requestRow('newlyReceived', '|5|0|0|0|0'),
    );
    const open = place('requests', grid(`${label}||5|0|0|0|0|4`));
    expect(open).toMatchObject(NOTHING);
    expect(open.messages[0]).toMatch(/从哪一列起是数字看不准/);
  });

  it('with unknown labels are named, not placed; rows without figures are not', () => {
    const rows = grid('1.属于国家秘密|3|0|0|0|0|2', '法人小计|9|9|9|9|9|9', '（四）无法提供||||||');
    const placed = place('requests', rows);
    expect(placed.changes).toEqual(requestRow('stateSecret', '3|0|0|0|0|2'));
    expect(placed.unrecognizedRows).toEqual(['法人小计 9 9 9 9 9 9']);
  });

  it('with the same label are both left out, with a word', () => {
    const rows = grid(
      '2.重复申请|1|0|0|0|0|0',
      '重复申请|2|0|0|0|0|0',
      '1.属于国家秘密|3|0|0|0|0|2',
    );
    const placed = place('requests', rows);
    expect(placed.changes).toEqual(requestRow('stateSecret', '3|0|0|0|0|2'));
    expect(placed.messages).toEqual(['“2.重复申请”出现了不止一行，都没有填入。']);
  });

  it('of eight figures are not placed, and the sizes are said', () => {
    const placed = place('requests', grid('1.属于国家秘密|3|2|0|0|0|0|2|5'));
    expect(placed).toMatchObject(NOTHING);
    expect(placed.messages).toEqual([
      '复制的内容每行有 8 个数，表三每行是 6 个数（连总计 7 个），没有填入。',
    ]);
  });

  it('of seven figures with a subtotal and no total are not placed', () => {
    const placed = place('requests', grid('1.属于国家秘密|3|2|0|0|0|0|2'));
    expect(placed).toMatchObject(NOTHING);
    expect(placed.messages[0]).toMatch(/像是法人小计/);
  });

  it('of five figures and their sum are not placed as six', () => {
    const rows = grid('1.属于国家秘密|3|0|0|1|0|4', '2.重复申请|1|0|0|0|0|1');
    const placed = place('requests', rows);
    expect(placed.changes).toEqual({});
    expect(placed.messages[0]).toMatch(/少复制了一列/);
    // One row alone proves nothing: 自然人 1 and 其他 1 are six figures like any.
    expect(place('requests', grid('2.重复申请|1|0|0|0|0|1')).changes).toEqual(
      requestRow('repeated', '1|0|0|0|0|1'),
    );
  });

  it('of a few figures begin in the column of the focus', () => {
    const rows = grid('1.属于国家秘密|3|4');
    expect(place('requests', rows, 'requests.repeated.research').changes).toEqual({
      'stateSecret.research': '3',
      'stateSecret.publicBenefit': '4',
    });
  });

  it('with covered cells left out hold their figures behind the label', () => {
    const rows = grid(
      '三、本年度办理结果|（一）予以公开|1|0|0|0|0|0|1',
      '（三）不予公开|1.属于国家秘密||4|0|0|0|0|4',
      '2.其他法律行政法规禁止公开|3|0|0|0|0|0|3',
    );
    expect(place('requests', rows).changes).toEqual({
      ...requestRow('disclosed', '1|0|0|0|0|0'),
      ...requestRow('stateSecret', '|4|0|0|0|0'),
      ...requestRow('prohibitedByLaw', '3|0|0|0|0|0'),
    });
    const uneven = place('requests', [...rows, ['2.重复申请', '1', '2']]);
    expect(uneven).toMatchObject(NOTHING);
    expect(uneven.messages).toEqual(['各行的数字个数不一样，没有填入。']);
  });

  it('in which a merged cell reaches over figures are left out', () => {
    const placed = place('requests', grid('1.属于国家秘密|3|2|#|#|#|#', '2.重复申请|1|0|0|0|0|0'));
    expect(placed.changes).toEqual(requestRow('repeated', '1|0|0|0|0|0'));
    expect(placed.unrecognizedRows).toEqual(['1.属于国家秘密 3 2']);
  });
});

describe('column heads', () => {
  it('order the columns; an unknown one is named and left out', () => {
    const rows = grid(
      '|自然人|法人小计|其他|商业企业|科研机构|社会公益组织|法律服务机构|总计',
      '1.属于国家秘密|3|9|2|1|0|5|1|12',
    );
    expect(place('requests', rows)).toEqual({
      changes: requestRow('stateSecret', '3|1|0|5|1|2'),
      unrecognizedRows: [],
      messages: ['表里没有“法人小计”这一列，没有填入。'],
    });
  });

  it('that stand twice are left out', () => {
    const placed = place('requests', grid('|自然人|商业企业|自然人', '1.属于国家秘密|3|4|5'));
    expect(placed.changes).toEqual({ 'stateSecret.enterprise': '4' });
    expect(placed.messages).toEqual(['表头“自然人”出现了不止一次，都没有填入。']);
  });

  it('order the columns of rows without labels too', () => {
    const rows = grid('商业企业|自然人', '1|2', '3|4');
    expect(place('requests', rows, SECRET).changes).toEqual({
      'stateSecret.naturalPerson': '2',
      'stateSecret.enterprise': '1',
      'prohibitedByLaw.naturalPerson': '4',
      'prohibitedByLaw.enterprise': '3',
    });
  });

  it('of another table leave everything out', () => {
    const placed = place('requests', grid('|2023年|2024年', '1.属于国家秘密|3|4'));
    expect(placed).toMatchObject(NOTHING);
    expect(placed.messages).toEqual(['表头“2023年”、“2024年”不是表三的列，没有填入。']);
  });

  it('that do not lie over the figures leave everything out', () => {
    const rows = grid([...HEADS, '小计'].join('|'), '1.属于国家秘密|3|0|0|0|0|2|5');
    expect(place('requests', rows)).toMatchObject(NOTHING);
  });
});

describe('printed totals', () => {
  it('that differ from the sum are said, and never placed', () => {
    const placed = place(
      'requests',
      grid('1.属于国家秘密|3|0|0|0|0|2|6', '（七）总计|9|9|9|9|9|9|9'),
    );
    expect(placed.changes).toEqual(requestRow('stateSecret', '3|0|0|0|0|2'));
    expect(placed.unrecognizedRows).toEqual([]);
    expect(placed.messages).toEqual([
      '“1.属于国家秘密，总计”复制的是 6，各项相加是 5。总计由各项算出，没有填入。',
    ]);
  });

  it('are compared in the row （七）总计 where all its parts are there', () => {
    const draft = withFigures(newDraft('a', '2024'), {}, '1');
    const rows = toGrid(printedTable(draft, 'requests')).map((row) =>
      row[1] === '（七）总计' ? row.map((text) => (text === '21' ? '22' : text)) : row,
    );
    const { changes, messages } = placeBlock('requests', [rows], SECRET);
    expect(changes.length).toBe(144);
    expect(messages).toContain(
      '“（七）总计，自然人”复制的是 22，各项相加是 21。总计由各项算出，没有填入。',
    );
    expect(messages.length).toBe(6);
  });
});
