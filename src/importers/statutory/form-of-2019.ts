// The trial format 国办公开办函〔2019〕60号 of the report years 2019 and 2020, and the form before it: read
// as far as it has counterparts, never written.
import { readLabelText } from '#src/report/tables/label-text.ts';

/** What table 二 said then and does not any more. */
export const LABELS_OF_2019 = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '上一年项目数量',
  '本年增/减',
  '处理决定数量',
  '其他对外管理服务事项',
  '第二十条第（九）项',
  '采购项目数量',
  '采购总金额',
  '政府集中采购',
] as const;

const bodies: ReadonlySet<string> = new Set(
  LABELS_OF_2019.map((label) => readLabelText(label).body),
);
const HEADS = new Set(
  ['本年新制作数量', '本年新公开数量', '对外公开总数量', '上一年项目数量', '本年增/减'].map(
    (label) => readLabelText(label).body,
  ),
);
const ROWS = new Set(
  ['其他对外管理服务事项', '政府集中采购', '第二十条第（九）项'].map(
    (label) => readLabelText(label).body,
  ),
);

/** Whether words are a label of table 二 as it was in 2019. */
export const isLabelOf2019 = (words: string): boolean => {
  const { body } = readLabelText(words);
  return bodies.has(body) || [...HEADS].some((head) => body.includes(head));
};

/** Whether words are or hold a column head that only the form of 2019 has. */
export const isHeadOf2019 = (words: string): boolean => {
  const { body } = readLabelText(words);
  return [...HEADS].some((head) => body.includes(head));
};

/** Whether words are a row that only the form of 2019 has. */
export const isRowOf2019 = (words: string): boolean => ROWS.has(readLabelText(words).body);

const STATISTICS = /指标名称[\s|]*(?:计量)?单位|政府信息公开情况统计表/u;
/** What only reports since 2019 say; one of them may mention the statistics of another. */
const SINCE_2019 =
  /勾稽关系|本年新收政府信息公开申请|总体情况|(?:2019|20[2-9]\d)\s*年(?:度)?政府信息公开(?:工作)?(?:年度)?报告/u;

/** Whether a text is of the statistics form that was in use before 2019. */
export const isBefore2019 = (text: string): boolean =>
  STATISTICS.test(text) && !SINCE_2019.test(text);
