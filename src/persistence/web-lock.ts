import { ANSWER_MS, openTalk, type OpenLock } from './report-lock.ts';

/** By Web Locks: the browser gives the report to the next window where one is closed or killed. */
export const openWebLock: OpenLock = async (id, { letGo, onChange }) => {
  const name = `disclosure-annual-report:${id}`;
  let isClosed = false;
  let waiting: AbortController | null = null;
  /** Lets go of the lock; null while this window has none. */
  let end: (() => void) | null = null;

  const isHeld = () => end !== null;

  const request = (options: LockOptions, onAnswer: (isGiven: boolean) => void) => {
    let mine: typeof end = null;
    void navigator.locks
      .request(name, options, (lock) => {
        if (!lock || isClosed) {
          onAnswer(false);
          return undefined;
        }
        return new Promise<void>((resolve) => {
          end = mine = resolve;
          onAnswer(true);
        });
      })
      .catch(() => {
        // Refused, as the store is by then: no other window can have the report.
        if (!mine && !options.signal) {
          end = () => {};
          onAnswer(true);
        }
        // Stolen, or not waited for any more.
        if (mine === null || end !== mine) return;
        end = null;
        onChange(false);
        wait();
      });
  };
  const wait = () => {
    waiting = new AbortController();
    request({ signal: waiting.signal }, (isGiven) => {
      if (isGiven) onChange(true);
    });
  };
  const talk = openTalk(`${name}:lock`, id, ({ says }) => {
    if (says !== 'ask' || !end) return;
    void letGo().then((isFree) => {
      talk.say(isFree ? 'free' : 'kept');
    });
  });

  await new Promise<void>((resolve) => {
    request({ ifAvailable: true }, (isGiven) => {
      if (!isGiven) wait();
      resolve();
    });
  });
  return {
    isHeld,
    async take() {
      if (isHeld()) return true;
      if ((await talk.ask('ask', ['free', 'kept'], ANSWER_MS)) === 'kept') return false;
      if (isHeld()) return true;
      waiting?.abort();
      return new Promise((resolve) => request({ steal: true }, resolve));
    },
    release() {
      isClosed = true;
      waiting?.abort();
      talk.close();
      end?.();
      end = null;
    },
  };
};
