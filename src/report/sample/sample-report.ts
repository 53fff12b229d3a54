// 示例: a complete report to look at and to try things on. All of it is invented.
import type { Draft } from '#src/report/draft/draft.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import { titleOf } from '#src/report/document/title.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { lastYearSample } from './last-year-sample.ts';
import { toSampleDraft, type SampleText } from './sample-draft.ts';

const TEXT: SampleText = {
  preface:
    '本报告根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告统一格式编制，所列数据的统计期限自2025年1月1日起至2025年12月31日止。本报告是填报示例，机关、人员、数字和事项都是虚构的。',
  overview: [
    '围绕促进消费、商贸流通、对外贸易等重点工作，及时公开政策文件、办事指南和办理结果。2025年，通过县政府网站主动公开政府信息128条，其中政策文件及解读16条、行政许可结果52条。制发行政规范性文件1件，废止1件，截至年底现行有效5件，全部在县政府网站集中公布，并同步发布解读材料。消费品以旧换新、县域商业体系建设等群众关心的政策出台后，采用图解、问答等形式说明申领条件、办理流程和联系电话，方便群众和企业对照办理。',
    '2025年，新收政府信息公开申请15件，上年结转2件，其中自然人10件、商业企业5件、法律服务机构2件，内容主要涉及促消费补贴发放、加油站规划布点、成品油零售经营许可等方面。全年办结16件，结转下年度继续办理1件。办理结果为：予以公开7件，部分公开1件，不予公开2件，无法提供4件，不予处理1件，其他处理1件。答复前主动与申请人电话沟通，了解实际需要；答复文书经法制机构审核后发出，均在法定期限内办结。',
    '落实公文公开属性源头认定制度，起草时注明公开属性和理由，不予公开的逐件说明依据。信息发布实行起草科室初审、办公室复审、分管负责同志终审，发布前逐条进行保密审查和个人信息核查。上半年、下半年各开展一次存量信息清理，更新办事指南23份，撤下过期通知11条，行政规范性文件的效力状态随清理结果同步标注。',
    '以县政府网站政府信息公开专栏为主阵地，调整优化栏目设置，新设“促消费政策”专题，集中展示申领指南和解读材料。规范政务新媒体运行，指定专人维护账号，做到内容同源、更新同步。在政务服务大厅商务窗口设置信息查阅点，配备查询设备，提供纸质文件和现场咨询，全年接待群众查阅咨询46人次。',
    '明确由局办公室负责政府信息公开工作，配备2名工作人员，其中专职1名。局长办公会议专题研究政府信息公开工作2次，组织业务培训2次，培训76人次。将政府信息公开纳入各科室年度工作考核，按季度通报栏目更新和申请办理情况。主动接受社会评议，在网站开设意见箱，收到的3条意见全部办理并回复。全年没有发生需要追究责任的情形。',
  ],
  improvement: [
    '一是政策解读不够通俗，企业和群众不易看懂。二是依申请公开答复的说理不够充分。三是少数科室信息报送不及时。',
    '对上年报告提出的两个问题，已经增加图解和问答，建立申请办理台账并提前提醒。针对以上问题，下一步，一是让企业和群众代表试读解读材料，再作修改；二是整理答复范例，逐件审核说理部分；三是把信息报送列入月度工作提示。',
  ],
  other: '2025年，本机关未发出收费通知，未收取信息处理费。',
  signature: '2026年1月16日',
};

const FIGURES = {
  'proactive.normativeDocuments.issued': 1,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 5,
  'proactive.licenses.decisions': 52,
  'proactive.penalties.decisions': 5,
  'requests.newlyReceived.naturalPerson': 9,
  'requests.newlyReceived.enterprise': 4,
  'requests.newlyReceived.legalService': 2,
  'requests.carriedIn.naturalPerson': 1,
  'requests.carriedIn.enterprise': 1,
  'requests.disclosed.naturalPerson': 4,
  'requests.disclosed.enterprise': 2,
  'requests.disclosed.legalService': 1,
  'requests.partiallyDisclosed.naturalPerson': 1,
  'requests.thirdPartyRights.enterprise': 1,
  'requests.enforcementFile.naturalPerson': 1,
  'requests.notHeld.naturalPerson': 2,
  'requests.notHeld.legalService': 1,
  'requests.needsCreation.enterprise': 1,
  'requests.petitionOrComplaint.naturalPerson': 1,
  'requests.otherOutcome.enterprise': 1,
  'requests.carriedOut.naturalPerson': 1,
  'disputes.reconsideration.upheld': 1,
};

/** The sample organ's report of 2025, complete, called `id`, with that of 2024 attached. */
export function sampleReport(id: string): Draft {
  const draft = toSampleDraft(id, '2025', TEXT, FIGURES);
  const last = lastYearSample();
  const { cells } = draft.notes;
  return {
    ...draft,
    notes: {
      ...draft.notes,
      cells: {
        ...cells,
        requests: {
          ...cells.requests,
          otherOutcome: { ...cells.requests.otherOutcome, enterprise: '申请人撤回' },
        },
      },
      disputes: '注：行政复议为上年度结转，本年审结。',
    },
    reference: toReference(last, titleOf(last)),
    done: [...NARRATIVE_IDS],
  };
}
