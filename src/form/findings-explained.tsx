import type { ReactNode } from 'react';
import type { NumberedFinding } from './live-findings.ts';

interface ExplainedListProps {
  findings: readonly NumberedFinding[];
  isOpen: boolean;
  onToggle: () => void;
  entry: (numbered: NumberedFinding) => ReactNode;
}

/** Those that were explained, out of the way until they are asked for. */
export function ExplainedList({ findings, isOpen, onToggle, entry }: ExplainedListProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3>
        <button type="button" className="disclosure" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? '▾' : '▸'} 已说明（{findings.length} 处）
        </button>
      </h3>
      {isOpen && <ol>{findings.map(entry)}</ol>}
    </>
  );
}
