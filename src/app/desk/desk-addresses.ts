import { DESK_VIEWS, type DeskView } from '#src/collect/desk-frame.tsx';

/** '' for the list, `sums`, `out`, or the id of a file. */
export const addressOf = (view: string): string =>
  view === '' ? '#/collect' : `#/collect/${view}`;

export const isDeskView = (view: string): view is DeskView => Object.hasOwn(DESK_VIEWS, view);
