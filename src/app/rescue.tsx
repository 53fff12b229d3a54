import { useState } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { Button } from '#src/ui/button.tsx';
import { downloadListed } from './download-listed.ts';
import { readStored } from './load-drafts.ts';
import { NOT_LISTED } from './refusal-words.ts';
import { readRoute } from './routes.ts';
import { downloadBackup } from './whole-store.ts';

/** Downloads the report at hand as it is stored; gives what is to be said, '' for nothing. */
async function downloadStored(store: DraftStore, id: string): Promise<string> {
  const result = await store.load(id);
  if (result.state === 'refused') return NOT_LISTED[result.refusal];
  if (result.value === undefined) return '本机浏览器里没有存下这份报告。';
  return downloadListed(readStored({ id, file: result.value }));
}

/** The way out where the whole page has failed: the report at hand, or all of them, as a file. */
export function Rescue({ store }: { store: DraftStore }) {
  const [said, setSaid] = useState('');
  const route = readRoute(window.location.hash);
  const isReport = route.page === 'report';
  return (
    <div className="notice space-y-3">
      {isReport ? (
        <>这一页出错了。已经存下的内容不受影响：回到报告列表，再打开一次，看最后写的在不在。</>
      ) : (
        '这一页出错了，或者没有读到程序文件。已经存下的内容不受影响：检查网络或服务器，再试一次；还是不行，刷新本页。'
      )}
      <Button
        onClick={() =>
          void (isReport ? downloadStored(store, route.id) : downloadBackup(store)).then(setSaid)
        }
      >
        {isReport ? '下载备份' : '备份全部报告'}
      </Button>
      {said}
    </div>
  );
}
