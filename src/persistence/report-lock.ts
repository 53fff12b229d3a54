import { openChannel } from './open-channel.ts';

/** Which of the windows on a report may write it. */
export interface ReportLock {
  isHeld: () => boolean;
  /**
   * Asks the window that holds it to save and let go, and takes it from one that does not answer;
   * false where the other keeps it, since it could not save.
   */
  take: () => Promise<boolean>;
  release: () => void;
}

export interface LockHolder {
  /** Another window asks for the report: saves, and answers whether everything is stored. */
  letGo: () => Promise<boolean>;
  /** It was taken away, or has come to this window since. */
  onChange: (isHeld: boolean) => void;
}

/** Asks for the report of an id; resolves when it is known whether this window may write it. */
export type OpenLock = (id: string, holder: LockHolder) => Promise<ReportLock>;

/** What windows say to each other about a report. */
export interface LockMessage {
  id: string;
  from: string;
  says: 'who' | 'held' | 'mine' | 'ask' | 'free' | 'kept' | 'left';
}

/** A window that does not answer by then is frozen, or gone. */
export const ANSWER_MS = 2000;

/** The words of the windows, by a channel of the browser. */
export function openTalk(
  channelName: string,
  id: string,
  hear: (message: LockMessage) => void,
  from = '',
) {
  const channel = openChannel(channelName);
  const answers = new Set<(says: LockMessage['says']) => void>();
  channel.onmessage = ({ data }: MessageEvent<LockMessage>) => {
    if (data.id !== id) return;
    for (const answer of answers) answer(data.says);
    hear(data);
  };
  const say = (says: LockMessage['says']) => {
    channel.postMessage({ id, from, says });
  };
  return {
    say,
    /** Says something and waits for one of the answers; null where none came in time. */
    ask: (says: LockMessage['says'], wanted: readonly LockMessage['says'][], ms: number) =>
      new Promise<LockMessage['says'] | null>((resolve) => {
        const end = (answer: LockMessage['says'] | null) => {
          if (answer !== null && !wanted.includes(answer)) return;
          answers.delete(end);
          clearTimeout(timer);
          resolve(answer);
        };
        const timer = setTimeout(end, ms, null);
        answers.add(end);
        say(says);
      }),
    close: () => {
      channel.close();
    },
  };
}
