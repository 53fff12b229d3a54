// The reports of a county's departments and towns as files, alike in length to published ones.
import { newDraft } from '#src/report/draft/new-draft.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { narrative, withFigures } from '#src/testing/drafts.ts';

const NAMES = ['水务局', '教育体育局', '发展和改革委员会', '民政局', '审计局', '应急管理局'];
const TOWNS = ['清河', '石桥', '柳林', '东岗'];
const SENTENCES = [
  '坚持以公开为常态、不公开为例外，及时主动公开政府信息。',
  '全年通过县政府网站公开信息36条，通过政务新媒体公开信息128条，没有发生泄密事件。',
  '指定专人负责政府信息公开申请的登记、办理和答复，做到件件有登记、事事有回音。',
  '严格执行“先审后发”制度，明确信息发布审核流程，确保公开内容准确、规范。',
  '依托县政府网站信息公开专栏，按照统一规范更新机构职能、政策文件和财政预决算等栏目。',
  '主动接受社会监督，组织业务培训2次，参加人员45人次，对发现的问题立行立改。',
  '围绕群众关心的重点领域，持续加大公开力度；结合工作实际，细化公开事项目录。',
  '一是公开的时效性有待提高，个别栏目更新不够及时。二是政策解读形式比较单一。',
  '下一步，将加强学习培训，丰富解读形式，进一步提升政务公开工作水平。',
];
const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '公开平台建设', '监督保障'];

/** Numbers that look drawn by chance and are the same each time. */
function drawsOf(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One column of table 三 that balances: all that came in was answered in one of two ways. */
function columnOf(applicant: string, received: number, carriedIn: number): Record<string, string> {
  const disclosed = Math.floor((received + carriedIn) / 2);
  return {
    [`requests.newlyReceived.${applicant}`]: String(received),
    [`requests.carriedIn.${applicant}`]: String(carriedIn),
    [`requests.disclosed.${applicant}`]: String(disclosed),
    [`requests.notHeld.${applicant}`]: String(received + carriedIn - disclosed),
  };
}

function draftOf(index: number): Draft {
  const draw = drawsOf(index);
  const text = (count: number) =>
    Array.from({ length: count }, () => SENTENCES[draw(SENTENCES.length)]).join('');
  const columns = APPLICANTS.slice(0, 2).map(({ id }) => columnOf(id, draw(60), draw(4)));
  const typed: Record<string, string> = {
    ...columns[0],
    ...columns[1],
    'proactive.fees.amount': draw(5) === 0 ? `${draw(20)}.${draw(99)}71` : '0',
    'proactive.normativeDocuments.inForce': String(draw(40)),
  };
  // One in twenty is uneven, one in twenty has a cell left blank, one in fifty a figure in words.
  if (draw(20) === 0) typed['requests.carriedOut.enterprise'] = '7';
  if (draw(20) === 0) typed['disputes.reconsideration.upheld'] = '';
  if (draw(50) === 0) typed['requests.repeated.research'] = '无';
  const organ = `云河县${TOWNS[draw(TOWNS.length)]}${NAMES[draw(NAMES.length)]}`;
  return {
    ...withFigures(newDraft(`report-${index}`, '2024'), typed, '0'),
    organ: { name: organ, kind: 'department' },
    title: `${organ}2024年政府信息公开工作年度报告`,
    preface: `本报告由${organ}按照《中华人民共和国政府信息公开条例》编制。`,
    overview: narrative(
      `2024年，${organ}认真贯彻落实条例。${text(2)}`,
      ...ASPECTS.map((heading): [string, string] => [heading, text(draw(8))]),
    ),
    improvement: narrative(text(1 + draw(6))),
    other: narrative('本年度没有发出收费通知，未收取信息处理费。'),
    signature: { organ, date: '2025年1月14日' },
  };
}

/** The text of the report file of a department: 7 to 11 kB. */
export const toCountyText = (index: number): string =>
  toReportJson(toReportFile(draftOf(index), { revision: 3, savedAt: '2025-01-14T09:30:00+08:00' }));
