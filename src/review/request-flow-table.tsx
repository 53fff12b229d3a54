import type { FlowPart, RequestFlow } from '#src/report/tables/request-flow.ts';
import { knownText } from './known-text.ts';
import { lackText } from './flow-words.ts';

function Side({
  heading,
  parts,
  sum,
}: {
  heading: string;
  parts: readonly FlowPart[];
  sum: number;
}) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {heading}
        </th>
      </tr>
      {parts.map((part) => (
        <tr key={part.label}>
          <th scope="row">{part.label}</th>
          <td>{knownText(part)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{heading}合计</th>
        <td>{sum}</td>
      </tr>
    </tbody>
  );
}

/** The figures that 申请去向图 is drawn from. */
export function RequestFlowTable({ flow }: { flow: RequestFlow }) {
  const lack = lackText(flow);
  return (
    <table className="picture-figures">
      <caption className="sr-only">申请的来源和去向（件）</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">件数</th>
        </tr>
      </thead>
      <Side heading="来源" parts={flow.sources} sum={flow.received} />
      <Side heading="去向" parts={flow.outcomes} sum={flow.accounted} />
      {lack !== null && (
        <tfoot>
          <tr>
            <th scope="row">差</th>
            <td>{lack}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
