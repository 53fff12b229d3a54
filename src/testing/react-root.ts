import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';

/** The React root of the test at hand, in a page of its own: made before each test, gone after it. */
export function reactRoot(): () => Root {
  let root: Root | null = null;
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    root = createRoot(document.body.appendChild(document.createElement('div')));
  });
  afterEach(() => {
    act(() => root?.unmount());
    root = null;
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return () => {
    if (!root) throw new Error('a React root stands only within a test');
    return root;
  };
}
