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
  const { clearDesk } = await import('./desk/open-desk.ts');
  return clearDesk();
}

async function clearPreset(): Promise<{ state: 'saved' } | Refused> {
  const { browserPreset } = await import('#src/persistence/browser-preset.ts');
  return browserPreset.clear();
}

/** `isCleared` where nothing is left; `areReportsCleared` where the reports at least are gone. */
interface Cleared {
  isCleared: boolean;
  areReportsCleared: boolean;
  said: string;
}

const AGAIN = '关掉浏览器再打开，再清除一次。';
const NEWER_ONLY = '更新版本的程序用过它们：换用新版本，再清除一次。';
const FAILED_TO_CLEAR = () => ({ state: 'refused' as const, refusal: 'failed' as const });

/**
 * Takes out everything that this program keeps in the browser; says what was done. What is refused
 * keeps nothing else from being cleared.
 */
export async function clearStore(
  store: DraftStore,
  count: number | null,
  others = [
    { name: '收集台里的', clear: clearCollections },
    { name: '读入的预置', clear: clearPreset },
  ],
): Promise<Cleared> {
  const cleared = await store
    .archive()
    .then((archive) => archive.clear())
    .catch(FAILED_TO_CLEAR);
  if (cleared.state === 'refused') {
    const said = `没有清除。${NOT_CHANGED[cleared.refusal]}`;
    return { isCleared: false, areReportsCleared: false, said };
  }
  const left: string[] = [];
  let why = '';
  for (const { name, clear } of others) {
    const result = await clear().catch(FAILED_TO_CLEAR);
    if (result.state === 'saved') continue;
    left.push(name);
    why = result.refusal === 'newer' ? NEWER_ONLY : AGAIN;
  }
  if (left.length > 0) {
    const said = `报告已经清除，${left.join('和')}没有清除。${why}`;
    return { isCleared: false, areReportsCleared: true, said };
  }
  forgetAsking();
  const reports = count ? ` ${count} 份报告和它们的历史版本` : '';
  const said = `已清除${reports}，这个浏览器里不再有本程序保存的内容。`;
  return { isCleared: true, areReportsCleared: true, said };
}
