import { useId } from 'react';
import type { RequestFlow } from '#src/report/tables/request-flow.ts';
import { bandPath, layOutFlow, type FlowPiece } from './flow-geometry.ts';
import { lackText } from './flow-words.ts';

/** Where things stand from left to right, in units of the picture. */
const WIDTH = 744;
const BAR = 8;
const LEFT_BAR = 192;
const TRUNK = 344;
const RIGHT_BAR = 520;
const LABEL_GAP = 8;
const TOP = 26;

const middle = ({ top, height }: { top: number; height: number }) => top + height / 2;

interface PieceProps {
  piece: FlowPiece;
  side: 'left' | 'right';
  lack: string | null;
}

/** A part: its bar, its band to the trunk, its name and number. */
function Piece({ piece: { label, tone, count, slot, bar, trunk }, side, lack }: PieceProps) {
  const isLeft = side === 'left';
  const barX = isLeft ? LEFT_BAR : RIGHT_BAR;
  const ends = [
    { x: isLeft ? barX + BAR : TRUNK + BAR, ...(isLeft ? bar : trunk) },
    { x: isLeft ? TRUNK : barX, ...(isLeft ? trunk : bar) },
  ] as const;
  return (
    <g data-tone={tone}>
      <path className="flow-band" d={bandPath(...ends)} />
      <rect className="flow-bar" x={barX} y={bar.top} width={BAR} height={bar.height} />
      <text
        x={isLeft ? barX - LABEL_GAP : barX + BAR + LABEL_GAP}
        y={middle(slot)}
        textAnchor={isLeft ? 'end' : 'start'}
        dominantBaseline="central"
      >
        {tone === 'missing' && lack !== null ? (
          lack
        ) : (
          <>
            {label} <tspan className="flow-count">{count}</tspan> 件
          </>
        )}
      </text>
    </g>
  );
}

/** What the trunk is the sum of: where the sides differ, of the larger one. */
function trunkName({ received, accounted }: RequestFlow): string {
  if (received === accounted) return '共';
  return received > accounted ? '来源合计' : '去向合计';
}

/** 申请去向图: what came in, flowing through one trunk into what became of it. */
export function RequestFlowPicture({ flow, gist }: { flow: RequestFlow; gist: string }) {
  const id = useId();
  const { height, trunk, left, right } = layOutFlow(flow);
  const lack = lackText(flow);
  return (
    <svg
      className="flow-picture"
      viewBox={`0 0 ${WIDTH} ${Math.ceil(height + TOP + 2)}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-gist`}
    >
      <title id={`${id}-title`}>申请去向图</title>
      <desc id={`${id}-gist`}>{gist}</desc>
      <g transform={`translate(0 ${TOP})`}>
        {left.map((piece) => (
          <Piece key={piece.label} piece={piece} side="left" lack={lack} />
        ))}
        {right.map((piece) => (
          <Piece key={piece.label} piece={piece} side="right" lack={lack} />
        ))}
        <rect className="flow-trunk" x={TRUNK} y={0} width={BAR} height={trunk} />
        <text x={TRUNK + BAR / 2} y={-10} textAnchor="middle">
          {trunkName(flow)}{' '}
          <tspan className="flow-count">{Math.max(flow.received, flow.accounted)}</tspan> 件
        </text>
      </g>
    </svg>
  );
}
