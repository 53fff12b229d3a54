// What the collection desk has a worker do: reading, checking, looking closely.
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeText } from '#src/importers/decode-text.ts';
import { MOST_BYTES, TOO_BIG } from '#src/importers/file-limits.ts';
import { hasOwnMark } from '#src/importers/own-docx.ts';
import type { Finding } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Examined, Reviewed } from '#src/report/collection/collected.ts';
import { examineDraft, examineReport } from '#src/report/collection/examine.ts';
import { reviewReport } from '#src/report/collection/review.ts';
import { FORMAT, type Draft } from '#src/report/draft/draft.ts';
import { isRecord } from '#src/report/draft/json.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import { PRESET_FORMAT } from '#src/report/preset/preset-format.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import { importFile } from '#src/app/import-file.ts';
import { isData, isText, isZip } from '#src/app/read-own-copy.ts';

/** `isForeign` where our own mark was found, but the visible text was changed since. */
interface ReadTask {
  task: 'read';
  file: File;
  isForeign: boolean;
  thisYear: number;
}

/** Texts of report files as they are stored. */
interface ExamineTask {
  task: 'examine';
  texts: readonly string[];
  thisYear: number;
}

/** Each with the text of last year's report where one is collected. */
interface ReviewTask {
  task: 'review';
  reports: readonly { text: string; lastYear: string | null }[];
  thisYear: number;
}

/** As a review, for the findings themselves. */
type FindTask = Omit<ReviewTask, 'task'> & { task: 'find' };

export type DeskTask = ReadTask | ExamineTask | ReviewTask | FindTask;

/**
 * What came of a file. `own-copy` is left to the page, which has what reads our own Word files and
 * web pages. `sum` is the SHA-256 of the bytes, null where they could not be had.
 */
export type CollectedRead =
  | {
      state: 'read';
      sum: string;
      text: string;
      examined: Examined;
      origin: 'own' | 'foreign';
      messages: readonly string[];
    }
  | { state: 'own-copy'; sum: string }
  | { state: 'unread'; sum: string | null; reason: string };

export type DeskAnswer =
  | CollectedRead
  | { state: 'examined'; examined: readonly (Examined | null)[] }
  | { state: 'reviewed'; reviewed: readonly (Reviewed | null)[] }
  | { state: 'found'; findings: readonly (readonly Finding[])[] };

const UNREADABLE = '浏览器读不出这个文件。换一个位置保存再试。';
const BACKUP = '这是备份文件，里面有多份报告。在“全部报告”页恢复，再逐份导出数据。';
const PRESET = '这是预置文件，不是报告。在“全部报告”页用“导入报告”读入。';
/** What else of ours says in its head that it is no report. */
const NO_REPORT = [
  { mark: `"${FORMAT}-backup"`, reason: BACKUP },
  { mark: `"${PRESET_FORMAT}"`, reason: PRESET },
];

/** The text of a report file as the desk stores it. */
export const toStoredText = (draft: Draft): string => {
  const { revision, savedAt } = draft;
  return JSON.stringify(toReportFile(draft, { revision, savedAt }));
};

/** The id of a report that came without one. */
export const toReportId = (sum: string): string => sum.slice(0, 16);

const isOwnCopy = (bytes: Uint8Array, text: string | null): boolean =>
  text === null ? isZip(bytes) && hasOwnMark(bytes) : text.includes(FORMAT);

/**
 * A report without what a desk wrote beside it in its NDJSON; from there it is known, too, whether
 * anybody chose its kind and scope.
 */
function leaveDesk(draft: Draft): { draft: Draft; origin: 'own' | 'foreign' } {
  const { collection, officeCorrection: _, ...report } = draft;
  const isForeign = isRecord(collection) && collection.origin === 'foreign';
  return { draft: report, origin: isForeign ? 'foreign' : 'own' };
}

async function readBytes(
  bytes: Uint8Array,
  sum: string,
  { file, isForeign, thisYear }: ReadTask,
): Promise<CollectedRead> {
  const unread = (reason: string): CollectedRead => ({ state: 'unread', sum, reason });
  const text = !isZip(bytes) && isText(bytes) ? decodeText(bytes) : null;
  if (text !== null && isData(text, file.name)) {
    const head = text.slice(0, 4096);
    const other = NO_REPORT.find(({ mark }) => head.includes(mark));
    if (other) return unread(other.reason);
    const restored = restoreJson(text, newDraft(toReportId(sum), ''));
    if (restored.state === 'refused') return unread(restored.reason);
    const { messages } = restored;
    const { draft, origin } = leaveDesk(restored.draft);
    const examined = examineDraft(draft, thisYear);
    return { state: 'read', sum, text: toStoredText(draft), examined, origin, messages };
  }
  if (!isForeign && isOwnCopy(bytes, text)) return { state: 'own-copy', sum };
  const imported = await importFile(bytes, file.name);
  if (imported.state === 'refused') return unread(imported.reason);
  // Known again by its bytes: what others wrote has no id.
  const draft = { ...imported.draft, id: toReportId(sum) };
  const messages = (draft.source?.messages ?? []).map((message) => message.text);
  const examined = examineDraft(draft, thisYear);
  return { state: 'read', sum, text: toStoredText(draft), examined, origin: 'foreign', messages };
}

async function read(task: ReadTask): Promise<CollectedRead> {
  if (task.file.size > MOST_BYTES) return { state: 'unread', sum: null, reason: TOO_BIG };
  const bytes = await task.file
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null);
  if (!bytes) return { state: 'unread', sum: null, reason: UNREADABLE };
  return readBytes(bytes, bytesToHex(sha256(bytes)), task);
}

/** The draft of a stored report; null where the store gave back something else. */
export function readStored(text: string): Draft | null {
  const restored = restoreJson(text, newDraft('collected', ''));
  return restored.state === 'restored' ? restored.draft : null;
}

/** The report with the one collected last year beside it, which the office trusts most. */
export function besideLastYear(draft: Draft, lastYear: string | null): Draft {
  const before = lastYear === null ? null : readStored(lastYear);
  return before ? { ...draft, reference: toReference(before, '上年收集的报告') } : draft;
}

function examineStored(text: string, thisYear: number): Examined | null {
  const examined = examineReport(text, thisYear);
  if (examined) return examined;
  const draft = readStored(text);
  return draft && examineDraft(draft, thisYear);
}

/** Does one task. Never throws. */
export async function doTask(task: DeskTask): Promise<DeskAnswer> {
  const { thisYear } = task;
  switch (task.task) {
    case 'read':
      return read(task).catch((): CollectedRead => ({
        state: 'unread',
        sum: null,
        reason: UNREADABLE,
      }));
    case 'examine':
      return {
        state: 'examined',
        examined: task.texts.map((text) => examineStored(text, thisYear)),
      };
    case 'review':
      return {
        state: 'reviewed',
        reviewed: task.reports.map(({ text, lastYear }) => {
          const draft = readStored(text);
          return draft && reviewReport(besideLastYear(draft, lastYear), thisYear);
        }),
      };
    case 'find':
      return {
        state: 'found',
        findings: task.reports.map(({ text, lastYear }) => {
          const draft = readStored(text);
          return draft ? runChecks(besideLastYear(draft, lastYear), thisYear) : [];
        }),
      };
  }
}
