const NEWLINE = 10;
/** Up to the space all are blank; so is the mark of byte order that a file may begin with. */
const SPACE = 32;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

interface Line {
  from: number;
  to: number;
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte <= SPACE || BYTE_ORDER_MARK.includes(byte));

/**
 * Where the lines of a file are that hold something, in bytes, without their newlines. Nothing of
 * the file stays in memory. Rejects where it cannot be read.
 */
export async function linesOf(file: Blob): Promise<Line[]> {
  const lines: Line[] = [];
  let from = 0;
  let at = 0;
  let holdsSomething = false;
  const end = (to: number) => {
    if (holdsSomething) lines.push({ from, to });
    from = to + 1;
    holdsSomething = false;
  };
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const bytes = piece.value;
    let begin = 0;
    for (
      let newline = bytes.indexOf(NEWLINE);
      newline >= 0;
      newline = bytes.indexOf(NEWLINE, begin)
    ) {
      holdsSomething ||= !isBlank(bytes.subarray(begin, newline));
      end(at + newline);
      begin = newline + 1;
    }
    holdsSomething ||= !isBlank(bytes.subarray(begin));
    at += bytes.length;
  }
  end(at);
  return lines;
}
