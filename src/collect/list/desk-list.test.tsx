// @vitest-environment happy-dom
import { act, useState, type ComponentProps } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Held, RosterEntry } from '#src/report/collection/collected.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { entryOf, figuresOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { DeskList } from './desk-list.tsx';
import { ALL_LISTED } from './list-choice.ts';

const acts = {
  onOpen: vi.fn(),
  onDecide: vi.fn(),
  onOffice: vi.fn(),
  onAssign: vi.fn(),
  onMoveYear: vi.fn(),
  onRemove: vi.fn(),
};
let root: Root;
let helds: readonly Held[];

type ListProps = Omit<ComponentProps<typeof DeskList>, 'choice' | 'onChoice' | 'startAt'>;

/** The list with what is chosen of it. */
function Chosen(props: ListProps) {
  const [choice, setChoice] = useState(ALL_LISTED);
  return <DeskList {...props} choice={choice} onChoice={setChoice} startAt="" />;
}

/** Draws the list over files that keep what is decided of them. */
const draw = (roster: readonly RosterEntry[], files: readonly Held[]) => {
  helds = files;
  root.render(
    <Chosen
      {...acts}
      rows={buildRows({ year: 2024, roster, helds })}
      roster={roster}
      year={2024}
      years={[2025, 2024, 2023]}
      onDecide={(keys, decision) => {
        acts.onDecide(keys, decision);
        draw(
          roster,
          helds.map((held) =>
            keys.includes(held.file.id) ? { ...held, file: { ...held.file, decision } } : held,
          ),
        );
      }}
    />,
  );
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // Nothing has a size here: ten rows and the heads.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(644);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(644);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => {
    root.unmount();
  });
  document.body.replaceChildren();
  Object.values(acts).forEach((one) => one.mockReset());
  vi.unstubAllGlobals();
});

const show = (roster: readonly RosterEntry[], files: readonly Held[]) => {
  act(() => {
    draw(roster, files);
  });
};

const only = <Kind extends Element>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const grid = () => only('[role="grid"]');
const rowOf = (organ: string) => only<HTMLElement>(`tr:has([title="${organ}"])`);
/** The rows as they are read, by aria-owns. */
const readRows = () =>
  (grid().getAttribute('aria-owns') ?? '')
    .split(' ')
    .flatMap((id) => (id === '' ? [] : [document.getElementById(id)]));
const organs = () => readRows().map((row) => row?.querySelector('.row-name')?.textContent);
const textsOf = (row: Element) =>
  [...row.querySelectorAll('td')].map((cell) => {
    const select = cell.querySelector('select');
    const rest = [...cell.childNodes].filter((node) => node !== select);
    const said = rest.map((node) => node.textContent).join('');
    return `${select?.selectedOptions[0]?.textContent ?? ''}${said && select ? '｜' : ''}${said}`;
  });
const focusedOrgan = () =>
  document.activeElement?.closest('tr')?.querySelector('.row-name')?.textContent;

const press = (key: string, element = document.activeElement) => {
  act(() => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
};
const click = (element: HTMLElement) => {
  act(() => {
    element.click();
  });
};
const buttonNamed = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find(
    (button) => button.textContent.replace(/[▼▲]/, '') === name,
  );
  if (!found) throw new Error(`No button is called ${name}`);
  return found;
};
const choose = (select: HTMLSelectElement, value: string) => {
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
};
const look = (label: string): HTMLSelectElement => {
  const found = [...document.querySelectorAll('label')].find(({ firstChild }) =>
    firstChild?.textContent?.startsWith(label),
  );
  return found?.querySelector('select') as HTMLSelectElement;
};

const MANY = Array.from({ length: 1_000 }, (_, at) => `安和县第${at}所`);
const MANY_ORGANS = MANY.map((name) => entryOf(name, 'department'));
const showMany = () => {
  show(
    MANY_ORGANS,
    MANY.map((name) => heldOf(name)),
  );
};

const NEW = 'requests.newlyReceived.naturalPerson';
const ROSTER = ['安和县教育局', '安和县民政局', '安和县司法局'].map((name) =>
  entryOf(name, 'department', name.slice(2)),
);
const FILES = [
  heldOf('县教育局', {
    file: { office: { state: 'accepted', at: '2025-02-01T08:00:00+08:00' } },
    report: { errors: 2, figures: figuresOf({ [NEW]: 7 }) },
    reviewed: { confirms: 1 },
  }),
  heldOf('安和县民政局', {
    file: { correctedAt: '2025-02-09T08:00:00+08:00' },
    report: { figures: figuresOf({ [NEW]: 7 }, null) },
  }),
  heldOf('安和县商务局', { report: { year: 2023, figures: figuresOf({}, null) } }),
  unreadOf('扫描件.jpg'),
];

