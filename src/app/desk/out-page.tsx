import { useMemo, useState } from 'react';
import { MakeDraft } from '#src/collect/make-draft.tsx';
import { OutFiles, type OutFile } from '#src/collect/out-files.tsx';
import { totalledOf } from '#src/report/collection/counting.ts';
import { governmentName } from '#src/report/collection/government-name.ts';
import type { Desk } from './desk.ts';
import { useOut } from './use-out.ts';
import type { DeskRows } from './use-rows.ts';

interface OutPageProps {
  desk: Desk;
  of: DeskRows;
  onMakeDraft: (organName: string) => void;
}

/** 取出, joined with what makes the files and the draft of the government's own report. */
export function OutPage({ desk, of, onMakeDraft }: OutPageProps) {
  const [isCountedOnly, setIsCountedOnly] = useState(true);
  const { making, said, make, cancel } = useOut(desk, of);
  const { rows } = of;
  const totalled = useMemo(() => totalledOf(rows), [rows]);
  const government = useMemo(() => governmentName(rows.map(({ organ }) => organ)), [rows]);
  return (
    <div className="desk-column">
      <OutFiles
        making={making}
        said={said}
        isCountedOnly={isCountedOnly}
        onCountedOnly={setIsCountedOnly}
        counts={{
          all: rows.filter(({ held }) => held?.examined).length,
          counted: rows.filter(({ counting }) => counting === 'counted').length,
        }}
        onMake={(file: OutFile) => void make(file, isCountedOnly)}
        onCancel={cancel}
      />
      <section aria-label="起草本级政府报告" className="space-y-2">
        <h2>起草本级政府报告</h2>
        <MakeDraft governmentName={government} totalled={totalled} onMakeDraft={onMakeDraft} />
      </section>
    </div>
  );
}
