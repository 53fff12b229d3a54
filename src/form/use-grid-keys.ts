import {
  useMemo,
  useRef,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { cellAfter, type Move } from '#src/report/tables/grid.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { focusNamed } from '#src/ui/focus-named.ts';
import { readGridKey, type GridCommand } from './grid-keys.ts';
import { useReportForm } from './report-form.tsx';

/** DOM id of the control for the note of the cell in focus. */
export const CELL_NOTE_ID = 'cell-note';

/** The cell that an event of the table came from. */
export function cellOf({ target }: { target: EventTarget }): HTMLInputElement | null {
  return target instanceof HTMLInputElement && figureCellAt(target.name) ? target : null;
}

const putCaret = (input: HTMLInputElement) => {
  input.setSelectionRange(input.value.length, input.value.length);
};

/**
 * The keys of the figure grid: those of a spreadsheet. A cell that is entered has its text
 * selected, so that typing replaces it and arrows move on; F2 or a double click puts a caret in,
 * and arrows move that.
 */
export function useGridKeys() {
  const report = useReportForm();
  const hasCaret = useRef(false);
  const isLeaving = useRef(false);
  /** Where the focus goes from when Tab leaves the table, on either side of it. */
  const start = useRef<HTMLSpanElement>(null);
  const end = useRef<HTMLSpanElement>(null);

  return useMemo(() => {
    const { figures, history, readOnly } = report;
    const select = (input: HTMLInputElement) => {
      hasCaret.current = false;
      input.select();
    };
    const enter = (event: FocusEvent) => {
      const input = cellOf(event);
      if (!input) return;
      isLeaving.current = false;
      select(input);
      input.scrollIntoView({ block: 'nearest' });
      report.focusCell(input.name);
    };
    const leave = (event: FocusEvent) => {
      const input = cellOf(event);
      if (!input) return;
      const reading = figures.readingAt(input.name);
      const isPlain = reading.state === 'read' && reading.note === '';
      if (isPlain && !readOnly && reading.text !== input.value) {
        report.setFigure(input.name, reading.text);
      }
      report.leaveCell();
    };
    const click = (event: MouseEvent) => {
      const input = cellOf(event);
      if (!input || hasCaret.current) return;
      if (history.typingAt() === input.name) hasCaret.current = true;
      else if (input.selectionStart === input.selectionEnd) select(input);
    };
    const doubleClick = (event: MouseEvent) => {
      const input = cellOf(event);
      if (!input) return;
      hasCaret.current = true;
      putCaret(input);
    };

    const go = (move: Move, input: HTMLInputElement) => {
      const cell = figureCellAt(input.name);
      const next = cell ? cellAfter(cell, move) : input.name;
      // Where there is no cell that way the figure is entered all the same.
      if (next === input.name) select(input);
      else focusNamed(next, 'nearest');
    };
    const edit = (input: HTMLInputElement) => {
      if (hasCaret.current) {
        select(input);
        return;
      }
      hasCaret.current = true;
      putCaret(input);
    };
    /** Does what a key asks for; false where the browser is to go on with it. */
    const run = (command: GridCommand, input: HTMLInputElement, isBack: boolean): boolean => {
      const wasLeaving = isLeaving.current;
      isLeaving.current = false;
      switch (command) {
        case 'leave':
          // The browser then goes on from here to what lies outside.
          if (wasLeaving) (isBack ? start : end).current?.focus({ preventScroll: true });
          return false;
        case 'note':
          document.getElementById(CELL_NOTE_ID)?.focus();
          return true;
        case 'edit':
          edit(input);
          return true;
        case 'restore':
          isLeaving.current = !report.abandonTyping() && !hasCaret.current;
          select(input);
          return true;
        case 'clear':
          if (!readOnly) report.setFigure(input.name, '');
          return true;
        default:
          go(command.move, input);
          return true;
      }
    };
    const press = (event: KeyboardEvent) => {
      const input = cellOf(event);
      if (!input || event.nativeEvent.isComposing || event.key === 'Process') return;
      const command = readGridKey(event, hasCaret.current);
      if (command === null) isLeaving.current = false;
      else if (run(command, input, event.shiftKey)) event.preventDefault();
    };
    const type = (event: FormEvent) => {
      const input = cellOf(event);
      if (input) report.typeFigure(input.name, input.value);
    };
    const handlers = {
      onInput: type,
      onFocus: enter,
      onBlur: leave,
      onClick: click,
      onDoubleClick: doubleClick,
      onKeyDown: press,
    };
    return { handlers, hasCaret, start, end };
  }, [report]);
}
