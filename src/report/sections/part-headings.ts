// Headings of the parts that the narrative sections of a new report start with.
import type { NarrativeId } from './sections.ts';

export const PART_HEADINGS: Record<NarrativeId, readonly string[]> = {
  overview: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
  improvement: ['主要问题', '改进情况'],
  other: [],
};
