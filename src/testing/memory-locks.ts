import type { LockHolder, OpenLock } from '#src/persistence/report-lock.ts';

interface Asker {
  window: string;
  holder: LockHolder;
  isHeld: boolean;
}

/**
 * The lock of one report among windows of a test, as browsers give it: to the next one in line when
 * a window is closed or killed, away from a frozen one, which learns of it when it goes on.
 */
export function createMemoryLocks() {
  const line: Asker[] = [];
  const frozen = new Map<string, (() => void)[]>();

  const holding = () => line.find(({ isHeld }) => isHeld);
  const tell = (asker: Asker, isHeld: boolean) => {
    asker.isHeld = isHeld;
    const change = () => {
      asker.holder.onChange(isHeld);
    };
    const waiting = frozen.get(asker.window);
    if (waiting) waiting.push(change);
    else change();
  };
  const leave = (asker: Asker) => {
    const at = line.indexOf(asker);
    if (at >= 0) line.splice(at, 1);
    const [next] = line;
    if (!holding() && next) tell(next, true);
  };

  return {
    /** By which a window asks for the report. */
    openFor:
      (window: string): OpenLock =>
      (_id, holder) => {
        const asker: Asker = { window, holder, isHeld: !holding() };
        line.push(asker);
        return Promise.resolve({
          isHeld: () => asker.isHeld,
          async take() {
            const last = holding();
            if (last === asker) return true;
            if (last && !frozen.has(last.window) && !(await last.holder.letGo())) return false;
            const now = holding();
            asker.isHeld = true;
            if (now && now !== asker) tell(now, false);
            return true;
          },
          release: () => {
            asker.isHeld = false;
            leave(asker);
          },
        });
      },
    freeze(window: string) {
      if (!frozen.has(window)) frozen.set(window, []);
    },
    thaw(window: string) {
      const waiting = frozen.get(window) ?? [];
      frozen.delete(window);
      for (const change of waiting) change();
    },
    /** The browser closes what it held. */
    kill(window: string) {
      frozen.delete(window);
      for (const asker of line.filter((one) => one.window === window)) {
        asker.isHeld = false;
        leave(asker);
      }
    },
  };
}
