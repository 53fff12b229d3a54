// 更正说明: a draft of what a published report is corrected by, from the changes since. Reason, organ
// and date are left to the clerk: the program knows none of them.
import { titleOf } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { SECTION_HEADINGS, isTableId, stepOf } from '#src/report/sections/sections.ts';
import { TABLES, TOTAL_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import { compareDrafts, shownValue, type DraftChange, type ValueChange } from './compare-drafts.ts';
import { toStretches } from './text-stretches.ts';

const INDENT = '\u3000\u3000';
/** Not printed in the report. */
const UNPRINTED = new Set(['organ.kind', 'scope']);

/** The part of the report that a change is in, as a heading over it. */
export function groupOf({ place }: Pick<DraftChange, 'place'>): string {
  if (place.startsWith('signature.')) return '落款';
  const step = stepOf(place);
  return step === 'organ' || step === 'review' ? '标题和引言' : SECTION_HEADINGS[step];
}

function nameOf({ place, name }: ValueChange): string {
  const step = stepOf(place);
  const cell = figureCellAt(place) ?? TOTAL_CELLS.find(({ path }) => path === place);
  return cell && isTableId(step) ? `${TABLES[step].shortName}“${cell.name}”` : name;
}

const quoted = (text: string): string => `“${text.trim()}”`;

/** What was, and what is, of one text: the old and the new sentences. */
function textLines({ name, before, after }: ValueChange): string[] {
  const changed = toStretches(before, after).filter(({ isChanged }) => isChanged);
  return changed.map((stretch) => {
    const [old, fresh] = [stretch.before.trim(), stretch.after.trim()];
    if (old === fresh) return `${name}：分段或空格有改动，文字不变。`;
    if (old === '') return `${name}：增加${quoted(fresh)}。`;
    if (fresh === '') return `${name}：删去${quoted(old)}。`;
    return `${name}：${quoted(old)}更正为${quoted(fresh)}。`;
  });
}

function valueLine(change: ValueChange): string {
  const [old, fresh] = [change.before, change.after].map((value) =>
    value.trim() === '' ? '空' : quoted(shownValue(change, value)),
  );
  return `${nameOf(change)}：原为${old}，更正为${fresh}。`;
}

function toLines(change: DraftChange): string[] {
  switch (change.kind) {
    case 'text':
      return textLines(change);
    case 'added':
      return [`${change.name}：增加，内容为${quoted(change.part.text)}。`];
    case 'removed':
      return [`${change.name}：删去，原内容为${quoted(change.part.text)}。`];
    case 'moved':
      return [`${change.name}：由第 ${change.from + 1} 小节移到第 ${change.to + 1} 小节。`];
    case 'figure':
    case 'total':
    case 'field':
      return [valueLine(change)];
  }
}

/** The draft's lines, blank ones where the clerk writes; null where nothing printed has changed. */
export function draftCorrection(published: Draft, now: Draft): string[] | null {
  const changes = compareDrafts(published, now).filter(({ place }) => !UNPRINTED.has(place));
  if (changes.length === 0) return null;
  const title = titleOf(published);
  const lines = [`《${title}》更正说明`, '', `${INDENT}《${title}》更正如下：`];
  let group = '';
  let number = 0;
  for (const change of changes) {
    const next = groupOf(change);
    if (next !== group) lines.push('', `${INDENT}${next}`);
    group = next;
    for (const line of toLines(change)) {
      number += 1;
      // A quoted text of several paragraphs stays one entry.
      lines.push(`${INDENT}${number}．${line.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')}`);
    }
  }
  return [...lines, '', `${INDENT}更正原因：`, '', '', `${INDENT}发布机关：`, `${INDENT}日期：`];
}
