import { MOST_BYTES, TOO_BIG } from '#src/importers/file-limits.ts';
import type { Draft, ReportSource } from '#src/report/draft/draft.ts';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { PRESET_FORMAT } from '#src/report/preset/preset-format.ts';
import { CANCELLED, type ImportReader } from './import-reader.ts';
import { hasFormat, isBackup } from './is-backup.ts';
import type { BackupCounts, BringBack } from './read-backup-file.ts';
import type { PresetFileRead } from './read-preset-file.ts';
import { readOwn, type OwnRead } from './read-own-copy.ts';
import { freshId } from './fresh.ts';

interface FileRead {
  fileName: string;
  /** Null where the file was refused. */
  draft: Draft | null;
  /** Sentences about the file as a whole: why it was refused, what of our own did not fit. */
  notes: string[];
  /** What is to be said of a file that others wrote; null for our own. */
  source: ReportSource | null;
  /** What came of a backup; undefined for what is none. */
  backup?: BackupCounts;
  /** Of a preset file: whether it is kept now; undefined for what is none. */
  isPreset?: boolean;
}

/** What came of one file. */
export interface ImportResult extends FileRead {
  /** Whether the browser stored the draft. */
  isKept: boolean;
}

const refused = (fileName: string, reason: string): FileRead => ({
  fileName,
  draft: null,
  notes: [reason],
  source: null,
});

const NOT_LOADED = '没有读到程序文件，检查网络或服务器后再导入一次。';
const UNREADABLE =
  '浏览器读不出这个文件。是文件夹时，打开它，选中里面的文件再拖进来；是文件时，换一个位置保存再试。';

const EDITED: ImportMessage = {
  kind: 'changed',
  place: '',
  text: '这个文件由本程序导出后改动过，按看到的内容读入。',
  raw: '',
};

/** Saves a draft that is not given up; tells by its revision, or rejects, where it was not stored. */
export type Keep = (draft: Draft, signal: AbortSignal) => Promise<Draft>;

interface ReadingTools {
  reader: ImportReader;
  keep: Keep;
  /** Where backups are taken as well. */
  bringBack?: BringBack;
  /** Where preset files are taken as well. */
  readPreset?: (file: File) => Promise<PresetFileRead>;
}

const ONE_WANTED = '这是备份文件，里面有多份报告。在“全部报告”页用“导入报告”恢复。';
const PRESET_WANTED = '这是预置文件，不是报告。在“全部报告”页用“导入报告”读入。';
const NO_PRESET = '读预置文件时出错，没有读入。再导入一次这个文件。';
const STOPPED = '恢复时出错，没有全部恢复。再导入一次这个文件，已经恢复的不会重复。';

async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** What others wrote, read by the worker. */
async function readForeign(
  request: { bytes: Uint8Array; fileName: string },
  isEdited: boolean,
  reader: ImportReader,
  signal: AbortSignal,
): Promise<FileRead> {
  const { fileName } = request;
  const imported = await reader(request, signal);
  if (imported.state === 'refused') return refused(fileName, imported.reason);
  const { source, ...draft } = imported.draft;
  const messages = [...(isEdited ? [EDITED] : []), ...(source?.messages ?? [])];
  const said = { ...source, messages };
  return { fileName, draft: { ...draft, id: freshId(), source: said }, notes: [], source: said };
}

async function readFile(file: File, reader: ImportReader, signal: AbortSignal): Promise<FileRead> {
  const fileName = file.name;
  const refuse = (reason: string) => refused(fileName, reason);
  if (signal.aborted) return refuse(CANCELLED);
  if (file.size > MOST_BYTES) return refuse(TOO_BIG);
  const bytes = await readBytes(file);
  if (!bytes) return refuse(UNREADABLE);
  const own: OwnRead | null = await readOwn(bytes, fileName, newDraft(freshId(), '')).catch(
    () => null,
  );
  if (!own) return refuse(NOT_LOADED);
  if (own.state === 'refused') return refuse(own.reason);
  if (own.state === 'restored') {
    return { fileName, draft: own.draft, notes: own.messages, source: null };
  }
  return readForeign({ bytes, fileName }, own.state === 'edited', reader, signal);
}

async function readBackup(
  file: File,
  signal: AbortSignal,
  bringBack: BringBack | undefined,
): Promise<FileRead> {
  const refuse = (reason: string) => refused(file.name, reason);
  if (signal.aborted) return refuse(CANCELLED);
  if (!bringBack) return refuse(ONE_WANTED);
  const door = await import('./read-backup-file.ts').catch(() => null);
  if (!door) return refuse(NOT_LOADED);
  const read = await door.readBackupFile(file, signal, bringBack).catch(() => null);
  return read ? { ...refuse(''), ...read } : refuse(STOPPED);
}

async function readPresetOf(
  file: File,
  signal: AbortSignal,
  readPreset: ReadingTools['readPreset'],
): Promise<FileRead> {
  const refuse = (reason: string) => refused(file.name, reason);
  if (signal.aborted) return refuse(CANCELLED);
  if (!readPreset) return refuse(PRESET_WANTED);
  const read = await readPreset(file).catch(() => null);
  if (!read) return refuse(NO_PRESET);
  return { ...refuse(''), notes: read.notes, isPreset: read.isKept };
}

/** Reads one file, ours or not, and keeps its draft, or those of a backup. Never rejects. */
export async function readReportFile(
  file: File,
  signal: AbortSignal,
  { reader, keep, bringBack, readPreset }: ReadingTools,
): Promise<ImportResult> {
  if (await isBackup(file)) {
    return { ...(await readBackup(file, signal, bringBack)), isKept: false };
  }
  if (await hasFormat(file, PRESET_FORMAT)) {
    return { ...(await readPresetOf(file, signal, readPreset)), isKept: false };
  }
  const result = await readFile(file, reader, signal);
  const { draft } = result;
  if (!draft) return { ...result, isKept: false };
  const kept = signal.aborted ? draft : await keep(draft, signal).catch(() => draft);
  const isKept = kept.revision > draft.revision;
  if (!isKept && signal.aborted) return { ...refused(file.name, CANCELLED), isKept };
  return { ...result, draft: kept, isKept };
}
