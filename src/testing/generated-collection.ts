import type { CellSum } from '#src/report/collection/sum-figures.ts';
import type { Draft, Kind } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { FIGURE_CELLS, buildFigures, leafAt } from '#src/report/tables/tables.ts';
import { narrative, withFigures } from './drafts.ts';
import { createRandom, generateFigures, upTo } from './generated-figures.ts';

/**
 * What may be amiss with a department's report: a column of table 三 that is off by one, cells left
 * blank, a text that is no figure, a vertical body, a report that is a sum already, the year before
 * on it, figures carried in that last year's report does not carry out.
 */
export type Flaw =
  'unbalanced' | 'blank' | 'unreadable' | 'vertical' | 'aggregate' | 'other-year' | 'carried-in';

export interface Department {
  draft: Draft;
  flaw: Flaw | null;
}

interface Wanted {
  year?: number;
  /** The first department's place in the list: ten thousand can be made in lots. */
  from?: number;
  /** What is amiss with the department at a place of the list. */
  flawOf?: (index: number) => Flaw | null;
}

/** What it does, what it is called after its county, what it is. */
interface Body {
  subject: string;
  body: string;
  kind: Kind;
}

const OFFICES =
  '教育 科技 公安 民政 司法 财政 自然资源 生态环境 住房和城乡建设 交通运输 水务 农业农村 商务 文化和旅游 卫生健康 退役军人事务 应急管理 审计 市场监督管理 体育 统计 医疗保障 乡村振兴 林业 粮食和物资储备 行政审批 城市管理 信访 机关事务管理 大数据管理 地方金融管理 投资促进 档案 广播电视 知识产权 园林绿化 畜牧兽医 工业和信息化 民族宗教事务 人力资源和社会保障 供销合作 地震 邮政 能源 数据 海洋发展 中医药管理 老干部'
    .split(' ')
    .map((subject): Body => ({ subject, body: `${subject}局`, kind: 'department' }));
const TOWNS = '城关 白沙 柳林 龙泉 石桥 新安 永丰 太平'.split(' ').map((name): Body => ({
  subject: `${name}镇`,
  body: `${name}镇人民政府`,
  kind: 'township',
}));
const STREETS = '东湖 南门 西苑 北关'.split(' ').map((name): Body => ({
  subject: `${name}街道`,
  body: `${name}街道办事处`,
  kind: 'subdistrict',
}));
const BODIES = [...OFFICES, ...TOWNS, ...STREETS];

const RIVERS = ['云', '青', '清', '松', '柳', '白', '龙', '锦', '嘉', '宁', '安', '瑞', '丰', '玉'];
const BANKS = ['河', '溪', '川', '岭', '湖', '泉', '塘', '原', '林', '桥', '峰', '洲', '源', '屏'];

/** An invented county of sixty bodies after the other. */
function bodyAt(index: number) {
  const body = BODIES[index % BODIES.length];
  const county = Math.floor(index / BODIES.length);
  const river = RIVERS[county % RIVERS.length];
  const bank = BANKS[Math.floor(county / RIVERS.length)];
  if (!body || !river || !bank) throw new Error(`No name for department ${index}`);
  return { ...body, name: `${river}${bank}县${body.body}` };
}

/** Texts that name the organ's own business and numbers, so that no two organs say the same. */
function textsOf(subject: string, received: number, random: () => number) {
  const some = (most: number) => 2 + upTo(most, random);
  const requests =
    received === 0
      ? '未收到政府信息公开申请。'
      : `收到政府信息公开申请${received}件，指定专人登记${subject}类申请。`;
  return {
    overview: narrative(
      '',
      ['主动公开', `通过县政府网站公开${subject}信息${some(300)}条，图文解读${some(20)}篇。`],
      ['依申请公开', requests],
      ['政府信息管理', `${subject}信息先审后发，清理过期信息${some(90)}条。`],
      ['政府信息公开平台建设', `${subject}专栏更新${some(120)}次，新设栏目${some(5)}个。`],
      [
        '监督保障',
        `组织${subject}业务培训${some(6)}次，参加${some(80)}人次；工作考核、社会评议结果良好，没有需要责任追究的情形。`,
      ],
    ),
    improvement: narrative(
      '',
      ['主要问题', `${subject}信息中有${some(12)}类更新不够及时。`],
      ['改进情况', `每季度自查${subject}栏目，下一步办好${some(9)}件实事。`],
    ),
    other: narrative('本年度没有发出收费通知，未收取信息处理费。'),
  };
}

