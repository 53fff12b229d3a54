import type { Examined, Reviewed } from '#src/report/collection/collected.ts';
import type { Finding } from '#src/report/checks/finding.ts';
import { examinedOf, reviewedOf } from './collected.ts';

/** What the desk asks of a reader, as far as the fake one looks at it. */
type Task =
  | { task: 'read'; file: File }
  | { task: 'examine'; texts: readonly string[] }
  | { task: 'review' | 'find'; reports: readonly { text: string }[] };

type Answer =
  | { state: 'unread'; sum: string | null; reason: string }
  | {
      state: 'read';
      sum: string;
      text: string;
      examined: Examined;
      origin: 'own';
      messages: string[];
    }
  | { state: 'examined'; examined: (Examined | null)[] }
  | { state: 'reviewed'; reviewed: (Reviewed | null)[] }
  | { state: 'found'; findings: Finding[][] };

/** How a fake reader takes a file, by what its name says. */
const HANGS = '卡住';
const THROWS = '出错';
const UNREADABLE = '读不出';

/**
 * Reads any text as the report of the organ that its first word names. A file whose name says 卡住 is
 * given up, as by a reader with a time limit; 读不出 and 出错 are what they say.
 */
export async function fakeReader(task: Task, signal: AbortSignal): Promise<Answer> {
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
}

/** Files by name and text; the text is the name's where none is given. */
export const broughtOf = (...files: readonly (string | [name: string, text: string])[]) =>
  files.map((one) => {
    const [name, text] = typeof one === 'string' ? [one, one] : one;
    const file = new File([text], name, { lastModified: 1 });
    return { fileName: name, folder: '', open: () => file };
  });
