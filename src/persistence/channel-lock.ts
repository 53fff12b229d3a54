import { ANSWER_MS, openTalk, type LockMessage, type OpenLock } from './report-lock.ts';

/** Windows of the same browser answer at once, unless they are frozen or the machine is slow. */
const GREETING_MS = 150;

/**
 * Where the browser has no Web Locks, as on pages served without TLS: the windows tell each other.
 * Two that open at the same moment, or a frozen one, may both hold the report: what is stored is
 * guarded by its state in any case (`outcomeOver`).
 */
export const openChannelLock: OpenLock = async (id, { letGo, onChange }) => {
  let isHeld = false;
  let isAsking = true;
  let askedAt = 0;
  const me = String(crypto.getRandomValues(new Uint32Array(2)));
  const hear = ({ says, from }: LockMessage) => {
    // Of two that ask at once, one is first; it may not have been there yet to hear the other.
    if (says === 'who' && (isHeld || (isAsking && me < from))) talk.say('held');
    else if (says === 'who' && isAsking) talk.say('who');
    if (says === 'ask' && isHeld) {
      void letGo().then((isFree) => {
        if (isFree) isHeld = false;
        talk.say(isFree ? 'free' : 'kept');
      });
    }
    if (says === 'mine' && isHeld) {
      isHeld = false;
      onChange(false);
    }
    if (says === 'left' && !isHeld && !isAsking) void askAnew(GREETING_MS);
    // An answer that came too late: there was a holder all the while.
    if (says === 'held' && isHeld && performance.now() - askedAt < ANSWER_MS) {
      isHeld = false;
      onChange(false);
      void askAnew(ANSWER_MS);
    }
  };
  const talk = openTalk('disclosure-annual-report:lock', id, hear, me);
  const ask = async (ms: number) => {
    isAsking = true;
    askedAt = performance.now();
    isHeld = (await talk.ask('who', ['held'], ms)) === null;
    isAsking = false;
  };
  const askAnew = async (ms: number) => {
    await ask(ms);
    if (isHeld) onChange(true);
  };
  await ask(GREETING_MS);
  return {
    isHeld: () => isHeld,
    async take() {
      if (isHeld) return true;
      if ((await talk.ask('ask', ['free', 'kept'], ANSWER_MS)) === 'kept') return false;
      // A window that was frozen hears it when it goes on.
      talk.say('mine');
      isHeld = true;
      return true;
    },
    release: () => {
      if (isHeld) talk.say('left');
      isHeld = false;
      talk.close();
    },
  };
};
