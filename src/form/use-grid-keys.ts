import {
  useEffect,
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

/** Says what a cell, or the line under a head, counts. */
export type Explain = (at: EventTarget) => void;

/** The cell that an event of the table came from. */
export function cellOf({ target }: { target: EventTarget }): HTMLInputElement | null {
  return target instanceof HTMLInputElement && figureCellAt(target.name) ? target : null;
}

const putCaret = (input: HTMLInputElement) => {
  input.setSelectionRange(input.value.length, input.value.length);
};

function focusNote(): boolean {
  const note = document.getElementById(CELL_NOTE_ID);
  note?.focus();
  return note !== null;
}

/**
 * The keys of the figure grid: those of a spreadsheet. A cell that is entered has its text
 * selected, so that typing replaces it and arrows move on; F2 or a double click puts a caret in,
 * and arrows move that.
 */
export function useGridKeys(onExplain: Explain) {
  const report = useReportForm();
  const hasCaret = useRef(false);
  const isLeaving = useRef(false);
  /** Where the focus goes from when Tab leaves the table, on either side of it. */
  const start = useRef<HTMLSpanElement>(null);
  const end = useRef<HTMLSpanElement>(null);

  // A cell that goes away with its step is left without a word from the browser.
  useEffect(() => report.leaveCell, [report]);

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
    /** Ends the typing in a cell; what was typed there is written plainly where it can be read. */
    const enterFigure = ({ name, value }: HTMLInputElement) => {
      const reading = figures.readingAt(name);
      const isPlain = reading.state === 'read' && reading.note === '';
      const isTyped = history.typingAt() === name;
      if (isTyped && isPlain && reading.text !== value) report.setFigure(name, reading.text);
      report.leaveCell();
    };
    const leave = (event: FocusEvent) => {
      const input = cellOf(event);
      if (input) enterFigure(input);
    };
    const click = (event: MouseEvent) => {
      const input = cellOf(event);
      if (!input) onExplain(event.target);
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
      if (next !== input.name) {
        focusNamed(next, 'nearest');
        return;
      }
      enterFigure(input);
      select(input);
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
          // The card that holds it comes a moment after the table.
          if (!focusNote()) history.say('说明栏正在打开，稍等再按 Shift+F2');
          return true;
        case 'meaning':
          onExplain(input);
          return true;
        case 'edit':
          edit(input);
          return true;
        case 'restore':
          isLeaving.current = !report.abandonTyping(input.name) && !hasCaret.current;
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
      // Shift+Tab begins with Shift.
      if (command === null) isLeaving.current &&= event.key === 'Shift';
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
    return { handlers, start, end };
  }, [report, onExplain]);
}
