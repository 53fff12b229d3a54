// Prose is read again each time typing pauses, but only one paragraph of it has changed.

/**
 * `read` as it is, asked once for each of the texts that were seen last. `read` must be a function
 * of the text alone, and nobody may change what it gives.
 */
export function remember<Read>(read: (text: string) => Read, most = 500): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const last = known.get(text) ?? read(text);
    // Set again, so that the first of the map is the one not asked for longest.
    known.delete(text);
    known.set(text, last);
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    return last;
  };
}
