import type { NarrativeId } from '#src/report/sections/sections.ts';
import { VALUES_KEY, useLive, useReportForm } from './report-form.tsx';

/** 本部分已写完: the clerk's own word that a narrative is complete. */
export function WrittenTick({ section }: { section: NarrativeId }) {
  const { form, readOnly, history } = useReportForm();
  const isWritten = useLive(VALUES_KEY, (report) =>
    report.form.getValues('done').includes(section),
  );
  return (
    <label className="flex items-center gap-2 font-bold">
      <input
        type="checkbox"
        name="done"
        value={section}
        disabled={readOnly}
        checked={isWritten}
        onChange={(event) => {
          const others = form.getValues('done').filter((id) => id !== section);
          history.expect('done', '改动“本部分已写完”', `${section}.opening`);
          form.setValue('done', event.target.checked ? [...others, section] : others);
        }}
      />
      本部分已写完
    </label>
  );
}
