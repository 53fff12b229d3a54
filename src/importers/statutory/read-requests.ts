// Table 三 out of a foreign file.
import { countOf, isDigits } from './figure-text.ts';
import { alignRows } from './align-rows.ts';
import { readCandidates } from './request-rows.ts';
import type { SourceRow } from './source-rows.ts';
import { missingRows, unreadRows, type TableRead } from './table-read.ts';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';

/** The form has 25 rows; a file with many more figures is not one report. */
const MOST_ROWS = 300;

const SINGLE_OTHER: ImportMessage = {
  kind: 'changed',
  place: 'requests.otherOutcome.naturalPerson',
  text: '原文的“（六）其他处理”只有一行（2019 年格式），数字放进了“3.其他”，前两行空着。按台账分开填写。',
  raw: '',
};

/** Counted under 3.其他 in the form of 2019. */
const OWN_ROWS_SINCE_2021 = figureCellsOf('requests')
  .filter(({ row }) => row === 'correctionLapsed' || row === 'feeLapsed')
  .map(({ path }) => path);

const STANDING_ALONE: ImportMessage = {
  kind: 'left-out',
  place: 'requests',
  text: '各行之间有单独的数字，不在任何一行里，没有读入，可能是页码。',
  raw: '',
};

/** Reads the rows between the first and the last label of table 三. */
export function readRequests(rows: readonly SourceRow[]): TableRead {
  const { candidates, unread } = readCandidates(rows);
  const { rows: aligned, unplaced, hasSingleOther } = alignRows(candidates.slice(0, MOST_ROWS));
  const texts = new Map<string, string>();
  const printedTotals: Record<string, number> = {};
  for (const [row, candidate] of aligned) {
    VALUE_ROWS.requests[row]?.places.forEach((place, column) => {
      const text = candidate.texts[column] ?? '';
      const printed = countOf(text);
      if (place?.cell.kind === 'figure') texts.set(place.cell.path, text);
      else if (place && printed !== null) printedTotals[place.cell.path] = printed;
    });
  }
  const missing = VALUE_ROWS.requests.flatMap(({ label, places }, row) => {
    const isTyped = places.some((place) => place?.cell.kind === 'figure');
    const isSplit = hasSingleOther && /申请人.*逾期/u.test(label);
    return isTyped && !aligned.has(row) && !isSplit ? [label] : [];
  });
  const unknown = hasSingleOther ? OWN_ROWS_SINCE_2021 : [];
  const notTaken = [...unplaced, ...candidates.slice(MOST_ROWS)]
    .map(({ raw }) => raw)
    .concat(unread);
  // Every row is there and they add up: a figure that stands alone is of none of them.
  const isWhole = missing.length === 0 && unplaced.length === 0;
  const alone = isWhole ? unread.filter((raw) => isDigits(raw)) : [];
  const rowsLeft = notTaken.filter((raw) => !alone.includes(raw)).slice(0, MOST_ROWS);
  return {
    isThere: true,
    texts,
    printedTotals,
    unknown,
    messages: [
      ...(hasSingleOther ? [SINGLE_OTHER] : []),
      ...(alone.length > 0 ? [{ ...STANDING_ALONE, raw: alone.join('、') }] : []),
      ...unreadRows('requests', rowsLeft),
      ...missingRows('requests', missing),
    ],
  };
}
