import type { ReactNode } from 'react';
import './collect.css';

export const DESK_VIEWS = { '': '收件名单', sums: '汇总表', out: '取出' } as const;
export type DeskView = keyof typeof DESK_VIEWS;

// Object.keys is typed string[]; the keys are those of the literal above.
const VIEWS = Object.keys(DESK_VIEWS) as DeskView[];

interface DeskFrameProps {
  year: number;
  /** Years that can be chosen, the newest first. */
  years: readonly number[];
  /** Null while one report is open. */
  view: DeskView | null;
  addressOf: (view: DeskView) => string;
  onYear: (year: number) => void;
  status: ReactNode;
  children: ReactNode;
}

/** What stands around every view of the collection desk. */
export function DeskFrame(props: DeskFrameProps) {
  const { year, years, view, addressOf, onYear, status, children } = props;
  return (
    <div className="desk">
      <header className="desk-bar screen-only">
        <a href="#/">← 全部报告</a>
        <h1 id="desk-heading" tabIndex={-1}>
          收集台
        </h1>
        <label>
          报告年度{' '}
          <select
            className="control"
            value={year}
            onChange={({ target }) => {
              onYear(Number(target.value));
            }}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one} 年
              </option>
            ))}
          </select>
        </label>
        <nav aria-label="收集台">
          {VIEWS.map((one) => (
            <a key={one} href={addressOf(one)} aria-current={one === view ? 'page' : undefined}>
              {DESK_VIEWS[one]}
            </a>
          ))}
        </nav>
        <div className="desk-status">{status}</div>
      </header>
      <main>{children}</main>
    </div>
  );
}
