import type { DeskState } from './desk-state.ts';

/** What could not be read is no empty list: nothing is shown of it. */
export function Opening({
  opening,
  notRead,
}: Pick<DeskState, 'notRead'> & { opening: { done: number; total: number } }) {
  if (notRead) return null;
  return (
    <p className="boot">
      正在打开收集的报告{opening.total > 0 && ` ${opening.done}/${opening.total}`}……
    </p>
  );
}
