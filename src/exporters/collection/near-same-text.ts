/** Two reports that say nearly the same in 一 and 五. */
export interface SameTexts {
  one: string;
  other: string;
  /** How many sentences they share, of how many in the shorter of both. */
  same: number;
  count: number;
}

/** How much of the shorter text is in the other, in whole percent. */
export const shareOf = ({ same, count }: SameTexts): number =>
  count === 0 ? 0 : Math.round((same / count) * 100);

/** The pairs as a text, a line each, in the order given. */
export function toSameTextsList(pairs: readonly SameTexts[]): string {
  const lines = pairs.map((pair, index) => {
    const { one, other, same, count } = pair;
    return `${index + 1}．${one} 与 ${other}：${count} 句中有 ${same} 句相同（${shareOf(pair)}%）`;
  });
  const heading = '“一、总体情况”和“五、存在的主要问题及改进情况”雷同的报告';
  return [
    `${heading}（${pairs.length} 对）`,
    ...(lines.length === 0 ? ['没有发现雷同的文本。'] : lines),
    '',
  ].join('\n');
}
