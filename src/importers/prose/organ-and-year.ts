// Whose report it is and of which year, as far as the file says so itself.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import * as say from './prose-messages.ts';
import { readCompiler, readPeriodYear, type FoundTitle } from './report-title.ts';

interface Words {
  found: FoundTitle | null;
  /** Preface and 一. */
  paragraphs: readonly string[];
  /** Organ of the signature. */
  signed: string;
}

/** The organ and the year of a report, '' and null where only a guess could say them. */
export function readOrganAndYear({ found, paragraphs, signed }: Words) {
  const messages: ImportMessage[] = [];
  const printed = found?.text ?? '';
  let organ = found?.organ ?? '';
  if (organ === '') {
    const compiler = paragraphs.map(readCompiler).find((name) => name !== '') ?? '';
    organ = compiler || signed;
    const where = compiler === '' ? '落款' : '报告开头';
    messages.push(organ === '' ? say.noOrgan(printed) : say.organFromText(organ, where));
  }
  let year = found?.year ?? null;
  if (year === null) {
    year = paragraphs.map(readPeriodYear).find((one) => one !== null) ?? null;
    messages.push(year === null ? say.noYear(printed) : say.yearFromPeriod(year));
  }
  return { organ, year, messages };
}
