/**
 * Puts a copy on the clipboard in both shapes; false where the browser refuses. By the copy event,
 * since the newer interface is missing on pages that are served without TLS or opened as a file.
 */
export function copyToClipboard({ html, text }: { html: string; text: string }): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener('copy', fill, true);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill, true);
  return isCopied && isTaken;
}
