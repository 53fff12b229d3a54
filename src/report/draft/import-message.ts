// What came of reading a file into the form, said to the clerk one thing at a time.
import type { Draft } from './draft.ts';

/**
 * `unread`: stands in the file and was not taken over. `uneven`: the file's own figures do not add
 * up. `changed`: taken over, but not where or as it stood. `left-out`: around the report, not of it.
 */
export const MESSAGE_KINDS = ['unread', 'uneven', 'changed', 'left-out'] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A message as a report holds it. */
export type KeptMessage = NonNullable<NonNullable<Draft['source']>['messages']>[number];

export type ImportMessage = KeptMessage & { kind: MessageKind };

/** What kind a message is; one that is not known here is shown with what was not read. */
export const kindOf = ({ kind }: KeptMessage): MessageKind =>
  MESSAGE_KINDS.find((known) => known === kind) ?? 'unread';
