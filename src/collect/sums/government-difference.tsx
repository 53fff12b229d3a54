import { useId } from 'react';
import { Button } from '#src/ui/button.tsx';
import { FileButton } from '#src/ui/file-button.tsx';

/** A cell in which the sum and the government's own report differ; null where a side is blank. */
export interface FigureDifference {
  path: string;
  name: string;
  sum: string | null;
  government: string | null;
  /** How much more the government's report has, `-2` for less. */
  by: string | null;
}

const sideText = (figure: string | null): string => figure ?? '空着';

/** 多 3, 少 3: the government's report against the sum. */
const byWords = (by: string): string => (by.startsWith('-') ? `少 ${by.slice(1)}` : `多 ${by}`);

/** 汇总 12，本级报告 10，本级报告少 2; 汇总 12，本级报告空着. */
export function differenceWords({ sum, government, by }: FigureDifference): string {
  const sides = [
    sum === null ? '汇总空着' : `汇总 ${sum}`,
    government === null ? '本级报告空着' : `本级报告 ${government}`,
  ];
  return [...sides, ...(by === null ? [] : [`本级报告${byWords(by)}`])].join('，');
}

/** The same beside the sum itself: 本级 10，少 2. */
export const shortWords = ({ government, by }: FigureDifference): string =>
  `本级${government === null ? '空着' : ` ${government}`}${by === null ? '' : `，${byWords(by)}`}`;

/** What may be chosen as the government's own report, and what is. */
export interface GovernmentChoice {
  /** The reports of this browser. */
  reports: readonly { id: string; name: string }[];
  chosen: { reportId: string } | { fileName: string } | null;
  /** Why the chosen report or file was not read; null where it was. */
  refusal: string | null;
  onChooseReport: (id: string) => void;
  onChooseFile: (file: File) => void;
  onChooseNone: () => void;
}

const NONE = '';
const FILE = 'file:';

function GovernmentSelect({ choice }: { choice: GovernmentChoice }) {
  const selectId = useId();
  const { reports, chosen } = choice;
  const isFile = chosen !== null && 'fileName' in chosen;
  const value = chosen === null ? NONE : isFile ? FILE : chosen.reportId;
  return (
    <div className="government-choice screen-only">
      <label htmlFor={selectId}>与本级政府报告对照</label>
      <select
        id={selectId}
        className="control"
        value={value}
        onChange={({ target }) => {
          if (target.value === NONE) choice.onChooseNone();
          else if (target.value !== FILE) choice.onChooseReport(target.value);
        }}
      >
        <option value={NONE}>不对照</option>
        {isFile && <option value={FILE}>文件：{chosen.fileName}</option>}
        {reports.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <FileButton
        onChoose={([file]) => {
          if (file) choice.onChooseFile(file);
        }}
      >
        选文件
      </FileButton>
    </div>
  );
}

interface GovernmentDifferenceProps {
  choice: GovernmentChoice;
  /** Null while there is nothing to compare with. */
  differences: readonly FigureDifference[] | null;
  /** Puts the focus on a cell of the summed tables. */
  onGoTo: (path: string) => void;
}

/** The government's own report against the sums: which one, and every cell that differs. */
export function GovernmentDifference({ choice, differences, onGoTo }: GovernmentDifferenceProps) {
  return (
    <section aria-label="与本级政府报告对照" className="space-y-2">
      <GovernmentSelect choice={choice} />
      {choice.refusal !== null && <p className="notice">{choice.refusal}</p>}
      {differences?.length === 0 && <p>与本级政府报告没有差异。</p>}
      {differences && differences.length > 0 && (
        <details open={differences.length <= 10}>
          <summary>与本级政府报告有 {differences.length} 格不同</summary>
          <table className="differences">
            <thead>
              <tr>
                <th scope="col">位置</th>
                <th scope="col">汇总</th>
                <th scope="col">本级报告</th>
                <th scope="col">本级报告比汇总</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ path, name, sum, government, by }) => (
                <tr key={path}>
                  <th scope="row">
                    <Button
                      look="quiet"
                      onClick={() => {
                        onGoTo(path);
                      }}
                    >
                      {name}
                    </Button>
                  </th>
                  <td>{sideText(sum)}</td>
                  <td>{sideText(government)}</td>
                  <td>{by === null ? '' : byWords(by)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
