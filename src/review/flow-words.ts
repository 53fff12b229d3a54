// What 申请去向图 says in sentences: the gist of it, and what is not in it.
import type { FlowPart, RequestFlow } from '#src/report/tables/request-flow.ts';
import { isFlowWhole } from '#src/report/tables/request-flow.ts';

const counted = ({ label, value }: FlowPart): string => `${label} ${value ?? 0} 件`;
const isKnown = ({ value }: FlowPart): boolean => value !== null;
const isSome = ({ value }: FlowPart): boolean => value !== null && value > 0;

/** The picture in a sentence; where there is none, why. */
export function flowGist(flow: RequestFlow): string {
  const { sources, outcomes, received, state } = flow;
  if (state === 'empty') {
    return flow.unreadable > 0
      ? '表三还没有读得出的数，填好以后这里画出申请的来源和去向。'
      : '表三还没有填，填了以后这里画出申请的来源和去向。';
  }
  if (state === 'zero') {
    return isFlowWhole(flow)
      ? '本年没有收到政府信息公开申请，也没有上年结转的申请。'
      : '表三已填的数都是 0，还没有可以画的。';
  }
  const known = sources.filter(isKnown);
  const came =
    known.length === 0
      ? '来源没有填'
      : known.map(counted).join('，') + (known.length > 1 ? `，共 ${received} 件` : '');
  const went = outcomes.filter(isSome).map(counted).join('，');
  return `${isFlowWhole(flow) ? '' : '按已填的数：'}${came}；${went === '' ? '去向没有填或都是 0' : went}。`;
}

/** Which side lacks how much: `去向少 2 件`; null where both are even. */
export function lackText({ received, accounted }: RequestFlow): string | null {
  if (received === accounted) return null;
  return received > accounted
    ? `去向少 ${received - accounted} 件`
    : `来源少 ${accounted - received} 件`;
}

/** What the picture does not show or what does not fit, a sentence each. */
export function flowNotes(flow: RequestFlow): string[] {
  const { blank, unreadable, state, received, accounted, uneven } = flow;
  const lack = lackText(flow);
  const isWhole = isFlowWhole(flow);
  const zeros = [...flow.sources, ...flow.outcomes].filter(
    (part) => part.value === 0 && part.blank === 0 && part.unreadable === 0,
  );
  return [
    ...(blank > 0 && state !== 'empty' ? [`还有 ${blank} 格没填，没有填的不当作 0。`] : []),
    ...(unreadable > 0 ? [`有 ${unreadable} 格读不出是多少，没有算进来。`] : []),
    ...(state === 'flow' && lack !== null
      ? [
          `来源合计 ${received} 件，去向合计 ${accounted} 件，${lack}，图中用虚线单画${
            isWhole ? '' : '；填完以后还有差，再逐列核对'
          }。`,
        ]
      : []),
    ...(uneven.length > 0
      ? [`不平的列（办理结果加结转，与收到的相比）：${uneven.join('、')}。`]
      : []),
    ...(state === 'flow' && zeros.length > 0
      ? [`0 件的不画：${zeros.map(({ label }) => label).join('、')}。`]
      : []),
  ];
}
