import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type Counting,
  type DeskRow,
  type Held,
  type OfficeState,
} from '#src/report/collection/collected.ts';

interface ReportStandingProps {
  row: DeskRow;
  held: Held;
  onDecide: (decision: Counting | null) => void;
  onOffice: (state: OfficeState | null) => void;
}

/** How the report stands at the desk, and what the office decides of it. */
export function ReportStanding({ row, held, onDecide, onOffice }: ReportStandingProps) {
  const { file } = held;
  return (
    <div className="collected-standing">
      <p>
        <b>{STANDINGS[row.standing]}</b>
        {row.why !== '' && `：${row.why}`}
      </p>
      <label>
        汇总{' '}
        <select
          className="control"
          value={file.decision ?? ''}
          onChange={({ target }) => {
            // The values are those of the options below.
            onDecide(target.value === '' ? null : (target.value as Counting));
          }}
        >
          <option value="">
            按规则
            {row.counting !== null && file.decision === null && `（${COUNTINGS[row.counting]}）`}
          </option>
          {Object.entries(COUNTINGS).map(([counting, words]) => (
            <option key={counting} value={counting}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        收件{' '}
        <select
          className="control"
          value={file.office?.state ?? ''}
          onChange={({ target }) => {
            // The values are those of the options below.
            onOffice(target.value === '' ? null : (target.value as OfficeState));
          }}
        >
          <option value="">未处理</option>
          {Object.entries(OFFICE_STATES).map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </select>
        {file.office && ` ${file.office.at.slice(0, 10)}`}
      </label>
    </div>
  );
}
