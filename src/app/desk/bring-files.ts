import { PRESET_FORMAT } from '#src/report/preset/preset-format.ts';
import { hasFormat } from '#src/app/is-backup.ts';
import { linesOf } from './split-lines.ts';
import type { FileResult } from './store-taken.ts';
import type { Brought } from './take-in.ts';

/** What was brought: the files to read, and those that are no reports. */
export interface BroughtFiles {
  brought: readonly Brought[];
  left: readonly FileResult[];
}

interface InFolder {
  file: File;
  folder: string;
}

/** Pictures, sounds, programs, and what systems leave in folders. A scan of a report is named, too. */
const NO_REPORT =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|svg|ico|psd|mp[34]|mov|avi|wav|m4a|exe|dll|msi|lnk|url|db|ini|tmp|log)$|^\.|^~\$/i;
const MANY_REPORTS = /\.ndjson$/i;
/** Presets are written as .json; what is pasted has no extension. The rest is not opened here. */
const MAY_BE_PRESET = /^[^.]+$|\.(?:json|txt)$/i;
const LEFT = '不是报告文件，没有收下。图片里的报告换成 Word、PDF 或网页再添加。';
const PRESET = '是预置文件，不是报告，没有收下。它在“全部报告”页用“导入报告”读入。';
const EMPTY = '里面没有文件。';
const NO_LINES = '里面没有报告。';
const UNREADABLE = '浏览器读不到。换一个位置保存，再添加一次。';

const leave = (fileName: string, words: string): FileResult => ({ fileName, state: 'left', words });

const folderOf = ({ webkitRelativePath }: File): string =>
  webkitRelativePath.split('/').slice(0, -1).join('/');

/** A file to be read as it is. */
export const toBrought = ({ file, folder }: InFolder): Brought => ({
  fileName: file.name,
  folder,
  open: () => file,
});

/** Each line of a file of many reports as a file of its own; none of them is copied. */
async function toLines({ file, folder }: InFolder): Promise<BroughtFiles> {
  const lines = await linesOf(file).catch(() => null);
  if (!lines) return { brought: [], left: [leave(file.name, UNREADABLE)] };
  const brought = lines.map(({ from, to }, index): Brought => {
    const fileName = `${file.name} 第 ${index + 1} 份.json`;
    const { lastModified } = file;
    const open = () => new File([file.slice(from, to)], fileName, { lastModified });
    return { fileName, folder, open };
  });
  return { brought, left: lines.length === 0 ? [leave(file.name, NO_LINES)] : [] };
}

/** Sorts out what is no report by its name or its first words, and opens files of many reports. */
async function sortOut(all: readonly InFolder[]): Promise<BroughtFiles> {
  const brought: Brought[] = [];
  const left: FileResult[] = [];
  for (const one of all) {
    const { name } = one.file;
    if (NO_REPORT.test(name)) left.push(leave(name, LEFT));
    else if (MAY_BE_PRESET.test(name) && (await hasFormat(one.file, PRESET_FORMAT))) {
      left.push(leave(name, PRESET));
    } else if (!MANY_REPORTS.test(name)) brought.push(toBrought(one));
    else {
      const lines = await toLines(one);
      for (const line of lines.brought) brought.push(line);
      left.push(...lines.left);
    }
  }
  return { brought, left };
}

/** Files chosen in a control, of a folder or by themselves. Never rejects. */
export const readChosen = (files: Iterable<File>): Promise<BroughtFiles> =>
  sortOut(Array.from(files, (file) => ({ file, folder: folderOf(file) })));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A hundred at a time, until there are none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** Puts what is in an entry into `found`, and what is to be said of it into `left`. */
async function readEntry(
  entry: FileSystemEntry,
  folder: string,
  found: InFolder[],
  left: FileResult[],
): Promise<void> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  try {
    if (isFile(entry)) found.push({ file: await fileOf(entry), folder });
    if (!isFolder(entry)) return;
    const children = await entriesOf(entry);
    if (children.length === 0) left.push(leave(path, EMPTY));
    for (const child of children) await readEntry(child, path, found, left);
  } catch {
    left.push(leave(path, UNREADABLE));
  }
}

/**
 * Files and folders that were dropped. Must be called while the event is told: what was dropped is
 * out of reach afterwards. Never rejects.
 */
export function readDropped(data: DataTransfer): Promise<BroughtFiles> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...data.files];
  return (async () => {
    if (entries.length === 0) return readChosen(files);
    const found: InFolder[] = [];
    const left: FileResult[] = [];
    for (const entry of entries) await readEntry(entry, '', found, left);
    const sorted = await sortOut(found);
    return { brought: sorted.brought, left: [...left, ...sorted.left] };
  })();
}