/** 元 as 万元, as an accountant writes it. */
const toAmount = (yuan: number): string => (yuan / 10_000).toFixed(4);

/** Changes some figures, by what they were. */
function change(draft: Draft, changes: Record<string, (typed: string) => string>): Draft {
  return withFigures(draft, {}, (cell) => {
    const typed = leafAt<string>(draft, cell) ?? '';
    return changes[cell.path]?.(typed) ?? typed;
  });
}

const oneMore = (typed: string): string => String(Number(typed) + 1);

const FLAWS: Record<Flaw, (draft: Draft, index: number) => Draft> = {
  unbalanced: (draft, index) => {
    const column = APPLICANTS[index % APPLICANTS.length]?.id ?? '';
    return change(draft, { [`requests.disclosed.${column}`]: oneMore });
  },
  // Uneven as well, were it judged before it is filled.
  blank: (draft) =>
    change(draft, {
      'requests.disclosed.naturalPerson': oneMore,
      'requests.repeated.naturalPerson': () => '',
      'disputes.reconsideration.pending': () => ' ',
    }),
  unreadable: (draft, index) =>
    change(draft, {
      'requests.disclosed.enterprise': (typed) =>
        ['/', '-1', '=1+1', '0.5', '无', `${typed}件/月`][index % 6] ?? '',
      'proactive.fees.amount': () => '3940元',
    }),
  vertical: (draft) => ({ ...draft, organ: { ...draft.organ, kind: 'vertical' } }),
  aggregate: (draft) => ({ ...draft, scope: 'aggregate' }),
  'other-year': (draft) => ({ ...draft, year: String(Number(draft.year) - 1) }),
  'carried-in': (draft) =>
    change(draft, {
      'requests.carriedIn.naturalPerson': oneMore,
      'requests.disclosed.naturalPerson': oneMore,
    }),
};

const EMPTY = newDraft('', '');

function generateDraft(index: number, seed: number, year: number): Draft {
  const { name, subject, kind } = bodyAt(index);
  const { counts, yuan } = generateFigures(seed, index, year);
  const received = APPLICANTS.map(({ id }) => counts[`requests.newlyReceived.${id}`] ?? 0);
  return {
    ...EMPTY,
    ...buildFigures(({ path, unit }) =>
      unit === 'amount' ? toAmount(yuan) : String(counts[path] ?? 0),
    ),
    ...textsOf(
      subject,
      received.reduce((sum, count) => sum + count, 0),
      createRandom(seed, index, year, -2),
    ),
    id: `${seed}-${year}-${index}`,
    year: String(year),
    organ: { name, kind },
    revision: 1,
    savedAt: `${year + 1}-01-14T09:30:00+08:00`,
  };
}

/**
 * Reports of up to 11,000 departments, towns and streets of invented counties, sixty a county, by
 * `seed` always the same: sound but for the flaws asked for. The same departments of another year
 * carry over into this one.
 */
export function generateDepartments(
  count: number,
  seed: number,
  { year = 2024, from = 0, flawOf = () => null }: Wanted = {},
): Department[] {
  return Array.from({ length: count }, (_, place) => {
    const index = from + place;
    const draft = generateDraft(index, seed, year);
    const flaw = flawOf(index);
    return { draft: flaw ? FLAWS[flaw](draft, index) : draft, flaw };
  });
}

/**
 * The sums of reports by path, in 件 and 元, added up without the program's own reading: what is no
 * plain number counts for nothing.
 */
export function knownSums(drafts: readonly Draft[]): Map<string, number> {
  const sums = new Map(FIGURE_CELLS.map(({ path }) => [path, 0]));
  for (const draft of drafts) {
    for (const cell of FIGURE_CELLS) {
      const typed = leafAt<string>(draft, cell) ?? '';
      if (!/^[\d.]+$/.test(typed)) continue;
      const scale = cell.unit === 'amount' ? 10_000 : 1;
      sums.set(cell.path, (sums.get(cell.path) ?? 0) + Math.round(Number(typed) * scale));
    }
  }
  return sums;
}

/** The program's sums as `knownSums` gives them. */
export const toKnown = (sums: ReadonlyMap<string, CellSum>): [string, number][] =>
  [...sums].map(([path, { unit, sum }]) => [
    path,
    unit === 'amount' ? Math.round(Number(sum) * 10_000) : Number(sum),
  ]);
