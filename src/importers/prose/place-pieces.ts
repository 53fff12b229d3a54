// Which section each piece stands in. The headings that are one are those which together make the
// likeliest report: in the order of the form, each table behind its heading.
import { SECTION_IDS, type SectionId } from '#src/report/sections/sections.ts';
import { findRepeatedCaptions } from './repeated-captions.ts';
import type { Piece } from './pieces.ts';

/** Where a piece stands; `front` is all that comes before the first section. */
export type Zone = 'front' | SectionId;

export interface PlacedPiece {
  piece: Piece;
  zone: Zone;
  /** It is the heading that begins its zone. */
  isHeading: boolean;
  /** It says the heading above it once more, over the table. */
  isCaption: boolean;
}

const ZONES: readonly Zone[] = ['front', ...SECTION_IDS];
const WITH_OWN_TABLE = 5;
const WITH_TEXT = 3;
const IN_PLACE = 4;
const NO_HEADING = 1;
const OUT_OF_PLACE = -4;

/** For each piece, the next that is neither line, picture nor caption. */
function findNextMarks(
  pieces: readonly Piece[],
  captions: ReadonlySet<Piece>,
): (Piece | undefined)[] {
  const next: (Piece | undefined)[] = [];
  let mark: Piece | undefined;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    next[index] = mark;
    const piece = pieces[index];
    if (!piece || captions.has(piece)) continue;
    if (piece.kind === 'statutory' || (piece.kind === 'head' && piece.evidence !== 'text'))
      mark = piece;
  }
  return next;
}

const isText = (piece: Piece | undefined): boolean =>
  piece?.kind === 'line' || (piece?.kind === 'head' && piece.evidence === 'text');

interface Step {
  /** Zone that the piece would begin. */
  zone: number;
  gain: number;
  /** What it costs or brings to stay in the zone that one is in. */
  stay: (zone: number) => number;
}

function toStep(piece: Piece, next: Piece | undefined, mark: Piece | undefined): Step | null {
  if (piece.kind === 'statutory') {
    const zone = ZONES.indexOf(piece.table);
    const stay = (at: number) => (at === zone ? IN_PLACE : OUT_OF_PLACE);
    return { zone, gain: NO_HEADING, stay };
  }
  if (piece.kind !== 'head') return null;
  const isWithTable = mark?.kind === 'statutory' && mark.table === piece.section;
  const bonus = isWithTable ? WITH_OWN_TABLE : isText(next) ? WITH_TEXT : 0;
  return { zone: ZONES.indexOf(piece.section), gain: piece.weight + bonus, stay: () => 0 };
}

/** Each piece with its zone. Total; linear in the number of pieces. */
export function placePieces(pieces: readonly Piece[]): PlacedPiece[] {
  const captions = findRepeatedCaptions(pieces);
  const marks = findNextMarks(pieces, captions);
  const width = ZONES.length;
  /** For each piece and zone, whether the piece begins that zone and from which one; else -1. */
  const origins = new Int8Array(pieces.length * width).fill(-1);
  let scores = ZONES.map((_, zone) => (zone === 0 ? 0 : -Infinity));
  pieces.forEach((piece, index) => {
    if (captions.has(piece)) return;
    const step = toStep(piece, pieces[index + 1], marks[index]);
    if (!step) return;
    const stayed = scores.map((score, zone) => score + step.stay(zone));
    const canEnter = (from: number) =>
      from < step.zone &&
      !(piece.kind === 'head' && piece.evidence === 'text' && ZONES[from] !== 'disputes');
    scores.forEach((score, from) => {
      const entered = score + step.gain;
      if (!canEnter(from) || entered <= (stayed[step.zone] ?? 0)) return;
      stayed[step.zone] = entered;
      origins[index * width + step.zone] = from;
    });
    scores = stayed;
  });

  const placed: PlacedPiece[] = [];
  let zone = scores.indexOf(Math.max(...scores));
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece) continue;
    const origin = origins[index * width + zone] ?? -1;
    placed.push({
      piece,
      zone: ZONES[zone] ?? 'front',
      isHeading: origin >= 0 && piece.kind === 'head',
      isCaption: captions.has(piece),
    });
    if (origin >= 0) zone = origin;
  }
  return placed.reverse();
}
