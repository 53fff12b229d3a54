import { useState } from 'react';
import { Field } from '#src/ui/field.tsx';
import { GrowingText } from '#src/ui/growing-text.tsx';
import { FINDINGS_KEY, findingAtKey } from './live-findings.ts';
import { useLive, useReportForm } from './report-form.tsx';

interface TextFieldProps {
  /** Place in the report file. */
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  /** Where the list of fields is long, one line is enough for most. */
  multiline?: boolean;
}

/** The sentence of the finding at a field; what is merely missing, once it was left empty. */
function useFieldError(name: string, isLeftEmpty: boolean): string | undefined {
  const marked = useLive(findingAtKey(name), ({ findings }) => findings.findingAt(name));
  const missing = useLive(FINDINGS_KEY, ({ findings }) =>
    findings.findings().find(({ finding }) => {
      return finding.rule === 'organ-missing' && finding.places[0] === name;
    }),
  );
  return (marked ?? (isLeftEmpty ? missing : undefined))?.sentence;
}

/** A text of the report, bound to its place in the report file. */
export function TextField({ name, label, hint, placeholder, multiline = false }: TextFieldProps) {
  const { form, readOnly } = useReportForm();
  const [isLeftEmpty, setIsLeftEmpty] = useState(false);
  const error = useFieldError(name, isLeftEmpty);
  return (
    <Field label={label} hint={hint} error={error}>
      {(attributes) => {
        const props = {
          ...attributes,
          ...form.register(name, {
            onBlur: ({ target }: { target: HTMLInputElement }) => {
              setIsLeftEmpty(target.value.trim() === '');
            },
          }),
          readOnly,
          placeholder,
          autoComplete: 'off',
          spellCheck: false,
        };
        return multiline ? (
          <GrowingText {...props} />
        ) : (
          <input type="text" className="control" {...props} />
        );
      }}
    </Field>
  );
}
