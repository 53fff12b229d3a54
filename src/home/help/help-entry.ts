/** One thing that can be looked up, as plain texts: what is shown is what is searched. */
export interface HelpEntry {
  /** What `#/help/<id>` names. */
  id: string;
  title: string;
  paragraphs?: readonly string[];
  /** Names with what is said of each. */
  terms?: readonly (readonly [name: string, text: string])[];
  lists?: readonly { name: string; items: readonly string[] }[];
  /** A comparison, under heads. */
  table?: { heads: readonly string[]; rows: readonly (readonly string[])[] };
  link?: { href: string; text: string };
}

export interface HelpChapter {
  id: string;
  title: string;
  entries: readonly HelpEntry[];
}
