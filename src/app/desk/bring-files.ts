import type { Brought, FileResult } from './take-in.ts';

/** What was brought: the files to read, and those that are no reports by their names. */
export interface BroughtFiles {
  brought: readonly Brought[];
  left: readonly FileResult[];
}

/** Pictures, sounds, programs, and what systems leave in folders. A scan of a report is named, too. */
const NO_REPORT =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|svg|ico|psd|mp[34]|mov|avi|wav|m4a|exe|dll|msi|lnk|url|db|ini|tmp|log)$|^\.|^~\$/i;
const LEFT = '不是报告文件，没有收入。图片里的报告换成 Word、PDF 或网页再添加。';
const EMPTY = '里面没有文件。';

const folderOf = ({ webkitRelativePath }: File): string =>
  webkitRelativePath.split('/').slice(0, -1).join('/');

/** Each line of a file of many reports (.ndjson) as a file of its own; none of them is copied. */
async function toLines(file: File): Promise<File[]> {
  const lines: File[] = [];
  let from = 0;
  let at = 0;
  const cut = (to: number) => {
    if (to - from > 1) {
      const name = `${file.name} 第 ${lines.length + 1} 份.json`;
      lines.push(new File([file.slice(from, to)], name, { lastModified: file.lastModified }));
    }
    from = to + 1;
  };
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const bytes = piece.value;
    for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, newline + 1)) {
      cut(at + newline);
    }
    at += bytes.length;
  }
  cut(at);
  return lines;
}

async function toBrought(one: Brought): Promise<Brought[]> {
  if (!/\.ndjson$/i.test(one.file.name)) return [one];
  const lines = await toLines(one.file).catch(() => [one.file]);
  return lines.map((file) => ({ file, folder: one.folder }));
}

/** Sorts out what is no report, and opens files of many reports. */
export async function sortOut(all: readonly Brought[]): Promise<BroughtFiles> {
  const isNone = ({ file }: Brought) => NO_REPORT.test(file.name);
  const brought: Brought[] = [];
  for (const one of all) if (!isNone(one)) brought.push(...(await toBrought(one)));
  const left = all.filter(isNone).map(({ file }) => ({
    fileName: file.name,
    state: 'left' as const,
    words: LEFT,
  }));
  return { brought, left };
}

/** Files chosen in a control, of a folder or by themselves. */
export const readChosen = (files: Iterable<File>): Promise<BroughtFiles> =>
  sortOut([...files].map((file) => ({ file, folder: folderOf(file) })));

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

async function readEntry(entry: FileSystemEntry, folder: string): Promise<Brought[]> {
  if (isFile(entry)) return [{ file: await fileOf(entry), folder }];
  if (!isFolder(entry)) return [];
  const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const brought: Brought[] = [];
  for (const child of await entriesOf(entry)) brought.push(...(await readEntry(child, inside)));
  return brought;
}

/**
 * Files and folders that were dropped. Must be called while the event is told: what was dropped is
 * out of reach afterwards.
 */
export function readDropped(data: DataTransfer): Promise<BroughtFiles> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...data.files];
  return (async () => {
    if (entries.length === 0) return readChosen(files);
    const brought: Brought[] = [];
    const empty: FileResult[] = [];
    for (const entry of entries) {
      const inside = await readEntry(entry, '').catch((): Brought[] => []);
      brought.push(...inside);
      if (inside.length === 0) {
        empty.push({ fileName: entry.name, state: 'left', words: EMPTY });
      }
    }
    const sorted = await sortOut(brought);
    return { ...sorted, left: [...empty, ...sorted.left] };
  })();
}
