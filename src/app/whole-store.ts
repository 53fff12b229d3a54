import { version as program } from '#package.json';
import type { DraftStore, Refused } from '#src/persistence/draft-store.ts';
import { toLocalIso } from './autosave.ts';
import { backUp, backupName, backupWords } from './back-up.ts';
import { download, release } from './download.ts';
import { askToPersist, forgetAsking } from './persist.ts';
import { NOT_CHANGED, NOT_LISTED } from './refusal-words.ts';

const FAILED = '备份没有做成，程序出错了。逐份“下载”需要的报告。';

/** Downloads a backup of all reports; gives what is to be said of it. */
export async function downloadBackup(store: DraftStore): Promise<string> {
  try {
    const savedAt = toLocalIso(new Date());
    const backup = await backUp(await store.archive(), { savedAt, program });
    if (backup.state === 'refused') return NOT_LISTED[backup.refusal];
    const { blobs } = backup.value;
    blobs.forEach((blob, index) => {
      const name = backupName(savedAt.slice(0, 10), index + 1, blobs.length);
      release(download(name, blob, blob.type));
    });
    // Who makes a backup means to keep what is here.
    void askToPersist();
    return backupWords(backup.value);
  } catch {
    return FAILED;
  }
}

async function clearCollections(): Promise<{ state: 'saved' } | Refused> {
  try {
    const { clearDesk } = await import('./desk/open-desk.ts');
    return await clearDesk();
  } catch {
    return { state: 'refused', refusal: 'failed' };
  }
}

async function clearPreset(): Promise<{ state: 'saved' } | Refused> {
  const { browserPreset } = await import('#src/persistence/browser-preset.ts');
  return browserPreset.clear();
}

/** Takes out everything that this program keeps in the browser; says what was done. */
export async function clearStore(
  store: DraftStore,
  count: number | null,
): Promise<{ isCleared: boolean; said: string }> {
  const cleared = await store
    .archive()
    .then((archive) => archive.clear())
    .catch(() => ({ state: 'refused' as const, refusal: 'failed' as const }));
  if (cleared.state === 'refused') {
    return { isCleared: false, said: `没有清除。${NOT_CHANGED[cleared.refusal]}` };
  }
  const collected = await clearCollections();
  if (collected.state === 'refused') {
    const why = NOT_CHANGED[collected.refusal];
    return { isCleared: false, said: `报告已经清除，收集台里的没有清除。${why}` };
  }
  const preset = await clearPreset().catch(() => ({
    state: 'refused' as const,
    refusal: 'failed' as const,
  }));
  if (preset.state === 'refused') {
    const why = NOT_CHANGED[preset.refusal];
    return { isCleared: false, said: `报告已经清除，读入的预置没有清除。${why}` };
  }
  forgetAsking();
  const reports = count ? ` ${count} 份报告和它们的历史版本` : '';
  return { isCleared: true, said: `已清除${reports}，这个浏览器里不再有本程序保存的内容。` };
}
