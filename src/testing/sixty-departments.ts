import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { fileName } from '#src/exporters/file-name.ts';
import { toHtml } from '#src/exporters/html.ts';
import { toText } from '#src/exporters/text.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { KINDS, type Draft } from '#src/report/draft/draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { generateDepartments, knownSums, type Flaw } from './generated-collection.ts';

export const SIXTY = 60;
export const SIXTY_YEAR = 2024;
const SEED = 60;

/** What is amiss with which department, by its place in the list. */
const MISSING = [5, 27, 51];
const TWICE = 12;
const UNREADABLE = 29;
const FLAWS: Partial<Record<number, Flaw>> = {
  15: 'other-year',
  23: 'unbalanced',
  33: 'aggregate',
  // 邮政局
  42: 'vertical',
};

/** The copies that a report is sent as, in turn; a text says neither kind nor scope. */
const FORMATS: Record<string, (draft: Draft) => Promise<Uint8Array>> = {
  json: (draft) => Promise.resolve(toBytes(toReportJson(toReportFile(draft, draft)))),
  docx: (draft) => toDocx(buildDocument(draft, false), toPublicReport(draft)),
  html: (draft) =>
    Promise.resolve(toBytes(toHtml(buildDocument(draft, false), toPublicReport(draft)))),
  txt: (draft) => Promise.resolve(toBytes(toText(buildDocument(draft, false)))),
};
const EXTENSIONS = Object.keys(FORMATS);

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

type Found =
  | 'missing'
  | 'twice'
  | 'wrongYear'
  | 'unreadable'
  | 'unbalanced'
  | 'aggregate'
  | 'vertical'
  | 'counted';

/** A county's collection of sixty departments, and what the desk has to find of it. */
export interface SixtyDepartments {
  /** The list of organs: name and 类别, a tab between them. */
  roster: string;
  files: SentFile[];
  /** The organs that each is said of. */
  found: Record<Found, string[]>;
  /** Over those that count, by path, in 件 and 元. */
  sums: Map<string, number>;
}

/** A second report of the same organ, filed a week before. */
function earlierOf(draft: Draft, year: number): Draft {
  const [other] = generateDepartments(1, SEED + 1, { year, from: TWICE });
  if (!other) throw new Error('No earlier report was made.');
  return {
    ...other.draft,
    id: draft.id,
    organ: draft.organ,
    savedAt: `${year + 1}-01-07T09:30:00+08:00`,
  };
}

async function toFile(draft: Draft, index: number): Promise<SentFile> {
  const extension = EXTENSIONS[index % EXTENSIONS.length] ?? '';
  const bytes = (await FORMATS[extension]?.(draft)) ?? new Uint8Array();
  return { name: fileName(draft, { isDraft: false }, extension), bytes };
}

/**
 * The files of sixty departments as json, docx, html and txt in turn: three sent none, one sent two,
 * one the year before's, one a torn Word file, one a report with an uneven column; one report is a
 * sum, one a vertical body's. All others are sound.
 */
export async function makeSixtyDepartments(year = SIXTY_YEAR): Promise<SixtyDepartments> {
  const departments = generateDepartments(SIXTY, SEED, {
    year,
    flawOf: (index) => FLAWS[index] ?? null,
  });
  const sent = departments
    .map(({ draft, flaw }, index) => ({ draft, flaw, index }))
    .filter(({ index }) => !MISSING.includes(index));
  const files = await Promise.all(sent.map(({ draft, index }) => toFile(draft, index)));
  const torn = files[sent.findIndex(({ index }) => index === UNREADABLE)];
  const twice = departments[TWICE]?.draft;
  if (!torn || !twice) throw new Error('There are not sixty departments.');
  torn.bytes = torn.bytes.slice(0, torn.bytes.length / 2);
  const earlier = await toFile(earlierOf(twice, year), TWICE);
  files.push({ ...earlier, name: earlier.name.replace('.json', '（旧）.json') });

  const namesOf = (wanted: (index: number, flaw: Flaw | null) => boolean): string[] =>
    departments.flatMap(({ draft, flaw }, index) =>
      wanted(index, flaw) ? [draft.organ.name] : [],
    );
  const counted = sent.filter(
    ({ index, flaw }) => index !== UNREADABLE && (flaw === null || flaw === 'unbalanced'),
  );
  return {
    roster: departments
      .map(({ draft: { organ } }) => `${organ.name}\t${KINDS[organ.kind]}`)
      .join('\n'),
    files,
    found: {
      missing: namesOf((index) => MISSING.includes(index)),
      twice: namesOf((index) => index === TWICE),
      unreadable: namesOf((index) => index === UNREADABLE),
      wrongYear: namesOf((_, flaw) => flaw === 'other-year'),
      unbalanced: namesOf((_, flaw) => flaw === 'unbalanced'),
      aggregate: namesOf((_, flaw) => flaw === 'aggregate'),
      vertical: namesOf((_, flaw) => flaw === 'vertical'),
      counted: counted.map(({ draft }) => draft.organ.name),
    },
    sums: knownSums(counted.map(({ draft }) => draft)),
  };
}
