import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { nextYearDraft } from '#src/report/draft/next-year.ts';
import { likelyYear } from '#src/report/draft/new-draft.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import type { ImportResult } from './read-report-file.ts';
import { toReferenceNotes } from './reference-notes.ts';

type FileRead = Pick<ImportResult, 'fileName' | 'draft' | 'notes' | 'source'>;

/** The report of the following year with what is to be said of it, or why there is none. */
export type NextYear =
  { state: 'made'; draft: Draft; messages: string[] } | { state: 'refused'; reason: string };

const ONE_FILE = '上年报告只要一份，选了几个文件，没有读入。再选一次，只选一个。';
const WITHOUT_IT = '也可以先“新建报告”，以后找到能读的上年报告，再在“报告信息”的“上年报告”附上。';
const WITHOUT_YEAR =
  '没有读出报告年度，没有新建报告。用“导入报告”打开这个文件，填上报告年度，再回到列表按“写下一年度”。';

/** The one file of those that were chosen or dropped, or what to do where there are several. */
export const onlyFile = (files: readonly File[]): File | string | null =>
  files.length > 1 ? ONE_FILE : (files[0] ?? null);

/**
 * A new draft, called `id`, for the year after the report that was read, which is attached to it by
 * the name of its file. `today` is by the clock of the clerk.
 */
export function toNextYear(read: FileRead, id: string, today: Date): NextYear {
  const { fileName, draft, notes, source } = read;
  if (!draft) {
    return { state: 'refused', reason: `${fileName}：${notes.join('')}${WITHOUT_IT}` };
  }
  const last = readYear(draft.year);
  if (last === null) return { state: 'refused', reason: `${fileName}：${WITHOUT_YEAR}` };
  const next = nextYearDraft(draft, id, false);
  const due = likelyYear(today);
  const begun = `已按《${fileName}》新建 ${last + 1} 年的报告：机关、类别和小节标题照旧，数字和文字另写；${last} 年的数字和文字显示在旁边，只供对照。`;
  const early =
    last < today.getFullYear()
      ? last + 1 < due
        ? [
            `上年报告是 ${last} 年的，所以起草了 ${last + 1} 年的报告；现在该写的是 ${due} 年的。要写 ${due} 年的，删除这一份，另选 ${due - 1} 年的报告；手边没有时，新建报告。`,
          ]
        : []
      : [
          `《${fileName}》是 ${last} 年的报告，下一年度还没有到。选的不是上年报告时，删除这一份，另选文件。`,
        ];
  return {
    state: 'made',
    draft: { ...next, reference: toReference(draft, fileName) },
    messages: [begun, ...early, ...toReferenceNotes(notes, source)],
  };
}
