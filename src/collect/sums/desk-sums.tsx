import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CarriedOver } from '#src/report/collection/carry-over.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { totalledLine, type Totalled } from '#src/report/collection/counting.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLES, TABLE_IDS, TOTAL_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { CarryOverList } from './carry-over-list.tsx';
import { ContributorsDialog, type CellContributors } from './contributors-dialog.tsx';
import {
  GovernmentDifference,
  differenceWords,
  shortWords,
  type FigureDifference,
  type GovernmentChoice,
} from './government-difference.tsx';
import { MakeDraft } from '#src/collect/make-draft.tsx';
import { NamedRows } from './named-rows.tsx';
import { NearSameList, type NearSameGroup } from './near-same-list.tsx';
import { SumTable } from './sum-table.tsx';
import { viewSum, type Sums } from './sum-views.ts';
import { TotalLine } from './total-line.tsx';
import './sums.css';

export interface DeskSumsProps {
  year: number;
  totalled: Totalled;
  /** The counted reports whose own 表三 does not balance. */
  uneven: readonly DeskRow[];
  sums: Sums;
  /** Where the figure of a typed or computed cell comes from; called when the cell is opened. */
  contributors: (path: string) => CellContributors;
  government: GovernmentChoice;
  /** Null while no government's report is chosen. */
  differences: readonly FigureDifference[] | null;
  /** Null where no collection of last year is at hand. */
  carried: readonly CarriedOver[] | null;
  nearSame: { groups: readonly NearSameGroup[]; unread: number };
  governmentName: string;
  /** Opens the report of a row, after a window that was open has given the focus back. */
  onOpen: (key: string) => void;
  onMakeDraft: (organName: string) => void;
}

const totalCells = new Map(TOTAL_CELLS.map((cell) => [cell.path, cell]));
const cellAt = (path: string) => figureCellAt(path) ?? totalCells.get(path);
const tableOf = (path: string): TableId | undefined =>
  TABLE_IDS.find((id) => path.startsWith(`${id}.`));

interface BlockProps {
  title: string;
  table?: TableId;
  children: ReactNode;
}

const Block = ({ title, table, children }: BlockProps) => (
  <section aria-label={title} className="sums-block" data-table={table}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** The sums of the collection desk: what counts, the three tables, and what they are held against. */
export function DeskSums(props: DeskSumsProps) {
  const { year, totalled, uneven, sums, contributors, government, differences } = props;
  const { carried, nearSame, governmentName, onOpen, onMakeDraft } = props;
  const page = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const byPath = useMemo(
    () =>
      new Map(
        (differences ?? []).map((difference) => [
          difference.path,
          {
            short: shortWords(difference),
            words: differenceWords(difference),
          },
        ]),
      ),
    [differences],
  );
  const goTo = (path: string) => {
    const button = page.current?.querySelector<HTMLElement>(`[data-path="${path}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'center' });
  };
  const close = useCallback(() => {
    setOpened(null);
  }, []);
  const openFromDialog = (key: string) => {
    close();
    // The closed window gives the focus back in a timer of its own, which is set before the second.
    setTimeout(() => {
      setTimeout(() => {
        onOpen(key);
      });
    });
  };
  const cell = opened === null ? undefined : cellAt(opened);
  const from = useMemo(
    () => (opened === null ? null : contributors(opened)),
    [opened, contributors],
  );
  const table = opened === null ? undefined : tableOf(opened);
  return (
    <div ref={page} className="desk-sums">
      <h2 className="sums-title">{year} 年度汇总</h2>
      <TotalLine totalled={totalled} onOpen={onOpen} />
      <GovernmentDifference choice={government} differences={differences} onGoTo={goTo} />
      <p className="text-quiet">
        <span className="screen-only">每个数字都可以点开，看是哪些机关的。</span>
        数字后面有“…”的，有计入的机关没有填这一格，合计只是已填各格之和；有“！”的，有计入的机关填的不是数字。
      </p>
      {TABLE_IDS.map((id) => (
        <Block key={id} title={SECTION_HEADINGS[id]} table={id}>
          <SumTable table={id} sums={sums} differences={byPath} onOpenCell={setOpened} />
          {id === 'requests' && (
            <NamedRows label="计入而表三勾稽不平的" rows={uneven} onOpen={onOpen} />
          )}
          <p>{totalledLine(totalled)}</p>
        </Block>
      ))}
      <Block title="上年结转对照">
        <CarryOverList year={year} carried={carried} onOpen={onOpen} />
      </Block>
      <Block title="雷同文本">
        <NearSameList {...nearSame} onOpen={onOpen} />
      </Block>
      <div className="screen-only">
        <Block title="起草本级政府报告">
          <MakeDraft {...{ governmentName, totalled, onMakeDraft }} />
        </Block>
      </div>
      {/* Its cover takes no margin of a list. */}
      <div>
        {from && cell && table && (
          <ContributorsDialog
            name={`${TABLES[table].shortName}：${cell.name}`}
            sum={viewSum(cell, sums).text}
            contributors={from}
            totalled={totalled}
            onOpen={openFromDialog}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}
