// For tests: a reader without a worker.
import { examinedOf, reviewedOf } from '#src/testing/collected.ts';
import type { DeskAnswer, DeskTask } from './desk-tasks.ts';
import type { DeskReader } from './read-collected.ts';
import type { Brought } from './take-in.ts';

/** How a fake reader takes a file, by what its name says. */
const HANGS = '卡住';
const THROWS = '出错';
const UNREADABLE = '读不出';

/**
 * Reads any text as the report of the organ that its first word names. A file whose name says 卡住 is
 * given up, as by a reader with a time limit; 读不出 and 出错 are what they say.
 */
export const fakeReader: DeskReader = async (
  task: DeskTask,
  signal: AbortSignal,
): Promise<DeskAnswer> => {
  const examine = (text: string) =>
    text === '' ? null : examinedOf({ organ: text.split(' ')[0] ?? '', reportId: text });
  switch (task.task) {
    case 'read': {
      const { name } = task.file;
      const text = await task.file.text();
      if (signal.aborted || name.includes(HANGS)) {
        return { state: 'unread', sum: null, reason: '读取超过 30 秒' };
      }
      if (name.includes(THROWS)) throw new Error('torn');
      const sum = `sum of ${text}`;
      if (name.includes(UNREADABLE)) return { state: 'unread', sum, reason: '不是报告' };
      const examined = examinedOf({ organ: text.split(' ')[0] ?? '', reportId: text });
      return { state: 'read', sum, text, examined, origin: 'own', messages: [] };
    }
    case 'examine':
      return { state: 'examined', examined: task.texts.map(examine) };
    case 'review':
      return {
        state: 'reviewed',
        reviewed: task.reports.map(({ text }) => (text === '' ? null : reviewedOf({ code: text }))),
      };
    case 'find':
      return { state: 'found', findings: task.reports.map(() => []) };
  }
};

/** Files by name and text; the text is the name's where none is given. */
export const broughtOf = (
  ...files: readonly (string | [name: string, text: string])[]
): Brought[] =>
  files.map((one) => {
    const [name, text] = typeof one === 'string' ? [one, one] : one;
    const file = new File([text], name, { lastModified: 1 });
    return { fileName: name, folder: '', open: () => file };
  });
