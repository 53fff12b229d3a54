// The sources of a report's sums as lines of its annex, which those who check and sign it read.
import type { Draft } from '#src/report/draft/draft.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { typedAt } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { WHOLE_COLLECTION, collectedSourcesOf, misfitWords } from './collected-sources.ts';

const isNothing = (sum: string | null): boolean => sum === null || Number(sum) === 0;

/**
 * Who is in the sums, then each cell above 0, or changed since, with its source; how many others
 * there are. Nothing for a report that was not collected.
 */
export function collectedSourceLines(draft: Draft): string[] {
  const sources = collectedSourcesOf(draft);
  const whole = sources.get(WHOLE_COLLECTION);
  const cells = FIGURE_CELLS.flatMap((cell) => {
    const source = sources.get(cell.path);
    return source ? [{ cell, source, misfit: misfitWords(draft, cell, source) }] : [];
  });
  const said = cells.filter(({ source, misfit }) => !isNothing(source.sum) || misfit !== '');
  const lines = said.map(({ cell, source, misfit }) => {
    const changed = misfit === '' ? '' : `。${misfit}`;
    const figure = typedAt(draft, cell.path).trim() || '空';
    return `${placeName(cell.path)}：${figure}。${source.text}${changed}。`;
  });
  const others = cells.length - said.length;
  return [
    ...(whole ? [`${whole.text}。`] : []),
    ...lines,
    ...(others > 0 ? [`其余 ${others} 格各机关之和是 0，或者没有机关填写。`] : []),
  ];
}
