import type { Block, ReportDocument } from '#src/report/document/report-document.ts';
import { UNCHANGED, type TableFit } from './document-block.tsx';
import {
  fitTable,
  isTable,
  lineFinder,
  measureBlock,
  pitchOf,
  rowScaleFor,
  type PageSize,
} from './measure.ts';
import { paginate, type Fragment, type Measured } from './paginate.ts';

/** A block, or the part of it that stands on a page. */
export interface Piece {
  key: string;
  block: Block;
  from: number;
  to: number;
  fit: TableFit;
}

export interface Page {
  pieces: Piece[];
  /** What it holds is taller than the type area and cannot be broken. */
  isTall: boolean;
}

/** A block as it stands in the measuring column. */
interface Standing {
  /** None for the title, which stays with the first page. */
  block: Block | undefined;
  element: HTMLElement;
  fit: TableFit;
  measured: Measured;
  lineStart: (line: number) => number;
}

const heightFrom = ({ parts, repeated }: Measured, from: number, to: number): number =>
  parts.slice(from, to).reduce((sum, part) => sum + part, from > 0 ? repeated : 0);

function fitOf({ element, fit, measured }: Standing, fragment: Fragment, pitch: number): TableFit {
  if (!isTable(element)) return fit;
  const { from, to, squeezedTo } = fragment;
  return {
    ...fit,
    rowScale: squeezedTo === undefined ? fit.rowScale : rowScaleFor(element, squeezedTo),
    height: fit.scale < 1 ? (squeezedTo ?? heightFrom(measured, from, to)) / pitch : null,
  };
}

function toPiece(standing: Standing, fragment: Fragment, pitch: number): Piece[] {
  const { block, element, measured, lineStart } = standing;
  if (!block) return [];
  const { from, to } = fragment;
  const start = isTable(element) ? (row: number) => row : lineStart;
  return [
    {
      key: `${fragment.block}-${from}`,
      block,
      from: start(from),
      to: to < measured.parts.length ? start(to) : Infinity,
      fit: fitOf(standing, fragment, pitch),
    },
  ];
}

/** How much of its page what stands there takes. */
const heightOn = (pieces: readonly { one: Standing; fragment: Fragment }[]): number =>
  pieces.reduce(
    (sum, { one, fragment: { from, to, squeezedTo } }) =>
      sum + (squeezedTo ?? heightFrom(one.measured, from, to)),
    0,
  );

/** Lays the blocks out on pages of the type area's height, as they stand in the column. */
export function layOut(column: Element, report: ReportDocument, size: PageSize): Page[] {
  const { height, pitch } = size;
  const elements = [...column.children].filter((element) => element instanceof HTMLElement);
  const standing = elements.map((element, index): Standing => {
    // A heading of two lines stands above a table on the same page.
    const fit = isTable(element) ? fitTable(element, height - 2 * pitch) : UNCHANGED;
    return {
      block: report.blocks[index - 1],
      element,
      fit,
      measured: measureBlock(element, size),
      lineStart: lineFinder(element, pitchOf(element, size)),
    };
  });
  const pages = paginate(
    standing.map(({ measured }) => measured),
    height,
  );
  return pages.map((fragments) => {
    const pieces = fragments.flatMap((fragment) => {
      const one = standing[fragment.block];
      return one ? [{ one, fragment }] : [];
    });
    return {
      isTall: heightOn(pieces) > height + 1,
      pieces: pieces.flatMap(({ one, fragment }) => toPiece(one, fragment, pitch)),
    };
  });
}
