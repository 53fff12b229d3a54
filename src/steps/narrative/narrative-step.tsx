import { LastYearText } from '#src/form/last-year-text.tsx';
import { FINDINGS_KEY } from '#src/form/live-findings.ts';
import { ProseFigures } from '#src/form/prose-figures.tsx';
import { PartList } from '#src/form/part-list.tsx';
import { VALUES_KEY, useLive } from '#src/form/report-form.tsx';
import { TextField } from '#src/form/text-field.tsx';
import { useLastYearNarrative } from '#src/form/use-last-year.ts';
import { WrittenTick } from '#src/form/written-tick.tsx';
import { NARRATIVES, countCharacters } from '#src/report/sections/narratives.ts';
import { SECTION_HEADINGS, type NarrativeId } from '#src/report/sections/sections.ts';
import { FeeAnswers } from './fee-answers.tsx';
import { InsertFigures } from './insert-figures.tsx';
import './narrative-aids.css';
import { Starters } from './starters.tsx';
import { useLastCaret } from './text-caret.ts';

function Length({ section }: { section: NarrativeId }) {
  const count = useLive(FINDINGS_KEY, ({ form }) => countCharacters(form.getValues(section)));
  const advised = NARRATIVES[section].length;
  return (
    <p className="text-quiet">
      已写 {count} 字{advised !== null && `，原则上不超过 ${advised} 字`}
    </p>
  );
}

const NONE = [] as const;

/** Sections 一, 五 and 六: running text, then headed parts. */
export function NarrativeStep({ section }: { section: NarrativeId }) {
  const lastYear = useLastYearNarrative(section);
  const caret = useLastCaret();
  const hasParts = useLive(VALUES_KEY, ({ form }) => form.getValues(section).parts.length > 0);
  return (
    <section aria-label={SECTION_HEADINGS[section]} className="prose-step" {...caret.listeners}>
      <p className="text-quiet">
        {NARRATIVES[section].guidance}序号（一）（二）由程序编排，不用自己写；另起一行就是另起一段。
      </p>
      <InsertFigures caret={caret} />
      {section === 'other' && <FeeAnswers />}
      <div className="beside">
        <TextField
          name={`${section}.opening`}
          label="正文"
          hint={hasParts ? '各小节之前的文字，可以不写。' : undefined}
          multiline
        />
        {lastYear && <LastYearText blocks={lastYear.opening} unchanged={lastYear.unchanged} />}
      </div>
      <Starters section={section} index={null} caret={caret} />
      <PartList
        section={section}
        below={(index) => <Starters section={section} index={index} caret={caret} />}
        beside={(index) =>
          lastYear && (
            <LastYearText blocks={lastYear.parts[index] ?? NONE} unchanged={lastYear.unchanged} />
          )
        }
      />
      <ProseFigures section={section} />
      <div className="flex items-center justify-between">
        <WrittenTick section={section} />
        <Length section={section} />
      </div>
    </section>
  );
}
