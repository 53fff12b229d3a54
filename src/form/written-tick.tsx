import { useController } from 'react-hook-form';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { useReportForm } from './report-form.tsx';

/** 本部分已写完: the clerk's own word that a narrative is complete. */
export function WrittenTick({ section }: { section: NarrativeId }) {
  const { form, readOnly, history } = useReportForm();
  const { field } = useController({ control: form.control, name: 'done' });
  const others = field.value.filter((id) => id !== section);
  return (
    <label className="flex items-center gap-2 font-bold">
      <input
        type="checkbox"
        name="done"
        value={section}
        disabled={readOnly}
        checked={field.value.includes(section)}
        onChange={(event) => {
          history.expect('done', '改动“本部分已写完”', `${section}.opening`);
          field.onChange(event.target.checked ? [...others, section] : others);
        }}
      />
      本部分已写完
    </label>
  );
}
