import { ANSWER_MS, openTalk, type LockMessage, type OpenLock } from './report-lock.ts';

/** Windows of the same browser answer at once, unless they are frozen. */
const GREETING_MS = 150;

/**
 * Where the browser has no Web Locks, as on pages served without TLS: the windows tell each other.
 * Two that open at the same moment, or a frozen one, may both hold the report: what is stored is
 * guarded by its state in any case (`outcomeOver`).
 */
export const openChannelLock: OpenLock = async (id, { letGo, onChange }) => {
  let isHeld = false;
  let isAsking = true;
  const me = String(crypto.getRandomValues(new Uint32Array(2)));
  const hear = ({ says, from }: LockMessage) => {
    // Of two that ask at once, one is first.
    if (says === 'who' && (isHeld || (isAsking && me < from))) talk.say('held');
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
    if (says === 'left' && !isHeld && !isAsking) {
      void ask().then(() => {
        if (isHeld) onChange(true);
      });
    }
  };
  const talk = openTalk('disclosure-annual-report:lock', id, hear, me);
  const ask = async () => {
    isAsking = true;
    isHeld = (await talk.ask('who', ['held'], GREETING_MS)) === null;
    isAsking = false;
  };
  await ask();
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
