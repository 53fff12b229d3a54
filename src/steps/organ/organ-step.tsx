import type { FocusEvent } from 'react';
import { SelectField } from '#src/form/select-field.tsx';
import { LastYearText } from '#src/form/last-year-text.tsx';
import { TextField } from '#src/form/text-field.tsx';
import { useLastYearPreface } from '#src/form/use-last-year.ts';
import { VALUES_KEY, useLive, useReportForm } from '#src/form/report-form.tsx';
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { standardTitle } from '#src/report/document/title.ts';
import { KINDS, SCOPES, readYear } from '#src/report/draft/draft.ts';
import { signatureHints } from '#src/report/sections/signature-hints.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { ORGAN_LIST, OrganList, useOrganKind } from './organ-list.tsx';
import type { KeptReport } from './likely-reports.ts';
import { ReferenceField, type ReadReference } from './reference-field.tsx';

function StandardTitle() {
  const title = useLive(VALUES_KEY, ({ form }) => standardTitle(form.getValues()));
  return (
    <p className="text-quiet">
      标准标题：<span className="text-ink">{title}</span>
    </p>
  );
}

/** What stands over 落款, and what of it is unusual; no finding, for there may be a reason. */
function Signature() {
  const hints = useLive(VALUES_KEY, ({ form }) => signatureHints(form.getValues()).join('\n'));
  const [organ, date] = hints.split('\n');
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField name="signature.organ" label="落款机关" hint={organ} />
      <TextField name="signature.date" label="落款日期" hint={date} />
    </div>
  );
}

interface OrganStepProps {
  readReference: ReadReference;
  today: Date;
  /** The other reports of this browser. */
  kept: readonly KeptReport[];
  /** The county's organs, as its preset lists them. */
  organs: readonly RosterEntry[];
}

/** Short enough that the line it joins once the preset is read stays one line. */
const FROM_LIST = '按向下键可以从名单选，机关类别随之填好。';

/** 报告信息: whose report, for which year, and what stands before section 一. */
export function OrganStep({ readReference, today, kept, organs }: OrganStepProps) {
  const lastYear = useLastYearPreface();
  const byList = useOrganKind(organs);
  const hasList = organs.length > 0;
  const { form, readOnly } = useReportForm();
  const normalizeYear = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'year' || readOnly) return;
    const year = readYear(target.value);
    if (year !== null && String(year) !== target.value) form.setValue('year', String(year));
  };
  return (
    <div
      className="prose-step"
      onFocus={byList.onFocus}
      onChange={byList.onChange}
      onBlur={(event) => {
        normalizeYear(event);
        byList.onBlur(event);
      }}
    >
      <TextField
        name="organ.name"
        label="机关全称"
        hint={`与公章一致的全称。机关全称和报告年度必须填写。${hasList ? FROM_LIST : ''}`}
        list={hasList ? ORGAN_LIST : undefined}
      />
      {hasList && <OrganList organs={organs} />}
      <div className="space-y-1">
        <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-4">
          <TextField name="year" label="报告年度" />
          <SelectField name="organ.kind" label="机关类别" choices={KINDS} />
          <SelectField name="scope" label="数据范围" choices={SCOPES} />
        </div>
        <DeadlineLine today={today} />
      </div>
      <ReferenceField readReference={readReference} kept={kept} />
      <TextField name="title" label="标题" hint="留空就用标准标题。" />
      <StandardTitle />
      <div className="beside">
        <TextField
          name="preface"
          label="引言"
          hint="可以不写。通常说明编制依据、统计期限、下载地址和联系方式，排在“一、总体情况”之前。"
          multiline
        />
        {lastYear && <LastYearText {...lastYear} />}
      </div>
      <Signature />
    </div>
  );
}
