/** Addresses of the reports before and after, as they are listed; null at an end. */
export interface Neighbours {
  previous: string | null;
  next: string | null;
}

/** Leads to the reports beside the one that is open. */
export function NeighbourLinks({ previous, next }: Neighbours) {
  return (
    <nav aria-label="上一家和下一家" className="flex gap-3">
      {previous !== null && <a href={previous}>← 上一家</a>}
      {next !== null && <a href={next}>下一家 →</a>}
    </nav>
  );
}
