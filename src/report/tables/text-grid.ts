// A statutory table as found elsewhere: texts in rows, before anything is understood.

/** A table as text, rectangular or ragged; null = position covered by a merged cell. */
export type TextGrid = readonly (readonly (string | null)[])[];
