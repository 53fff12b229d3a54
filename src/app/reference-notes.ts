import type { ReportSource } from '#src/report/draft/draft.ts';
import { kindOf, type MessageKind } from '#src/report/draft/import-message.ts';
import { placeName } from '#src/report/sections/place-names.ts';
import { isTableId, stepOf } from '#src/report/sections/sections.ts';
import { TABLES, TABLE_IDS } from '#src/report/tables/tables.ts';

const BY_NEWER = /^这份报告由更新版本的程序保存/;
const NEWER = '上年报告由更新版本的程序保存，这里只作对照；新版本才有的内容看不到。';
/** More places are counted, not named. */
const MOST_NAMED = 10;

/** 表二识别 10 格（共 10 格） */
function countsLine(counts: ReportSource['counts']): string[] {
  const tables = TABLE_IDS.flatMap((id) => {
    const count = counts?.[id];
    return count ? [`${TABLES[id].shortName}识别 ${count.read} 格（共 ${count.cells} 格）`] : [];
  });
  return tables.length > 0 ? [`上年报告：${tables.join('，')}。`] : [];
}

/**
 * What is to be said of a last year's report, by `notes` of its file and, where others wrote it, its
 * `source`: how much was read, which figures are missing beside this year's or not to be trusted. It
 * is only compared, so nothing has to be mended in it.
 */
export function toReferenceNotes(notes: readonly string[], source: ReportSource | null): string[] {
  const placesOf = (kind: MessageKind) =>
    (source?.messages ?? [])
      .filter((one) => kindOf(one) === kind && isTableId(stepOf(one.place)))
      .map(({ place }) => place);
  const unread = placesOf('unread');
  const uneven = placesOf('uneven').length;
  const named = [...new Set(unread)].slice(0, MOST_NAMED).map(placeName).join('、');
  const more = new Set(unread).size > MOST_NAMED ? '等' : '';
  return [
    ...notes.map((note) => (BY_NEWER.test(note) ? NEWER : note)),
    ...countsLine(source?.counts),
    ...(unread.length > 0
      ? [`上年报告有 ${unread.length} 处没有读出，这些格没有上年的数字可比：${named}${more}。`]
      : []),
    ...(uneven > 0 ? [`上年报告的原文自己有 ${uneven} 处合计对不上。`] : []),
  ];
}
