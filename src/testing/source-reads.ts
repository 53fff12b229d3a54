import fc from 'fast-check';

/** As much of what a reader gives as tests look at; the layer below does not know its type. */
interface Read {
  state: string;
  reason?: string;
  document?: { blocks: readonly object[]; messages: readonly { text: string; raw: string }[] };
}

/** Blocks as lines that are easy to compare: `# ` a heading, a grid by its rows, `[图]`. */
export function linesOf(read: Read): string[] {
  if (!read.document) return [`refused: ${read.reason ?? ''}`];
  return read.document.blocks.flatMap((block) => {
    if ('grid' in block && Array.isArray(block.grid)) {
      return block.grid.map((row: (string | null)[]) => row.map((text) => text ?? '^').join('|'));
    }
    if (!('text' in block)) return ['[图]'];
    const level = 'level' in block ? Number(block.level) : 0;
    return [`${level > 0 ? `${'#'.repeat(level)} ` : ''}${String(block.text)}`];
  });
}

/** What was said about a file, each with its raw words. */
export const messagesOf = (read: Read): string[] =>
  (read.document?.messages ?? []).map(({ text, raw }) => (raw === '' ? text : `${text} ${raw}`));

/** A file cut off, with bits flipped, or with a piece of itself put elsewhere. */
export const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const place = fc.nat({ max: bytes.length });
  const cut = place.map((end) => bytes.slice(0, end));
  const flipped = fc
    .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 })
    .map((flips) => {
      const copy = bytes.slice();
      for (const [at, by] of flips) copy[at] = (copy[at] ?? 0) ^ by;
      return copy.slice(0, bytes.length);
    });
  const spliced = fc.tuple(place, place, place).map(([from, to, at]) => {
    const piece = bytes.slice(Math.min(from, to), Math.max(from, to));
    return new Uint8Array([...bytes.slice(0, at), ...piece, ...bytes.slice(at)]);
  });
  return fc.oneof(cut, flipped, spliced);
};
