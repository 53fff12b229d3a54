// What is said above each statutory table: 填报说明 on how its figures are written.
import type { TableId } from '#src/report/tables/table.ts';

export const TABLE_GUIDANCE: Record<TableId, string> = {
  proactive: '没有发生的填 0。件数填整数；收费金额以万元为单位，最多 6 位小数。',
  requests:
    '没有发生的填 0。灰底的总计由程序计算；“结转下年度继续办理”按台账填写，程序据此核对勾稽关系。',
  disputes: '只填因政府信息公开引起的行政复议、行政诉讼。没有发生的填 0，灰底的总计由程序计算。',
};
