import { useMemo, type ReactNode } from 'react';
import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type DeskRow,
} from '#src/report/collection/collected.ts';
import { Button } from '#src/ui/button.tsx';
import { ALL, FINDINGS_STATES, countBy, findingsOf, officeOf, type Filter } from './filter-rows.ts';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | '';
  choices: Readonly<Record<Value, string>>;
  /** By the value of a choice; a choice without any is left out. */
  counts: ReadonlyMap<Value, number>;
  onChoose: (value: Value | '') => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, choices, counts, onChoose } = props;
  // Object.keys is typed string[]; the keys are the values of the choice.
  const values = Object.keys(choices) as Value[];
  return (
    <label>
      {label}
      <select
        className="control"
        value={value}
        onChange={({ target }) => {
          // The values are those of the options below.
          onChoose(target.value as Value | '');
        }}
      >
        <option value="">全部</option>
        {values
          .filter((one) => one === value || counts.has(one))
          .map((one) => (
            <option key={one} value={one}>
              {choices[one]}（{counts.get(one) ?? 0}）
            </option>
          ))}
      </select>
    </label>
  );
}

interface ListFilterProps {
  rows: readonly DeskRow[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** How much of it is listed. */
  children: ReactNode;
}

/** What is listed: by standing, counting, office state, findings, and words. */
export function ListFilter({ rows, filter, onFilter, children }: ListFilterProps) {
  const counts = useMemo(
    () => ({
      standing: countBy(rows, ({ standing }) => standing),
      counting: countBy(rows, ({ counting }) => counting),
      office: countBy(rows, officeOf),
      findings: countBy(rows, findingsOf),
    }),
    [rows],
  );
  const set = (changes: Partial<Filter>) => {
    onFilter({ ...filter, ...changes });
  };
  const isAll = Object.values(filter).every((value) => value === '');
  return (
    <div className="list-filter" role="search" aria-label="筛选名单">
      <label>
        查找
        <input
          type="search"
          className="control"
          placeholder="机关或文件名"
          spellCheck={false}
          value={filter.words}
          onChange={({ target }) => {
            set({ words: target.value });
          }}
        />
      </label>
      <Choice
        label="状态"
        value={filter.standing}
        choices={STANDINGS}
        counts={counts.standing}
        onChoose={(standing) => {
          set({ standing });
        }}
      />
      <Choice
        label="汇总"
        value={filter.counting}
        choices={COUNTINGS}
        counts={counts.counting}
        onChoose={(counting) => {
          set({ counting });
        }}
      />
      <Choice
        label="收件"
        value={filter.office}
        choices={{ ...OFFICE_STATES, none: '未处理' }}
        counts={counts.office}
        onChoose={(office) => {
          set({ office });
        }}
      />
      <Choice
        label="问题"
        value={filter.findings}
        choices={FINDINGS_STATES}
        counts={counts.findings}
        onChoose={(findings) => {
          set({ findings });
        }}
      />
      <Button
        aria-disabled={isAll}
        onClick={() => {
          if (!isAll) onFilter(ALL);
        }}
      >
        全部列出
      </Button>
      <p>{children}</p>
    </div>
  );
}
