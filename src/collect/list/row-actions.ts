import type { Counting, DeskRow, OfficeState } from '#src/report/collection/collected.ts';

export interface RowActions {
  onOpen: (key: string) => void;
  onDecide: (keys: readonly string[], decision: Counting | null) => void;
  onOffice: (keys: readonly string[], state: OfficeState | null) => void;
  /** Null where there is no list whose organ it could be. */
  onAssign: ((row: DeskRow) => void) | null;
  onPick: (key: string, isPicked: boolean) => void;
}

/** A part of a row: what it says of the row, and the stop of its controls. */
export interface PartProps {
  row: DeskRow;
  tabIndex: 0 | -1;
}
