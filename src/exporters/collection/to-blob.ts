/** A part of a blob this large is handed to the browser, which may keep it outside the page's memory. */
const PART_CHARACTERS = 4_000_000;

/** Pieces, as they come, as one file. */
export async function toBlob(
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  type: string,
): Promise<Blob> {
  const parts: Blob[] = [];
  let held: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < PART_CHARACTERS) continue;
    parts.push(new Blob(held));
    held = [];
    length = 0;
  }
  return new Blob([...parts, ...held], { type });
}
