import { HELP_CHAPTERS } from './chapters.ts';
import { Entry } from './entry.tsx';
import type { Found } from './find-entries.ts';

const ENTRIES = new Map(
  HELP_CHAPTERS.flatMap(({ title, entries }) =>
    entries.map((entry) => [entry.id, { entry, from: title }] as const),
  ),
);

/** Id of the heading of what was found: its own stands in its chapter. */
export const foundAt = (id: string): string => `found-${id}`;

const Nothing = () => (
  <>
    <p className="pt-4">
      没有哪一条与它对得上。换一种说法，或者只写最要紧的词，如“结转”“部分公开”“撤回”“定稿”；也可以从目录里选一章来看。
    </p>
    <p className="pt-2 text-quiet">各地做法不同的，问本级政府信息公开工作主管部门。</p>
  </>
);

/** What a search brings, best first; on the screen in place of the chapters. */
export function FoundEntries({ ids, isNearest }: Found) {
  const known = ids.flatMap((id) => ENTRIES.get(id) ?? []);
  return (
    <section className="help-chapter help-screen" aria-labelledby="help-found">
      <h2 id="help-found">{isNearest ? '最接近的几条' : '查找结果'}</h2>
      {known.length === 0 && <Nothing />}
      {known.map(({ entry, from }) => (
        <Entry key={entry.id} entry={entry} at={foundAt(entry.id)} from={from} />
      ))}
    </section>
  );
}
