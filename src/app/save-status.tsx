import { Suspense, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Arrival } from './arrival.ts';
import type { Autosave, SaveStatus } from './autosave.ts';
import type { Role } from './open-report.ts';
import { laterPart } from './later-part.tsx';
import { loadWorkspaceLater } from './load-workspace-later.ts';
import { savedAtWords } from './saved-at-words.ts';

function statusText(status: SaveStatus): string {
  if (status.state === 'saved') return `已保存到本机浏览器 ${savedAtWords(status.at, new Date())}`;
  if (status.state === 'saving') return '正在保存…';
  return '未能保存';
}

const SaveFailure = laterPart(async () => (await loadWorkspaceLater()).SaveFailure);

interface SaveStatusLineProps {
  autosave: Autosave;
  role: Role;
  onOpen: (arrival: Arrival) => void;
}

/** Several saves a second while typing are not read aloud, the last of them is. */
const QUIET_MS = 1500;

/** Written into the line by hand: it changes at every key, and no key shall wait for a rendering. */
function useStatusText(autosave: Autosave, role: Role) {
  const line = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sayWhy = async () => {
      const { failureText } = await loadWorkspaceLater();
      const status = autosave.status();
      if (status.state === 'failed' && line.current) line.current.textContent = failureText(status);
    };
    const write = (live: 'off' | 'polite') => {
      if (!line.current) return;
      line.current.setAttribute('aria-live', live);
      line.current.textContent = role === 'writer' ? statusText(autosave.status()) : '只读';
    };
    const show = () => {
      const { state } = autosave.status();
      clearTimeout(timer);
      write(state === 'failed' ? 'polite' : 'off');
      if (state === 'saved') timer = setTimeout(write, QUIET_MS, 'polite');
      if (state === 'failed') sayWhy().catch(() => undefined);
    };
    show();
    const stop = autosave.onStatus(show);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [autosave, role]);
  return line;
}

const failureOf = (status: SaveStatus) => (status.state === 'failed' ? status.why : null);

/** The one line that says whether everything typed is safe, and the way out where it is not. */
export function SaveStatusLine({ autosave, role, onOpen }: SaveStatusLineProps) {
  const failure = useSyncExternalStore(autosave.onStatus, () => failureOf(autosave.status()));
  const line = useStatusText(autosave, role);
  return (
    <div className="flex items-center gap-2">
      <span
        ref={line}
        role="status"
        aria-label="保存状态"
        className={`${failure ? 'text-fault font-bold' : 'text-quiet'} ${role === 'writer' ? '' : '!min-w-0'}`}
      />
      {failure && (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <SaveFailure why={failure} autosave={autosave} onOpen={onOpen} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
