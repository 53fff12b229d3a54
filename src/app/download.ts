/** How long the browser may take to fetch a download from memory. */
const KEEP_MS = 600_000;

/** Hands a copy to the browser as a file. Returns its address, which holds for ten minutes. */
export function download(name: string, content: BlobPart, type: string): string {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
  return url;
}
