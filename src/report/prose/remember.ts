// Prose is read again each time typing pauses, but only one paragraph of it has changed.

/** In characters of all texts together: what is read of a text is several times as large. */
const MOST_REMEMBERED = 200_000;

/**
 * `read` as it is, asked once for each of the texts that were seen last. `read` must be a function
 * of the text alone, and nobody may change what it gives.
 */
export function remember<Read>(
  read: (text: string) => Read,
  most = MOST_REMEMBERED,
): (text: string) => Read {
  const known = new Map<string, Read>();
  let size = 0;
  return (text) => {
    const last = known.get(text) ?? read(text);
    // Set again, so that the first of the map is the one not asked for longest.
    if (!known.delete(text)) size += text.length;
    known.set(text, last);
    for (const oldest of known.keys()) {
      if (size <= most || oldest === text) break;
      known.delete(oldest);
      size -= oldest.length;
    }
    return last;
  };
}
