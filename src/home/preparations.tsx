import { PREPARATIONS } from '#src/report/sections/preparations.ts';
import { STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import './preparations.css';

/** 三、收到和… -> 第三部分; 报告信息 as it is. */
function shortTitle(step: StepId): string {
  const [numeral, ...rest] = STEP_TITLES[step].split('、');
  return rest.length > 0 ? `第${numeral ?? ''}部分` : STEP_TITLES[step];
}

/** What to gather before writing, whom it comes from, and where it goes. */
export function Preparations() {
  return (
    <table className="preparations">
      <thead>
        <tr>
          <th scope="col">备齐什么</th>
          <th scope="col">要点</th>
          <th scope="col">向谁要</th>
          <th scope="col">写在</th>
        </tr>
      </thead>
      <tbody>
        {PREPARATIONS.map(({ what, details, from, section }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{details}</td>
            <td>{from}</td>
            <td>{shortTitle(section)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
