import { useEffect, useState } from 'react';
import { Button } from '#src/ui/button.tsx';

/** What the browser says of its storage; undefined what it does not tell. */
interface StorageState {
  isKept?: boolean | undefined;
  usage?: number | undefined;
  quota?: number | undefined;
}

/** Missing on pages without TLS and in old browsers, whatever the types say. */
const storage = (): Partial<StorageManager> | undefined => navigator.storage;

/** A browser that refuses storage may refuse the question as well. */
async function answerTo<Answer>(question: () => Promise<Answer> | undefined) {
  try {
    return await question();
  } catch {
    return undefined;
  }
}

async function readStorage(): Promise<StorageState> {
  const isKept = await answerTo(() => storage()?.persisted?.());
  const { usage, quota } = (await answerTo(() => storage()?.estimate?.())) ?? {};
  return { isKept, usage, quota };
}

const sizeWords = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

function keptWords(isKept: boolean | undefined, isAsked: boolean): string {
  if (isKept === undefined) {
    return '这个浏览器没有说明内容会不会自动清掉（网址不是 https 或本机时常见），也不接受长期保存的要求。经常按“备份全部报告”留一份。';
  }
  if (isKept) return '浏览器已同意长期保存：磁盘空间不足时不会自动清掉。';
  return isAsked
    ? '浏览器没有同意长期保存。把本页加入书签、多用几次以后再试；不论是否同意，都要按“备份全部报告”留一份。'
    : '浏览器没有承诺长期保存：磁盘空间不足时，可能自动清掉。';
}

/** Whether the browser keeps what is stored for good, how much it is, and a button to ask for it. */
export function StoragePlace() {
  const [state, setState] = useState<StorageState | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    void readStorage().then(setState);
  }, []);
  const ask = async () => {
    await answerTo(() => storage()?.persist?.());
    setIsAsked(true);
    setState(await readStorage());
  };
  const canAsk = state?.isKept === false && storage()?.persist !== undefined;
  return (
    <>
      <div role="status">
        {state && (
          <p>
            {keptWords(state.isKept, isAsked)}
            {state.usage === undefined
              ? '用了多少空间，浏览器没有说明。'
              : `已用 ${sizeWords(state.usage)}${state.quota === undefined ? '' : `，最多可用约 ${sizeWords(state.quota)}`}。`}
          </p>
        )}
      </div>
      {canAsk && <Button onClick={() => void ask()}>让浏览器长期保存</Button>}
    </>
  );
}
