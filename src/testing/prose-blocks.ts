import type { TableId } from '#src/report/tables/table.ts';

interface Paragraph {
  kind: 'paragraph';
  text: string;
  level: number;
}
type Block = Paragraph | { kind: 'statutory'; table: TableId } | { kind: 'picture' };

const SHORT: Record<string, TableId> = {
  '[二]': 'proactive',
  '[三]': 'requests',
  '[四]': 'disputes',
};

/** A block a line; `[二]` `[三]` `[四]` stand for the statutory tables, `[图]` for a picture. */
export const toBlocks = (text: string): Block[] =>
  text.split('\n').map((line): Block => {
    const table = SHORT[line.trim()];
    if (table) return { kind: 'statutory', table };
    return line.trim() === '[图]'
      ? { kind: 'picture' }
      : { kind: 'paragraph', text: line, level: 0 };
  });

/** A report of six sections around its tables, with some of its pieces replaced. */
export function reportText(pieces: {
  front?: string;
  overview?: string;
  tables?: string;
  improvement?: string;
  other?: string;
}): string {
  const {
    front = '云河县水务局2024年政府信息公开工作年度报告',
    overview = '2024年，公开信息36条。',
    tables = [
      '二、主动公开政府信息情况\n[二]',
      '三、收到和处理政府信息公开申请情况\n[三]',
      '四、政府信息公开行政复议、行政诉讼情况\n[四]',
    ].join('\n'),
    improvement = '公开不够及时。下一步加强培训。',
    other = '本年度未收取信息处理费。',
  } = pieces;
  return [
    front,
    '一、总体情况',
    overview,
    tables,
    '五、存在的主要问题及改进情况',
    improvement,
    '六、其他需要报告的事项',
    other,
  ].join('\n');
}
