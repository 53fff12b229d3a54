/** 0 beside 1 must not look like 0 beside 100,000. */
export const LEAST_SCALE = 10;

/** Widths of two bars on one scale: the larger, or `LEAST_SCALE`, fills `width`; null draws nothing. */
export function barWidths(
  own: number | null,
  last: number | null,
  width: number,
): { own: number; last: number } {
  const most = Math.max(own ?? 0, last ?? 0, LEAST_SCALE);
  const toWidth = (value: number | null) => ((value ?? 0) / most) * width;
  return { own: toWidth(own), last: toWidth(last) };
}

const WIDTH = 160;
const HEIGHT = 7;

/** This year's bar, full, over last year's, hollow. The numbers stand beside it. */
export function BarPair({ own, last }: { own: number | null; last: number | null }) {
  const widths = barWidths(own, last, WIDTH);
  return (
    <svg className="bar-pair" viewBox={`0 0 ${WIDTH + 2} 18`} aria-hidden="true">
      <line x1={1} y1={0} x2={1} y2={18} />
      {widths.own > 0 && <rect data-year="own" x={1} y={1} width={widths.own} height={HEIGHT} />}
      {widths.last > 0 && (
        <rect data-year="last" x={1} y={10} width={widths.last} height={HEIGHT} />
      )}
    </svg>
  );
}
