import { ImportReport } from '#src/home/import-report.tsx';
import { placeName } from '#src/report/sections/place-names.ts';
import { ChangesTable } from './changes-table.tsx';
import { countChanges, type Compared } from './compared.ts';

export const NOT_COMPARED = '上年报告、导入来源、核实说明和“已写完”标记不在比较之内。';
export const NOW = '现在的草稿';

/** 与现在有 3 处不同, totals aside. */
export const countWords = (count: number): string =>
  count === 0 ? '与现在相同' : `与现在有 ${count} 处不同`;

/** A version or a file beside the report as it stands: what was not understood, and what differs. */
export function Comparison({ compared }: { compared: Compared }) {
  const { name, changes, notes, source } = compared;
  return (
    <>
      <p className="font-bold">
        {name}：{countWords(countChanges(changes))}。
      </p>
      {notes.map((note, index) => (
        <p key={index} className="notice">
          {note}
        </p>
      ))}
      {source && <ImportReport source={source} toPlace={placeName} isOpen />}
      {changes.length > 0 && <ChangesTable changes={changes} before={name} after={NOW} />}
      <p className="text-quiet">{NOT_COMPARED}</p>
    </>
  );
}
