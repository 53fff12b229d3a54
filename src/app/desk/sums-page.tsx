import { useCallback, useEffect, useMemo, useState } from 'react';
import { DeskSums, type DeskSumsProps } from '#src/collect/sums/desk-sums.tsx';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { carryOver } from '#src/report/collection/carry-over.ts';
import type { Collection, DeskRow } from '#src/report/collection/collected.ts';
import { contributorsOf } from '#src/report/collection/contributors.ts';
import { totalledOf } from '#src/report/collection/counting.ts';
import { differencesOf } from '#src/report/collection/difference.ts';
import { governmentName } from '#src/report/collection/government-name.ts';
import { nearSame } from '#src/report/collection/near-same.ts';
import { figuresOf, type CellSum } from '#src/report/collection/sum-figures.ts';
import { totalContributorsOf } from '#src/report/collection/total-contributors.ts';
import { titleOf } from '#src/report/document/title.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { loadDrafts } from '#src/app/load-drafts.ts';
import { readAside } from '#src/app/read-aside.ts';
import { readStored, toStoredText } from './desk-tasks.ts';

interface SumsPageProps {
  store: DraftStore;
  collection: Collection;
  rows: readonly DeskRow[];
  /** Rows of last year's collection; none where there is no such. */
  lastRows: readonly DeskRow[];
  sums: ReadonlyMap<string, CellSum>;
  onCollection: (changes: Pick<Collection, 'government'>) => void;
  onOpen: (key: string) => void;
  onMakeDraft: (organName: string) => void;
}

const GONE = '选的报告已经不在这个浏览器里，重新选择。';
const isGovernments = ({ organ, scope }: Draft): boolean =>
  organ.kind === 'government' || scope === 'aggregate';

/** The reports of this browser that may be the government's own, and the one that is chosen. */
function useGovernment({ store, collection, onCollection }: SumsPageProps) {
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadDrafts(store).then((loaded) => {
      if (isHere) setDrafts(loaded ?? []);
    });
    return () => {
      isHere = false;
    };
  }, [store]);
  const { government, year } = collection;
  const draft = useMemo(() => {
    if (!government) return null;
    if ('text' in government) return readStored(government.text);
    return drafts?.find(({ id }) => id === government.reportId) ?? null;
  }, [government, drafts]);
  const isGone = government !== null && drafts !== null && draft === null;
  const choice: DeskSumsProps['government'] = {
    reports: (drafts ?? [])
      .filter(isGovernments)
      .sort(
        (one, other) => Number(readYear(other.year) === year) - Number(readYear(one.year) === year),
      )
      .map((one) => ({ id: one.id, name: titleOf(one) })),
    chosen: government,
    refusal: refusal ?? (isGone ? GONE : null),
    onChooseReport(reportId) {
      setRefusal(null);
      onCollection({ government: { reportId } });
    },
    onChooseFile(file) {
      const { signal } = new AbortController();
      void readAside(file, signal).then((read) => {
        setRefusal(read.draft ? null : `${file.name}：${read.notes.join('')}`);
        if (!read.draft) return;
        onCollection({ government: { fileName: file.name, text: toStoredText(read.draft) } });
      });
    },
    onChooseNone() {
      setRefusal(null);
      onCollection({ government: null });
    },
  };
  return { draft, choice };
}

const textOf = (value: number | string | null): string | null =>
  value === null ? null : String(value);

function toDifferences(
  sums: ReadonlyMap<string, CellSum>,
  draft: Draft,
): NonNullable<DeskSumsProps['differences']> {
  return differencesOf(sums, figuresOf(toReportFile(draft, draft))).flatMap(
    ({ cell, sum, government, text, difference, state }) => {
      const isBlankOnBoth = sum === null && text === '';
      if (state === 'same' || isBlankOnBoth) return [];
      return [
        {
          path: cell.path,
          name: cell.name,
          sum: textOf(sum),
          government: textOf(government) ?? (text === '' ? null : text),
          by: textOf(difference),
        },
      ];
    },
  );
}

/** So many are compared while the rules still run. */
const MANY = 300;

function toNearSame(rows: readonly DeskRow[]): DeskSumsProps['nearSame'] {
  const helds = rows.flatMap(({ held }) => (held ? [held] : []));
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rowOf.get(id) ?? []);
  const unread = helds.filter(({ examined, reviewed }) => examined && !reviewed).length;
  return {
    // Of thousands it is looked for once, when all of them were looked at.
    groups: (unread > 0 && helds.length > MANY ? [] : nearSame(helds)).map(({ first, others }) => ({
      rows: rowsOf([first, ...others.map(({ held }) => held)].map(({ file }) => file.id)),
      share: Math.min(...others.map(({ share }) => share)),
    })),
    unread,
  };
}

const isUneven = ({ counting, held }: DeskRow): boolean =>
  counting === 'counted' && (held?.examined?.errorRules.includes('requests-balance') ?? false);

/** 汇总表, joined with the reports that it may be held against. */
export function SumsPage(props: SumsPageProps) {
  const { collection, rows, lastRows, sums, onOpen, onMakeDraft } = props;
  const { draft, choice } = useGovernment(props);
  const totalled = useMemo(() => totalledOf(rows), [rows]);
  const uneven = useMemo(() => rows.filter(isUneven), [rows]);
  const government = useMemo(() => governmentName(rows.map(({ organ }) => organ)), [rows]);
  const carried = useMemo(
    () => (lastRows.some(({ held }) => held) ? carryOver(lastRows, rows) : null),
    [lastRows, rows],
  );
  const contributors = useCallback(
    (path: string) => {
      const total = TOTAL_CELLS.find((cell) => cell.path === path);
      return total ? totalContributorsOf(rows, total) : contributorsOf(rows, path);
    },
    [rows],
  );
  const same = useMemo(() => toNearSame(rows), [rows]);
  return (
    <DeskSums
      year={collection.year}
      {...{ totalled, uneven }}
      sums={sums}
      contributors={contributors}
      government={choice}
      differences={draft && toDifferences(sums, draft)}
      carried={carried}
      nearSame={same}
      governmentName={draft?.organ.name ?? government}
      onOpen={onOpen}
      onMakeDraft={onMakeDraft}
    />
  );
}
