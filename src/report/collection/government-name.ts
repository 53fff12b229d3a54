// 本级人民政府: the one that most of the organs that report are parts of, as their names say it.
import { readParts } from './organ-parts.ts';

/**
 * The full name of the government of the place that more than half of the names begin with, the
 * narrowest such place (云河县 of 云河县教育局 and 云河县城关镇人民政府); '' where there is none.
 */
export function governmentName(organs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const organ of organs) {
    let place = '';
    for (const part of readParts(organ).places) {
      place += part;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const shared = [...counts].filter(([, count]) => count * 2 > organs.length);
  const [place = ''] = shared.map(([name]) => name).sort((one, other) => other.length - one.length);
  // 县教育局 says no place by itself.
  return place.length < 2 ? '' : `${place}人民政府`;
}
