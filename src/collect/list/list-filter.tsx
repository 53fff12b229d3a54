import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type DeskRow,
} from '#src/report/collection/collected.ts';
import { countBy, officeKeyOf, type Filter } from './filter-rows.ts';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: Readonly<Record<string, string>>;
  /** By the value of a choice; a choice without any is left out. */
  counts: ReadonlyMap<string, number> | null;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, choices, counts, onChoose } = props;
  return (
    <label>
      {label}{' '}
      <select
        className="control"
        value={value}
        onChange={({ target }) => {
          // The values are those of the options below.
          onChoose(target.value as Value);
        }}
      >
        <option value="">全部</option>
        {Object.entries(choices).map(([key, words]) => {
          const count = counts?.get(key) ?? 0;
          return counts && count === 0 && key !== value ? null : (
            <option key={key} value={key}>
              {words}
              {counts && ` ${count}`}
            </option>
          );
        })}
      </select>
    </label>
  );
}

const FINDINGS = { errors: '有必须改正', confirms: '有需要核实', none: '没有问题' };

interface ListFilterProps {
  rows: readonly DeskRow[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** What is listed: by standing, counting, office state, findings, and words. */
export function ListFilter({ rows, filter, onFilter }: ListFilterProps) {
  const set = (changes: Partial<Filter>) => {
    onFilter({ ...filter, ...changes });
  };
  return (
    <div className="list-filter" role="search" aria-label="筛选名单">
      <label>
        查找{' '}
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
        counts={countBy(rows, ({ standing }) => standing)}
        onChoose={(standing) => {
          set({ standing });
        }}
      />
      <Choice
        label="汇总"
        value={filter.counting}
        choices={COUNTINGS}
        counts={countBy(rows, ({ counting }) => counting)}
        onChoose={(counting) => {
          set({ counting });
        }}
      />
      <Choice
        label="收件"
        value={filter.office}
        choices={{ ...OFFICE_STATES, none: '未处理' }}
        counts={countBy(rows, officeKeyOf)}
        onChoose={(office) => {
          set({ office });
        }}
      />
      <Choice
        label="问题"
        value={filter.findings}
        choices={FINDINGS}
        counts={null}
        onChoose={(findings) => {
          set({ findings });
        }}
      />
    </div>
  );
}
