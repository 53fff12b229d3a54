// What came of reading a file into the form, said to the clerk one thing at a time.
import * as z from 'zod/mini';

/**
 * `unread`: stands in the file and was not taken over. `uneven`: the file's own figures do not add
 * up. `changed`: taken over, but not where or as it stood. `left-out`: around the report, not of it.
 */
export const MESSAGE_KINDS = ['unread', 'uneven', 'changed', 'left-out'] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const importMessageSchema = z.looseObject({
  /** One of MESSAGE_KINDS; newer versions may know others. */
  kind: z.string(),
  /** Place in the report file, a section's or table's id, or '' for the report as a whole. */
  place: z.string(),
  /** A sentence that says what came of it and what to do. */
  text: z.string(),
  /** The words of the file as they stand there; '' without any. */
  raw: z.string(),
});

/** A message as a report holds it. */
export type KeptMessage = z.infer<typeof importMessageSchema>;

export type ImportMessage = KeptMessage & { kind: MessageKind };

/** What kind a message is; one that is not known here is shown with what was not read. */
export const kindOf = ({ kind }: KeptMessage): MessageKind =>
  MESSAGE_KINDS.find((known) => known === kind) ?? 'unread';
