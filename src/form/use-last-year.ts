import { useEffect, useMemo, useState } from 'react';
import { lastYearOf, type LastYear } from '#src/report/last-year/last-year.ts';
import { matchParts } from '#src/report/last-year/match-parts.ts';
import { sentenceKeys } from '#src/report/sections/sentences.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import type { LastYearBlock } from './last-year-text.tsx';
import { VALUES_KEY, useLive, useReportForm } from './report-form.tsx';

/** Without a key for as long, this year's text is held against last year's again. */
const PAUSE_MS = 400;

/** Last year's report, null where none is attached. */
const useLastYear = (): LastYear | null =>
  useLive(VALUES_KEY, ({ form }) => lastYearOf(form.getValues()));

/** Texts of this year as they stood when typing paused last, or when `isOn` became true. */
function usePausedTexts(isOn: boolean, read: () => readonly string[]): readonly string[] {
  const { on } = useReportForm();
  const [texts, setTexts] = useState(read);
  const [wasOn, setWasOn] = useState(isOn);
  if (wasOn !== isOn) {
    setWasOn(isOn);
    setTexts(read());
  }
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const stop = on(VALUES_KEY, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setTexts(read());
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isOn, on, read]);
  return texts;
}

/** A text of last year beside its control, and the sentences of it that this year's still has. */
export interface BesideText {
  unchanged: ReadonlySet<string>;
  blocks: readonly LastYearBlock[];
}

/** Last year's preface; null where no report is attached. */
export function useLastYearPreface(): BesideText | null {
  const { form } = useReportForm();
  const lastYear = useLastYear();
  const read = useMemo(() => () => [form.getValues('preface')], [form]);
  const texts = usePausedTexts(lastYear !== null, read);
  return useMemo(
    () =>
      lastYear && {
        unchanged: new Set(sentenceKeys(texts)),
        blocks: [{ heading: '', text: lastYear.preface }],
      },
    [lastYear, texts],
  );
}

export interface BesideNarrative {
  unchanged: ReadonlySet<string>;
  /** Beside the opening: last year's, and the parts that stand beside none of this year's. */
  opening: readonly LastYearBlock[];
  /** By part of this year. */
  parts: readonly (readonly LastYearBlock[])[];
}

/** Last year's text of a section, by the controls that it stands beside; null without a report. */
export function useLastYearNarrative(section: NarrativeId): BesideNarrative | null {
  const { form } = useReportForm();
  const lastYear = useLastYear();
  const read = useMemo(
    () => () => {
      const { opening, parts } = form.getValues(section);
      return [opening, ...parts.flatMap(({ heading, text }) => [heading, text])];
    },
    [form, section],
  );
  const texts = usePausedTexts(lastYear !== null, read);
  return useMemo(() => {
    if (!lastYear) return null;
    const { opening, parts } = lastYear.narratives[section];
    const headings = texts.filter((_, index) => index % 2 === 1);
    const bodies = texts.filter((_, index) => index % 2 === 0);
    const { beside, rest } = matchParts(
      headings,
      parts.map(({ heading }) => heading),
    );
    const partAt = (index: number | null) => (index === null ? [] : (parts[index] ?? []));
    return {
      unchanged: new Set(sentenceKeys(bodies)),
      opening: [{ heading: '', text: opening }, ...rest.flatMap(partAt)],
      parts: beside.map((index) => [partAt(index)].flat()),
    };
  }, [lastYear, section, texts]);
}
