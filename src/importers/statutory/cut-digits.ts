// Figures printed without anything between them (21710000218): cut only where sums leave one way.

/** The cells that are left to fill and the sum they must come to. */
interface Rest {
  /** Digits still to be cut, one text for each piece that stood apart. */
  pieces: readonly string[];
  piece: number;
  at: number;
}

const MOST_DIGITS = 80;
/** Two ways are as good as many: neither is certain. */
const ENOUGH_WAYS = 2;

/**
 * All ways, at most two, to cut pieces of digits into figures of which each group of `groupSize` ends
 * in the sum of its others. No figure begins with a 0 but 0 itself. Blanks between pieces are borders.
 */
export function cutDigits(
  pieces: readonly string[],
  groupSize: number,
  groups: number,
): readonly (readonly string[])[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > MOST_DIGITS || pieces.some((piece) => !/^\d+$/.test(piece))) return [];
  const cells = groupSize * groups;
  if (length < cells) return [];
  const ways: (readonly string[])[] = [];
  const figures: string[] = [];
  let steps = 0;

  const cut = ({ pieces, piece, at }: Rest, sum: number): void => {
    steps += 1;
    if (ways.length >= ENOUGH_WAYS || steps > MOST_STEPS) return;
    const text = pieces[piece];
    if (text === undefined) {
      if (figures.length === cells) ways.push([...figures]);
      return;
    }
    if (figures.length === cells) return;
    const isTotal = figures.length % groupSize === groupSize - 1;
    const longest = text[at] === '0' ? at + 1 : text.length;
    for (let end = at + 1; end <= longest; end += 1) {
      const figure = text.slice(at, end);
      if (figure.length > 12) break;
      const value = Number(figure);
      if (isTotal && value > sum) break;
      if (isTotal && value !== sum) continue;
      figures.push(figure);
      const next =
        end === text.length ? { pieces, piece: piece + 1, at: 0 } : { pieces, piece, at: end };
      cut(next, isTotal ? 0 : sum + value);
      figures.pop();
    }
  };
  cut({ pieces, piece: 0, at: 0 }, 0);
  return steps > MOST_STEPS ? [] : ways;
}

/** A row of the form takes a few thousand; beyond, nothing is certain anyway. */
const MOST_STEPS = 200_000;
