import { VALUES_KEY, useLive } from '#src/form/report-form.tsx';
import { deadlineOf, type Deadline } from '#src/report/deadline.ts';

const lineOf = ({ words, basis }: Deadline): string => `${words}。（${basis}）`;

/** Until when the report is due, by its kind, scope and year. Its line is there while nothing is said. */
export function DeadlineLine({ today }: { today: Date }) {
  // A blank holds the line's place.
  const line = useLive(VALUES_KEY, ({ form }) => {
    const deadline = deadlineOf(form.getValues(), today);
    return deadline ? lineOf(deadline) : '\u00a0';
  });
  return <p className="text-quiet">{line}</p>;
}
