import { useEffect } from 'react';
import { isControl, readBrought } from '#src/home/use-brought-files.ts';
import { readChosen, readDropped, type BroughtFiles } from './bring-files.ts';

/** Files, folders and texts that are dropped or pasted anywhere on the page. */
export function useBroughtReports(onBrought: (files: BroughtFiles) => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const options = { signal };
    window.addEventListener('dragover', (event) => event.preventDefault(), options);
    window.addEventListener(
      'drop',
      (event) => {
        const data = event.dataTransfer;
        if (!data || isControl(event.target)) return;
        event.preventDefault();
        const brought = data.items.length > 0 ? readDropped(data) : readChosen(readBrought(data));
        void brought.then(onBrought);
      },
      options,
    );
    window.addEventListener(
      'paste',
      (event) => {
        if (isControl(event.target)) return;
        const files = readBrought(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        void readChosen(files).then(onBrought);
      },
      options,
    );
    return () => {
      listening.abort();
    };
  }, [onBrought]);
}
