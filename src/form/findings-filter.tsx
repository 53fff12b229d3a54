import { useState } from 'react';
import { SEVERITY_WORDS } from '#src/report/checks/finding.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import { SEVERITIES, type Filter } from './findings-order.ts';

const ALL: Filter = { severity: null, isHere: false };

interface ChoicesProps<Value> {
  label: string;
  choices: readonly (readonly [value: Value, words: string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choices<Value>({ label, choices, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <div role="group" aria-label={label} className="choices">
      {choices.map(([value, words]) => (
        <button
          key={words}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** What is listed; on 核对与导出, all of it, whatever was chosen before. */
export function useFindingsFilter(step: StepId) {
  const [filter, setFilter] = useState(ALL);
  const isReview = step === 'review';
  const [wasReview, setWasReview] = useState(isReview);
  if (wasReview !== isReview) {
    setWasReview(isReview);
    setFilter(ALL);
  }
  const choices = (
    <>
      <Choices
        label="按轻重"
        choices={[[null, '全部'], ...SEVERITIES.map((one) => [one, SEVERITY_WORDS[one]] as const)]}
        chosen={filter.severity}
        onChoose={(severity) => setFilter({ ...filter, severity })}
      />
      {!isReview && (
        <Choices
          label="按部分"
          choices={[
            [false, '全部步骤'],
            [true, '本步骤'],
          ]}
          chosen={filter.isHere}
          onChoose={(isHere) => setFilter({ ...filter, isHere })}
        />
      )}
    </>
  );
  return { filter, choices };
}
