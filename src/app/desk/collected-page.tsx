import { Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { CollectedReport } from '#src/collect/report/collected-report.tsx';
import { toText } from '#src/exporters/text.ts';
import { ReportFormProvider } from '#src/form/report-form-provider.tsx';
import { useFindings, useReportForm } from '#src/form/report-form.tsx';
import { SelectField } from '#src/form/select-field.tsx';
import { TextField } from '#src/form/text-field.tsx';
import { explanationOf } from '#src/report/checks/explanations.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { KINDS, SCOPES, type Draft } from '#src/report/draft/draft.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { compareDrafts } from '#src/report/versions/compare-drafts.ts';
import { focusNamed } from '#src/ui/focus-named.ts';
import { thisYear } from '#src/app/fresh.ts';
import { MORE_CHECKS } from '#src/app/more-checks.ts';
import { TableStep } from '#src/app/table-step.tsx';
import { UndoButtons } from '#src/form/undo-buttons.tsx';
import { createCorrecting, type Correcting } from './correction.ts';
import type { Desk } from './desk.ts';
import { useCollected, type Loaded } from './use-collected.ts';

function lookInSource(): void {
  const source = document.getElementById('collected-source');
  source?.closest('details')?.setAttribute('open', '');
  source?.focus();
}

const goTo = (place: string, then?: () => void): void => {
  const control = place.replace(/^notes\.cells\./, '');
  if (focusNamed(place) || focusNamed(control)) then?.();
  // What stands in the prose is corrected by its organ; here it is looked up in the source.
  else lookInSource();
};

const STATUS_WORDS = {
  none: '',
  saving: '正在保存…',
  saved: '已保存到本机浏览器',
  failed: '未能保存',
  gone: '没有保存：报告已移出收集台',
};

function Status({ correcting }: { correcting: Correcting }) {
  return STATUS_WORDS[useSyncExternalStore(correcting.on, correcting.status)];
}

interface CollectedPageProps {
  desk: Desk;
  row: DeskRow;
  /** The file that the same organ sent last year. */
  lastYearId: string | null;
  onSheet: (key: string) => void;
  /** What came of the last sheet. */
  said: string;
  neighbours: { previous: string | null; next: string | null };
}

function Opened({
  desk,
  row,
  original,
  correcting,
  ...props
}: Omit<CollectedPageProps, 'lastYearId'> & { original: Draft; correcting: Correcting }) {
  const { form, addChecks, change } = useReportForm();
  useEffect(() => {
    addChecks(MORE_CHECKS);
  }, [addChecks]);
  // What was typed shows in the lists around it once it is kept.
  useSyncExternalStore(correcting.on, correcting.status);
  const draft = form.getValues();
  const findings = useFindings();
  const id = row.key;
  const held = row.held;
  if (!held) return null;
  return (
    <CollectedReport
      {...props}
      row={row}
      held={held}
      code={checkCodeOf(toPublicReport(draft))}
      findings={findings}
      saidTo={(finding) => explanationOf(draft, finding).text}
      changes={compareDrafts(original, { ...draft, reference: original.reference })}
      status={<Status correcting={correcting} />}
      source={{
        name: held.file.fileName,
        text: original.source?.text ?? toText(buildDocument(original, false)),
        isForeign: original.source?.text !== undefined,
      }}
      goTo={goTo}
      onDecide={(decision) => void desk.decide([id], decision)}
      onOffice={(state) => void desk.setOffice([id], state)}
      onRevert={() => {
        const now = form.getValues();
        change(
          '撤回更正',
          'organ.name',
          // Only what can be changed here goes back.
          (['organ', 'year', 'scope', 'notes', ...TABLE_IDS] as const).map((unit) => ({
            unit,
            value: { ...now, ...original }[unit],
          })),
        );
      }}
    >
      <section aria-label="报告信息" className="collected-organ">
        <TextField name="organ.name" label="机关全称" />
        <TextField name="year" label="报告年度" />
        <SelectField name="organ.kind" label="机关类别" choices={KINDS} />
        <SelectField name="scope" label="数据范围" choices={SCOPES} />
      </section>
      <UndoButtons />
      {TABLE_IDS.map((table) => (
        <div key={table} className="space-y-2">
          <h3 className="font-bold">{SECTION_HEADINGS[table]}</h3>
          <TableStep id={table} />
        </div>
      ))}
    </CollectedReport>
  );
}

function Editing({
  desk,
  row,
  loaded,
  ...props
}: Omit<CollectedPageProps, 'lastYearId'> & { loaded: Loaded }) {
  const [correcting] = useState(() =>
    createCorrecting({ id: row.key, original: loaded.original }, (id, draft) =>
      desk.correct(id, draft),
    ),
  );
  const change = useCallback(
    (read: () => Draft) => {
      correcting.change(read);
    },
    [correcting],
  );
  useEffect(() => {
    const leave = () => void correcting.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [correcting]);
  return (
    <ReportFormProvider
      draft={loaded.draft}
      imported={undefined}
      thisYear={thisYear()}
      readOnly={false}
      goTo={goTo}
      onChange={change}
    >
      <Suspense>
        <Opened {...props} {...{ desk, row, correcting }} original={loaded.original} />
      </Suspense>
    </ReportFormProvider>
  );
}

/** One collected report beside its source, where the office may correct it. */
export function CollectedPage({ lastYearId, ...props }: CollectedPageProps) {
  const loaded = useCollected(props.desk, props.row.key, lastYearId);
  return loaded ? <Editing {...props} loaded={loaded} /> : <p className="boot">正在打开……</p>;
}
