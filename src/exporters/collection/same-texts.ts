import type { DeskRow, Held } from '#src/report/collection/collected.ts';
import { rowName } from '#src/report/collection/desk-words.ts';
import type { NearSame } from '#src/report/collection/near-same.ts';

/** Two reports whose 一 and 五 are nearly the same. */
export interface SameTexts {
  one: string;
  other: string;
  /** How many sentences both have, and what part of the shorter text they are, in whole percent. */
  sentences: number;
  percent: number;
}

/** The groups as pairs of each report with the first of its group, by the names of the desk. */
export function sameTextsOf(groups: readonly NearSame[], rows: readonly DeskRow[]): SameTexts[] {
  const byFile = new Map(rows.map((row) => [row.held?.file.id, row]));
  const nameOf = ({ file }: Held): string => {
    const row = byFile.get(file.id);
    return (row && rowName(row)) ?? file.fileName;
  };
  return groups.flatMap(({ first, others }) =>
    others.map(({ held, sentences, share }) => ({
      one: nameOf(first),
      other: nameOf(held),
      sentences,
      percent: Math.round(share * 100),
    })),
  );
}

/** The pairs as a text, a line each, in the order given. */
export function toSameTextsList(pairs: readonly SameTexts[]): string {
  const lines = pairs.map(
    ({ one, other, sentences, percent }, index) =>
      `${index + 1}．${other} 与 ${one}：${sentences} 句相同，占较短一份的 ${percent}%`,
  );
  return [
    `“一、总体情况”和“五、存在的主要问题及改进情况”雷同的报告（${pairs.length} 份）`,
    ...(lines.length === 0 ? ['没有发现雷同的文本。'] : lines),
    '',
  ].join('\n');
}
