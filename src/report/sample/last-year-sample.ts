// 示例: the report of 2024 that the sample is compared with. All of it is invented.
import type { Draft } from '#src/report/draft/draft.ts';
import { toSampleDraft, type SampleText } from './sample-draft.ts';

const TEXT: SampleText = {
  preface:
    '本报告根据《中华人民共和国政府信息公开条例》编制。统计期限为2024年1月1日至2024年12月31日。',
  overview: [
    '围绕商贸流通、消费促进公开政策文件和办事指南，全年通过县政府网站主动公开政府信息96条，制发行政规范性文件1件，现行有效5件。',
    '全年新收政府信息公开申请11件，上年结转1件；办结10件，结转下年度继续办理2件。办结的申请中，予以公开8件，不予公开1件，无法提供1件。',
    '公文起草时注明公开属性，信息发布前逐条审查，年底集中清理过时内容一次。',
    '在县政府网站设置商务领域信息公开专栏，按月检查栏目更新，及时修复失效链接。',
    '局主要负责同志听取政府信息公开工作汇报1次，参加县里组织的业务培训1次，全年没有发生责任追究情形。',
  ],
  improvement: [
    '一是政策解读形式单一，以文字为主。二是个别申请临近期限才答复，办理进度掌握不够。',
    '下一步，丰富解读形式，建立申请办理台账，每周提醒办理期限。',
  ],
  other: '2024年，本机关未发出收费通知，未收取信息处理费。',
  signature: '2025年1月16日',
};

const FIGURES = {
  'proactive.normativeDocuments.issued': 1,
  'proactive.normativeDocuments.inForce': 5,
  'proactive.licenses.decisions': 46,
  'proactive.penalties.decisions': 3,
  'requests.newlyReceived.naturalPerson': 7,
  'requests.newlyReceived.enterprise': 3,
  'requests.newlyReceived.legalService': 1,
  'requests.carriedIn.naturalPerson': 1,
  'requests.disclosed.naturalPerson': 5,
  'requests.disclosed.enterprise': 2,
  'requests.disclosed.legalService': 1,
  'requests.enforcementFile.naturalPerson': 1,
  'requests.notHeld.naturalPerson': 1,
  'requests.carriedOut.naturalPerson': 1,
  'requests.carriedOut.enterprise': 1,
  'disputes.reconsideration.pending': 1,
};

/** The sample organ's report of 2024. */
export const lastYearSample = (): Draft => toSampleDraft('', '2024', TEXT, FIGURES);