describe('a row says', () => {
  beforeEach(() => {
    show(ROSTER, FILES);
  });

  it.each([
    [
      '安和县教育局',
      '|● 已报|计入|已接收｜2025-02-01|2|1|0|7|0|0|0|2024|县教育局2024年政府信息公开工作年度报告.json',
    ],
    // Not looked at closely yet is not 0, what is not filled in is neither.
    [
      '安和县民政局',
      '|● 已报|计入|未处理|0|—|—|7…没有填全，只是已填各格之和||||2024|安和县民政局2024年政府信息公开工作年度报告.json2025-02-09 已更正',
    ],
    [
      '安和县商务局',
      '|▲ 年度不符|不计入｜报告写的年度是 2023|未处理|0|—|—|||||2023|安和县商务局2024年政府信息公开工作年度报告.json',
    ],
    ['扫描件.jpg', '|✕ 未读出|没有读出报告|未处理|||||||||扫描件.jpg'],
    ['安和县司法局', '|○ 未报|||||||||||'],
  ])('how %s stands', (organ, expected) => {
    expect(textsOf(rowOf(organ)).join('|')).toBe(expected);
  });

  it('how its organ was found, where not by its full name', () => {
    expect(rowOf('安和县教育局').querySelector('th')?.textContent).toContain(
      '按简称“县教育局”对上',
    );
    expect(rowOf('安和县商务局').querySelector('th')?.textContent).toContain('不在名单上');
    expect(rowOf('安和县民政局').querySelector('th')?.textContent).toBe('安和县民政局');
  });
});

it('says nothing of a list where there is none', () => {
  show([], [heldOf('安和县教育局')]);
  expect(rowOf('安和县教育局').querySelector('th')?.textContent).toBe('安和县教育局');
});

/** Whole rows below the heads of a list as high as here. */
const PAGE = 14;

describe('a grid of 1,000 rows', () => {
  beforeEach(showMany);

  it('has only those in view on the page, and says which they are', () => {
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(24);
    expect(grid().getAttribute('aria-rowcount')).toBe('1001');
    expect(
      readRows()
        .map((row) => row?.getAttribute('aria-rowindex'))
        .slice(0, 3),
    ).toEqual(['2', '3', '4']);
  });

  it('is walked through by keys, the focus with the current row', () => {
    act(() => {
      rowOf('安和县第0所').focus();
    });
    const walk = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'PageDown', 'End', 'ArrowDown', 'Home'];
    const visited = walk.map((key) => {
      press(key);
      return focusedOrgan();
    });
    expect(visited).toEqual([1, 2, 1, PAGE + 1, 999, 999, 0].map((at) => `安和县第${at}所`));
    expect(document.querySelectorAll('tr[tabindex="0"]').length).toBe(1);
  });

  it('keeps the focus where the focused row is scrolled out of view', () => {
    const link = rowOf('安和县第3所').querySelector('a');
    act(() => link?.focus());
    act(() => {
      const box = only('.list-box');
      box.scrollTop = 40 * 387;
      box.dispatchEvent(new Event('scroll'));
    });
    expect(organs()).toContain('安和县第390所');
    expect(document.activeElement).toBe(link);
    expect(focusedOrgan()).toBe('安和县第3所');
    expect(organs().at(-1)).toBe('安和县第3所');
  });

  it('opens the current row by Enter and picks it by Space', () => {
    act(() => {
      rowOf('安和县第0所').focus();
    });
    press('ArrowDown');
    press('Enter');
    expect(acts.onOpen).toHaveBeenCalledExactlyOnceWith('安和县第1所');
    press(' ');
    expect(rowOf('安和县第1所').getAttribute('aria-selected')).toBe('true');
    expect(only('.picked b').textContent).toBe('选中 1 份');
    press(' ');
    expect(rowOf('安和县第1所').getAttribute('aria-selected')).toBe('false');
  });

  it('leaves the arrows to a choice, and comes back to the row by Escape', () => {
    act(() => {
      rowOf('安和县第2所').querySelector('select')?.focus();
    });
    press('ArrowDown');
    expect(document.activeElement?.tagName).toBe('SELECT');
    press('Escape');
    expect(document.activeElement).toBe(rowOf('安和县第2所'));
  });

  it('follows its current row through sorting', () => {
    act(() => {
      rowOf('安和县第3所').focus();
    });
    click(buttonNamed('机关'));
    click(buttonNamed('机关'));
    expect(only('th[data-column="organ"]').getAttribute('aria-sort')).toBe('descending');
    expect(organs()[0]).toBe('安和县第999所');
    expect(only('tr[tabindex="0"]').getAttribute('aria-rowindex')).toBe('998');
  });

  it('gives the focus to the row in its place where a focused one is taken away', () => {
    act(() => {
      rowOf('安和县第3所').focus();
    });
    show(
      MANY_ORGANS,
      helds.filter(({ file }) => file.id !== '安和县第3所'),
    );
    // Who has filed no more is still listed, at the end.
    expect(focusedOrgan()).toBe('安和县第4所');
  });
});

