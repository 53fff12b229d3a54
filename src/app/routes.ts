import { useSyncExternalStore } from 'react';
import { STEP_IDS, type StepId } from '#src/report/sections/sections.ts';

export type Route =
  | { page: 'home' }
  | { page: 'help' | 'about' }
  | { page: 'report'; id: string; step: StepId }
  | { page: 'collect'; view: string }
  | { page: 'unknown' };

const isStep = (step: string): step is StepId => STEP_IDS.some((id) => id === step);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The page that an address names: `#/`, `#/about`, `#/help` and `#/collect` with what is below them,
 * `#/reports/<id>/<step>`.
 */
export function readRoute(hash: string): Route {
  const [page = '', id = '', step = 'organ', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (page === '') return { page: 'home' };
  if (page === 'help' || (page === 'about' && id === '')) return { page };
  if (page === 'collect') return { page, view: id };
  if (page === 'reports' && id !== '' && isStep(step) && rest.length === 0) {
    return { page: 'report', id: decode(id), step };
  }
  return { page: 'unknown' };
}

/** The address of a step of a report. */
export const reportHash = (id: string, step: StepId): string =>
  `#/reports/${encodeURIComponent(id)}/${step}`;

export const go = (hash: string): void => {
  window.location.hash = hash;
};

const onHashChange = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
};

/** The address at hand, followed as it changes. */
export const useHash = (): string => useSyncExternalStore(onHashChange, () => window.location.hash);
