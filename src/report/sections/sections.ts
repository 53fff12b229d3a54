// The six statutory sections: Article 50 of the Regulation, order and headings of the uniform format
// 国办公开办函〔2021〕30号. Headings are fixed.
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';

export type NarrativeId = 'overview' | 'improvement' | 'other';
export type SectionId = NarrativeId | TableId;

/** A step of the form: 报告信息, the six sections, 核对与导出. */
export type StepId = 'organ' | SectionId | 'review';

export const SECTION_HEADINGS: Record<SectionId, string> = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  improvement: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/** Sections in the order of the report. */
export const SECTION_IDS: readonly SectionId[] = [
  'overview',
  'proactive',
  'requests',
  'disputes',
  'improvement',
  'other',
];

export const NARRATIVE_IDS: readonly NarrativeId[] = ['overview', 'improvement', 'other'];

export const STEP_IDS: readonly StepId[] = ['organ', ...SECTION_IDS, 'review'];

export const STEP_TITLES: Record<StepId, string> = {
  organ: '报告信息',
  ...SECTION_HEADINGS,
  review: '核对与导出',
};

export const isTableId = (id: string): id is TableId => TABLE_IDS.some((table) => table === id);

/** The step on which the control at a place of the report file stands. */
export function stepOf(place: string): StepId {
  const path = place.replace(/^notes\.(cells\.)?/, '');
  return STEP_IDS.find((id) => path === id || path.startsWith(`${id}.`)) ?? 'organ';
}
