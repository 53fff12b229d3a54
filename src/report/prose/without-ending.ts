// Words at the end of a piece of prose that say nothing of what is sought.

/**
 * Takes away all of some words at the end of a text, one after the other: an expression that repeats
 * words of which one is within another takes exponential time.
 */
export function withoutEnding(words: RegExp): (text: string) => string {
  const last = new RegExp(`(?:${words.source})$`);
  return (text) => {
    let rest = text;
    for (let found = last.exec(rest); found; found = last.exec(rest)) {
      rest = rest.slice(0, found.index);
    }
    return rest;
  };
}