describe('the heads of the list', () => {
  const heads = () => [...document.querySelectorAll<HTMLElement>('thead button')];
  const stops = () => heads().flatMap((head, at) => (head.tabIndex === 0 ? [at] : []));
  const focusHead = (at: number) => {
    act(() => {
      heads()[at]?.focus();
    });
  };

  it('are one stop of Tab, which moves with the arrows', () => {
    show(ROSTER, FILES);
    expect(stops()).toEqual([0]);
    focusHead(0);
    press('ArrowRight');
    press('ArrowRight');
    expect([document.activeElement, stops()]).toEqual([heads()[2], [2]]);
    press('End');
    press('ArrowRight');
    expect([document.activeElement, stops()]).toEqual([heads().at(-1), [heads().length - 1]]);
    press('Home');
    press('ArrowLeft');
    expect(stops()).toEqual([0]);
  });

  it('stay where they were sorted by, and say so', () => {
    show(ROSTER, FILES);
    focusHead(4);
    click(buttonNamed('必须改正'));
    expect(stops()).toEqual([4]);
    expect(only('th[data-column="errors"]').getAttribute('aria-sort')).toBe('descending');
  });
});

describe('what is decided', () => {
  beforeEach(() => {
    show(ROSTER, FILES);
  });

  it('in a row leaves the row where it is until the focus leaves the list', () => {
    choose(look('汇总'), 'counted');
    expect(organs()).toEqual(['安和县教育局', '安和县民政局']);
    const select = rowOf('安和县教育局').querySelector('select') as HTMLSelectElement;
    act(() => {
      select.focus();
    });
    choose(select, 'left-out');
    expect(acts.onDecide).toHaveBeenCalledExactlyOnceWith(['县教育局'], 'left-out');
    expect(organs()).toEqual(['安和县教育局', '安和县民政局']);
    expect(textsOf(rowOf('安和县教育局'))[2]).toContain('不计入');
    act(() => {
      only<HTMLElement>('input[type="search"]').focus();
    });
    expect(organs()).toEqual(['安和县民政局']);
  });

  it('of the picked ones concerns what is listed and has a file', () => {
    click(only('input[aria-label="选中列出的全部报告"]'));
    expect(only('.picked b').textContent).toBe('选中 4 份');
    choose(look('汇总'), 'counted');
    expect(only('.picked b').textContent).toBe('选中 2 份');
    click(buttonNamed('已退回'));
    expect(acts.onOffice).toHaveBeenCalledExactlyOnceWith(['县教育局', '安和县民政局'], 'returned');
    click(buttonNamed('移过去'));
    expect(acts.onMoveYear).toHaveBeenCalledExactlyOnceWith(['县教育局', '安和县民政局'], 2025);
  });

  it('removes nothing before it is said twice', () => {
    click(only('input[aria-label="选中扫描件.jpg"]'));
    click(buttonNamed('移出……'));
    expect(document.activeElement?.textContent).toBe('不移出');
    click(buttonNamed('不移出'));
    expect(acts.onRemove).not.toHaveBeenCalled();
    click(buttonNamed('移出……'));
    click(buttonNamed('移出这 1 份'));
    expect(acts.onRemove).toHaveBeenCalledExactlyOnceWith(['扫描件.jpg']);
    expect(document.activeElement).toBe(only('.picked'));
  });

  it('of a report that is on no list takes an organ of the list', () => {
    click(only('button[aria-label="选安和县商务局的对应机关"]'));
    click(buttonNamed('安和县司法局'));
    expect(acts.onAssign).toHaveBeenCalledExactlyOnceWith('安和县商务局', '安和县司法局');
  });
});

it('says so where no row is as wanted, and lists all again', () => {
  show(ROSTER, FILES);
  const box = only<HTMLInputElement>('input[type="search"]');
  act(() => {
    // React tells a change by the value that was set behind its back.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, '林业');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(document.body.textContent).toContain('列出 0 行，共 5 行');
  expect(document.body.textContent).toContain('没有符合这些条件的');
  click(buttonNamed('全部列出'));
  expect(organs()).toHaveLength(5);
});
