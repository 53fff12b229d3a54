// What came of reading a file into the form, said to the clerk one thing at a time.
import * as z from 'zod/mini';

/**
 * `unread`: stands in the file and was not taken over. `uneven`: the file's own figures do not add
 * up. `changed`: taken over, but not where or as it stood. `left-out`: around the report, not of it.
 */
export const MESSAGE_KINDS = ['unread', 'uneven', 'changed', 'left-out'] as const;

export const importMessageSchema = z.looseObject({
  kind: z.enum(MESSAGE_KINDS),
  /** Place in the report file, a section's or table's id, or '' for the report as a whole. */
  place: z.string(),
  /** A sentence that says what came of it and what to do. */
  text: z.string(),
  /** The words of the file as they stand there; '' without any. */
  raw: z.string(),
});

export type ImportMessage = z.infer<typeof importMessageSchema>;
