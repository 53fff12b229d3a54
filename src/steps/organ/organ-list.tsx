import { useMemo, useRef, type ChangeEvent, type FocusEvent } from 'react';
import { VALUES_KEY, useLive, useReportForm } from '#src/form/report-form.tsx';
import { setText } from '#src/form/set-text.ts';
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { organKey } from '#src/report/collection/organ-key.ts';
import { choicesFor, toChoices } from '#src/report/preset/organ-choices.ts';

/** Id of the list of 机关全称. */
export const ORGAN_LIST = 'organ-list';

const isName = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.name === 'organ.name';

/** A whole text put in, as from the browser's list of proposals: no single letter, no composition. */
const isPicked = (event: Event) =>
  !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';

/**
 * What to do on the step: an organ of the list, picked or typed and left, brings its 机关类别 along,
 * as a step of its own that can be undone. A name that is only passed through brings nothing.
 */
export function useOrganKind(organs: readonly RosterEntry[]) {
  const report = useReportForm();
  const kinds = useMemo(
    () => new Map(organs.map(({ name, kind }) => [organKey(name), kind])),
    [organs],
  );
  const settled = useRef('');
  const settle = (name: string) => {
    // The list may come after the name was typed.
    if (name === settled.current || kinds.size === 0) return;
    settled.current = name;
    const kind = kinds.get(organKey(name));
    if (kind) setText(report, 'organ.kind', kind, '按名单填机关类别');
  };
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (isName(target)) settled.current = target.value;
    },
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLElement>) => {
      if (isName(target) && isPicked(nativeEvent)) settle(target.value);
    },
    onBlur: ({ target }: FocusEvent) => {
      if (isName(target)) settle(target.value);
    },
  };
}

/** The organs that what was typed may mean, so few that the browser's own list stays quick. */
export function OrganList({ organs }: { organs: readonly RosterEntry[] }) {
  const typed = useLive(VALUES_KEY, ({ form }) => form.getValues('organ.name'));
  const choices = useMemo(() => toChoices(organs), [organs]);
  return (
    <datalist id={ORGAN_LIST}>
      {choicesFor(choices, typed).map(({ name, shortNames }) => (
        <option
          key={name}
          value={name}
          // Firefox shows and seeks this in place of the name.
          label={shortNames.length > 0 ? `${name}（${shortNames.join('、')}）` : undefined}
        />
      ))}
    </datalist>
  );
}
