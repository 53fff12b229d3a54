import { useState } from 'react';
import { Field } from '#src/ui/field.tsx';
import { GrowingText } from '#src/ui/growing-text.tsx';
import { FindingMessages } from './finding-messages.tsx';
import { FINDINGS_KEY, findingAtKey, type NumberedFinding } from './live-findings.ts';
import { useLive, useReportForm } from './report-form.tsx';

interface TextFieldProps {
  /** Place in the report file. */
  name: string;
  label: string;
  hint?: string | undefined;
  placeholder?: string;
  /** Where the list of fields is long, one line is enough for most. */
  multiline?: boolean;
  /** Id of the `datalist` to choose from. */
  list?: string | undefined;
}

/** The findings at a field; what is merely missing, once it was left empty. */
function useFindingsAt(name: string, isLeftEmpty: boolean): readonly NumberedFinding[] {
  const marked = useLive(findingAtKey(name), ({ findings }) => findings.findingsAt(name));
  const missing = useLive(FINDINGS_KEY, ({ findings }) =>
    findings.findings().find(({ finding }) => {
      return finding.rule === 'organ-missing' && finding.places[0] === name;
    }),
  );
  return isLeftEmpty && missing ? [missing, ...marked] : marked;
}

/** A text of the report, bound to its place in the report file. */
export function TextField({
  name,
  label,
  hint,
  placeholder,
  multiline = false,
  list,
}: TextFieldProps) {
  const { form, readOnly } = useReportForm();
  const [isLeftEmpty, setIsLeftEmpty] = useState(false);
  const findings = useFindingsAt(name, isLeftEmpty);
  return (
    <Field
      label={label}
      hint={hint}
      messages={findings.length > 0 && <FindingMessages findings={findings} />}
      isInvalid={findings.some(({ finding }) => finding.severity === 'error')}
    >
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
          <input type="text" className="control" list={list} {...props} />
        );
      }}
    </Field>
  );
}
