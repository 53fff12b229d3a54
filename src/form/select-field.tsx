import { Field } from '#src/ui/field.tsx';
import { useReportForm } from './report-form.tsx';

interface SelectFieldProps {
  name: string;
  label: string;
  /** Words of each choice by its value. */
  choices: Record<string, string>;
}

/** A choice of the report, bound to its place in the report file. */
export function SelectField({ name, label, choices }: SelectFieldProps) {
  const { form, readOnly } = useReportForm();
  return (
    <Field label={label}>
      {(attributes) => (
        <select className="control" disabled={readOnly} {...attributes} {...form.register(name)}>
          {Object.entries(choices).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
