import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { contentKey } from '#src/report/versions/content-key.ts';
import type { Arrival } from './arrival.ts';
import { freshId } from './fresh.ts';
import { keepDraft } from './keep-draft.ts';
import { loadDrafts } from './load-drafts.ts';
import { NOT_CHANGED } from './refusal-words.ts';
import { within } from './within.ts';

const ABOUT =
  '这是一份填好的示例，内容是虚构的。可以随意改动、打印、导出，不影响别的报告；不想留时，在“全部报告”里删除。';
const NOT_LOADED = '没有读到程序文件，检查网络或服务器后再打开一次示例。';

const keyOf = (draft: Draft): string =>
  contentKey(toReportFile({ ...draft, id: '' }, { revision: 0, savedAt: '' }));

/** A list that does not come does not hold the sample up. */
const LIST_MS = 3000;

/**
 * The sample on its way to its page: the one in the list that nobody changed, else a new one. A text
 * where it could not be loaded; null, and nothing stored, where it is not wanted any more.
 */
export async function openSample(
  store: DraftStore,
  isWanted = () => true,
): Promise<Arrival | string | null> {
  const data = await import('#src/report/sample/sample-report.ts').catch(() => null);
  if (!data) return NOT_LOADED;
  const sample = data.sampleReport(freshId());
  const drafts = (await within(LIST_MS, loadDrafts(store))) ?? [];
  if (!isWanted()) return null;
  const untouched = drafts.find((draft) => keyOf(draft) === keyOf(sample));
  if (untouched) return { draft: untouched, messages: [ABOUT] };
  const { draft, refusal } = await keepDraft(store, sample);
  return { draft, messages: [...(refusal ? [NOT_CHANGED[refusal]] : []), ABOUT] };
}
