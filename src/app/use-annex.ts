import { useState } from 'react';
import { usePrinted } from './use-printed.ts';

/**
 * Whether the annex is shown and printed: while its box is ticked, and while it is printed by
 * 打印内部稿; off again whenever the page is come to.
 */
export function useAnnex() {
  const [isTicked, setIsTicked] = useState(false);
  const { isPrinting, print } = usePrinted();
  return { isShown: isTicked || isPrinting, setIsTicked, printInternal: print };
}
