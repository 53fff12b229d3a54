import { useMemo, type ChangeEvent } from 'react';
import { VALUES_KEY, useLive, useReportForm } from '#src/form/report-form.tsx';
import { setText } from '#src/form/set-text.ts';
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { choicesFor, toChoices } from '#src/report/preset/organ-choices.ts';

/** Id of the list of 机关全称. */
export const ORGAN_LIST = 'organ-list';

/**
 * What to do when a control changes: an organ of the list, picked or typed to its last letter, brings
 * its 机关类别 along, as a step of its own that can be undone.
 */
export function useOrganKind(organs: readonly RosterEntry[]) {
  const report = useReportForm();
  const kinds = useMemo(() => new Map(organs.map(({ name, kind }) => [name, kind])), [organs]);
  return ({ target }: ChangeEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'organ.name') return;
    const kind = kinds.get(target.value);
    if (kind) setText(report, 'organ.kind', kind, '按名单填机关类别');
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
