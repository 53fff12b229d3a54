// The invented departments whose reports stand on the collection desk's pictures.
import { KINDS } from '#src/report/draft/draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { generateDepartments } from '#src/testing/generated-collection.ts';

const COUNT = 14;
const SEED = 7;
/** On the list, without a report. */
const MISSING = [4, 11];
const UNBALANCED = 6;

/** The list of organs, and a report file of each that has filed. */
export function inventCollection(year: number): {
  roster: string;
  files: { name: string; text: string }[];
} {
  const departments = generateDepartments(COUNT, SEED, {
    year,
    flawOf: (index) => (index === UNBALANCED ? 'unbalanced' : null),
  });
  return {
    roster: departments
      .map(({ draft: { organ } }) => `${organ.name}\t${KINDS[organ.kind]}`)
      .join('\n'),
    files: departments
      .filter((_, index) => !MISSING.includes(index))
      .map(({ draft }) => ({
        name: `${draft.organ.name}.json`,
        text: toReportJson(toReportFile(draft, draft)),
      })),
  };
}
