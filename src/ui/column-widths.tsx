/** The columns of a table of fixed layout, by their relative widths. */
export function ColumnWidths({ widths }: { widths: readonly number[] }) {
  const sum = widths.reduce((total, width) => total + width, 0);
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} style={{ width: `${(100 * width) / sum}%` }} />
      ))}
    </colgroup>
  );
}
