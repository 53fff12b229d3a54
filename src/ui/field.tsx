import { useId, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is said of what was typed, null when nothing is. */
  messages?: ReactNode;
  isInvalid?: boolean;
  /** Renders the control with the attributes that tie it to label, hint and messages. */
  children: (attributes: {
    id: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A control with its label, hint and messages tied together once. */
export function Field({ label, hint, messages, isInvalid, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const messagesId = messages ? `${id}-messages` : undefined;
  const describedBy = [hintId, messagesId].filter(Boolean).join(' ') || undefined;
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-quiet">
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': isInvalid || undefined, 'aria-describedby': describedBy })}
      {messages && <div id={messagesId}>{messages}</div>}
    </div>
  );
}
