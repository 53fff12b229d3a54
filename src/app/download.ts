/** How long the browser may take to fetch a download from memory. */
const KEEP_MS = 60_000;

/** Gives the memory behind an address back, once the browser has had time to fetch it. */
export function release(url: string): void {
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
}

/** Hands a copy to the browser as a file. Its address holds until it is released. */
export function download(name: string, content: BlobPart, type: string): string {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  return url;
}
