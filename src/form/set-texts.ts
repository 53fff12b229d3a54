import { applyEdits, type Edit } from '#src/report/prose/quote.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import type { Change } from './changes.ts';
import { unitOf } from './history.ts';
import type { ReportForm } from './report-form.tsx';
import { textAt } from './set-text.ts';

/** The texts with their edits, by place; null where the words of one are gone. */
function editedTexts(
  report: Pick<ReportForm, 'form'>,
  edits: readonly Edit[],
): ReadonlyMap<string, string> | null {
  const texts = new Map<string, string>();
  for (const place of new Set(edits.map((edit) => edit.place))) {
    const own = edits.filter((edit) => edit.place === place);
    const text = applyEdits(textAt(report, place), own);
    if (text === null) return null;
    texts.set(place, text);
  }
  return texts;
}

/** The value of what undo sets back as one: a text, or all parts of a narrative. */
function valueOf(
  { form }: Pick<ReportForm, 'form'>,
  unit: string,
  texts: ReadonlyMap<string, string>,
): unknown {
  const narrative = NARRATIVE_IDS.find((id) => unit === `${id}.parts`);
  if (!narrative) return texts.get(unit);
  return form.getValues(`${narrative}.parts`).map((part, index) => ({
    ...part,
    heading: texts.get(`${unit}.${index}.heading`) ?? part.heading,
    text: texts.get(`${unit}.${index}.text`) ?? part.text,
  }));
}

/**
 * Edits one or more texts of the report as one step of undo called `label`. False where the words of
 * an edit are gone: then nothing is changed.
 */
export function setTexts(
  report: Pick<ReportForm, 'form' | 'change'>,
  edits: readonly Edit[],
  label: string,
): boolean {
  const texts = editedTexts(report, edits);
  const [first] = edits;
  if (!texts || !first) return false;
  const units = new Set([...texts.keys()].map(unitOf));
  const changes = Array.from(units, (unit): Change => ({
    unit,
    value: valueOf(report, unit, texts),
  }));
  report.change(label, first.place, changes);
  return true;
}
