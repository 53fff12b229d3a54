// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryOver } from '#src/report/collection/carry-over.ts';
import type { DeskRow, Held } from '#src/report/collection/collected.ts';
import { contributorsOf } from '#src/report/collection/contributors.ts';
import { totalledOf } from '#src/report/collection/counting.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { sumFigures } from '#src/report/collection/sum-figures.ts';
import { totalContributorsOf } from '#src/report/collection/total-contributors.ts';
import { FIGURE_CELLS, TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { entryOf, figuresOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { DeskSums, type DeskSumsProps } from './desk-sums.tsx';

const NEW = 'requests.newlyReceived.naturalPerson';
const IN = 'requests.carriedIn.naturalPerson';
const OUT = 'requests.carriedOut.naturalPerson';
const NEW_TOTAL = 'requests.newlyReceived.total';

let root: Root;
const page = () => document.body.textContent;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const cellAt = (path: string) => find(`[data-path="${path}"]`);
const buttonOf = (text: string, within = document.body) =>
  [...within.querySelectorAll('button')].find((button) => button.textContent === text);
const press = (key: string) => {
  act(() => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
};
const click = (element: HTMLElement | null | undefined) => {
  act(() => {
    element?.click();
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => {
    root.unmount();
  });
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const report = (organ: string, figures: Record<string, number | string | null>): Held =>
  heldOf(organ, { report: { figures: figuresOf(figures) } });

const HELDS = [
  report('甲局', { [NEW]: 2 }),
  report('乙局', { [NEW]: 10 }),
  report('丙局', { [NEW]: null }),
  report('丁局', { [NEW]: '约 3' }),
  unreadOf('扫描件.pdf'),
  heldOf('某县人民政府', { report: { scope: 'aggregate' } }),
];
const ROSTER = ['甲局', '乙局', '丙局', '丁局', '戊局'].map((name) => entryOf(name, 'department'));
const rowsOf = (helds: Held[], roster = ROSTER) => buildRows({ year: 2024, roster, helds });

const nothing = () => undefined;

/** The view of a collection, joined with the rules as the desk does. */
function show(rows: readonly DeskRow[], props: Partial<DeskSumsProps> = {}): void {
  const counted = rows.filter(({ counting }) => counting === 'counted');
  const contributors = (path: string) => {
    const total = TOTAL_CELLS.find((cell) => cell.path === path);
    return total ? totalContributorsOf(rows, total) : contributorsOf(rows, path);
  };
  act(() => {
    root.render(
      <DeskSums
        year={2024}
        totalled={totalledOf(rows)}
        uneven={[]}
        sums={sumFigures(counted.map(({ held }) => held?.examined?.figures ?? []))}
        contributors={contributors}
        government={{
          reports: [{ id: 'own', name: '某县人民政府 2024 年' }],
          chosen: null,
          refusal: null,
          onChooseReport: nothing,
          onChooseFile: nothing,
          onChooseNone: nothing,
        }}
        differences={null}
        carried={null}
        nearSame={{ groups: [], unread: 0 }}
        governmentName=""
        onOpen={nothing}
        onMakeDraft={nothing}
        {...props}
      />,
    );
  });
}

describe('the line at the sums', () => {
  it('says how many count and names who has no figures', () => {
    show(rowsOf(HELDS));
    const lines = [...document.querySelectorAll('.total-line')].map((line) => line.textContent);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('计入 4 份，不计入 1 份，待定 0 份，未读出 1 份');
    expect(lines[0]).toContain('未报 1 家：戊局');
    expect(lines[0]).toContain('未读出又没有另报 1 份：文件“扫描件.pdf”');
    for (const table of document.querySelectorAll('[data-table]:not(table)')) {
      expect(table.textContent).toContain(
        '收到 6 份：计入 4 份，不计入 1 份，待定 0 份，未读出 1 份；未报 1 家',
      );
    }
  });

  it('names beneath table 三 who is uneven, and opens the report', () => {
    const onOpen = vi.fn();
    const rows = rowsOf(HELDS);
    show(rows, { uneven: rows.slice(0, 1), onOpen });
    const block = find('section[data-table="requests"]') ?? undefined;
    expect(block?.textContent).toContain('计入而表三勾稽不平的 1 家：甲局');
    click(buttonOf('甲局', block));
    expect(onOpen).toHaveBeenCalledWith('甲局');
  });

  it('shows no figure, and no 0, where nothing counts', () => {
    show(rowsOf([]));
    expect(page()).toContain('还没有计入的报告，合计都空着。');
    const texts = [...document.querySelectorAll('[data-path]')].map((cell) => cell.textContent);
    expect(texts).toHaveLength(FIGURE_CELLS.length + TOTAL_CELLS.length);
    expect(texts.join('')).toBe('');
  });

  it('names the first of many and the others when asked', () => {
    const roster = Array.from({ length: 600 }, (_, at) => entryOf(`第${at}局`, 'department'));
    show(rowsOf([], roster));
    const line = find('.total-line');
    expect(line?.textContent).toContain('第7局……');
    click(buttonOf('再列 500 家', line ?? undefined));
    expect(line?.textContent).toContain('第507局……');
    click(buttonOf('再列 92 家', line ?? undefined));
    expect(line?.textContent).toMatch(/第599局$/);
  });
});

describe('a summed figure', () => {
  it('says in words which reports it leaves out, and opens those it comes from', () => {
    show(rowsOf(HELDS));
    const cell = cellAt(NEW);
    expect(cell?.textContent).toBe('12…！');
    expect(cell?.getAttribute('aria-label')).toMatch(/自然人：12，未填 1 家，填的不是数字 1 家$/);
    click(cell);
    const dialog = find('dialog');
    expect(dialog?.textContent).toContain('合计 12，2 家有数字，未填 1 家，填的不是数字 1 家。');
    expect(dialog?.textContent).toMatch(/乙局1083\.3%.*甲局216\.7%/);
    expect(dialog?.textContent).toContain('未填 1 家：丙局');
    expect(dialog?.textContent).toContain('填的不是数字 1 家：丁局（“约 3”）');
    expect(dialog?.textContent).toContain('未报 1 家：戊局');
  });

  it('opens the reports behind a total, too', () => {
    show(rowsOf(HELDS));
    click(cellAt(NEW_TOTAL));
    const dialog = find('dialog');
    expect(dialog?.textContent).toContain('合计 12，4 家有数字');
    expect(dialog?.textContent).toContain('丙局（1 格没有数字）0');
  });

  it('lists a hundred reports first', () => {
    const helds = Array.from({ length: 130 }, (_, at) => report(`第${at}局`, { [NEW]: at }));
    show(rowsOf(helds, []).map((row) => ({ ...row, counting: 'counted' })));
    click(cellAt(NEW));
    const rows = () => find('dialog')?.querySelectorAll('tbody tr') ?? [];
    expect(rows()).toHaveLength(100);
    click(buttonOf('再列 30 家'));
    expect(rows()).toHaveLength(130);
    expect(rows()[129]?.textContent).toContain('第0局');
  });

  it('gives the focus back when its window closes, and before a report opens', () => {
    const opened: string[] = [];
    const onOpen = (key: string) => {
      opened.push(`${key} from ${(document.activeElement as HTMLElement).dataset.path}`);
    };
    show(rowsOf(HELDS), { onOpen });
    cellAt(NEW)?.focus();
    click(cellAt(NEW));
    press('Escape');
    vi.runAllTimers();
    expect(find('dialog')).toBeNull();
    expect(document.activeElement).toBe(cellAt(NEW));
    click(cellAt(NEW));
    click(buttonOf('乙局', find('dialog') ?? undefined));
    vi.runAllTimers();
    expect(opened).toEqual([`乙局 from ${NEW}`]);
  });
});

describe('the summed tables by keys', () => {
  it('take one stop of Tab each, which moves with the arrows', () => {
    show(rowsOf(HELDS));
    const stops = () => [...document.querySelectorAll<HTMLElement>('[data-path][tabindex="0"]')];
    expect(stops()).toHaveLength(3);
    act(() => cellAt(NEW)?.focus());
    press('ArrowDown');
    expect(document.activeElement).toBe(cellAt(IN));
    press('End');
    expect(document.activeElement).toBe(cellAt('requests.carriedIn.total'));
    expect(stops().map(({ dataset }) => dataset.path)).toContain('requests.carriedIn.total');
    expect(stops()).toHaveLength(3);
  });
});

describe('what the sums are held against', () => {
  it('shows both figures of a cell that differs, there and in a list that leads there', () => {
    const name = '一、本年新收政府信息公开申请数量，自然人';
    show(rowsOf(HELDS), {
      differences: [
        { path: NEW, name, sum: '12', government: '10', by: '-2' },
        { path: IN, name: '二', sum: '0', government: null, by: null },
        { path: OUT, name: '四', sum: '1', government: '4', by: '3' },
      ],
    });
    expect(page()).toContain('与本级政府报告有 3 格不同');
    expect(cellAt(NEW)?.textContent).toContain('本级 10，少 2');
    expect(cellAt(NEW)?.getAttribute('aria-label')).toContain('汇总 12，本级报告 10，本级报告少 2');
    expect(cellAt(IN)?.getAttribute('aria-label')).toContain('汇总 0，本级报告空着');
    expect(cellAt(OUT)?.textContent).toContain('本级 4，多 3');
    const amounts = [...document.querySelectorAll('.differences td:last-child')];
    expect(amounts.map(({ textContent }) => textContent)).toEqual(['少 2', '', '多 3']);
    click(buttonOf(name));
    expect(document.activeElement).toBe(cellAt(NEW));
  });

  it('says so where nothing differs, and nothing where there is none to compare', () => {
    show(rowsOf(HELDS), { differences: [] });
    expect(page()).toContain('与本级政府报告没有差异。');
    show(rowsOf(HELDS), { differences: null });
    expect(page()).not.toContain('没有差异');
  });

  it('names the organs whose carry-over is another than last year said, per column', () => {
    const last = [report('甲局', { [OUT]: 3 }), report('乙局', { [OUT]: 0 })];
    const rows = rowsOf([report('甲局', { [IN]: 1 }), report('乙局', {}), report('丙局', {})]);
    show(rows, { carried: carryOver(rowsOf(last), rows) });
    const section = find('[aria-label="上年结转对照"]');
    expect(section?.textContent).toContain('一致 1 家，不一致 1 家');
    expect(section?.querySelector('tbody')?.textContent).toBe('甲局自然人31');
    expect(section?.textContent).toContain('没有 2023 年报告的 1 家：丙局');
  });

  it('lists departments with nearly one text', () => {
    const rows = rowsOf(HELDS);
    show(rows, { nearSame: { groups: [{ rows: rows.slice(0, 2), share: 0.925 }], unread: 3 } });
    const section = find('[aria-label="雷同文本"]');
    expect(section?.textContent).toContain('还有 3 家的文字没有比较完。');
    expect(section?.textContent).toMatch(/占 92%.*2 家：.局、.局/);
  });
});

describe('the draft of the government', () => {
  it('takes its name and says who is not in it', () => {
    const made: string[] = [];
    show(rowsOf(HELDS), { governmentName: '某县人民政府', onMakeDraft: (name) => made.push(name) });
    const form = find('form');
    expect(form?.textContent).toContain('未报 1 家、未读出又没有另报 1 份，数字不在合计里。');
    click(buttonOf('用合计起草本级政府报告'));
    expect(made).toEqual(['某县人民政府']);
  });

  it('is not made for nobody: the name is asked for', () => {
    const onMakeDraft = vi.fn();
    show(rowsOf(HELDS), { onMakeDraft });
    click(buttonOf('用合计起草本级政府报告'));
    expect(document.activeElement).toBe(find('form input'));
    expect(onMakeDraft).not.toHaveBeenCalled();
  });

  it('is not made of nothing', () => {
    show(rowsOf([]), { governmentName: '某县人民政府' });
    expect(buttonOf('用合计起草本级政府报告')?.hasAttribute('disabled')).toBe(true);
  });
});
