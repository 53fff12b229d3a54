// Table 三 收到和处理政府信息公开申请情况: Article 50(2) of the Regulation, format
// 国办公开办函〔2021〕30号.
import { figure, label, total, type StatutoryTable, type TableCell } from './table.ts';
import {
  OUTCOME_GROUPS,
  REQUEST_ROWS,
  type RequestRow,
  type RequestRowId,
} from './request-rows.ts';

export const APPLICANTS = [
  { id: 'naturalPerson', label: '自然人' },
  { id: 'enterprise', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'publicBenefit', label: '社会公益组织' },
  { id: 'legalService', label: '法律服务机构' },
  { id: 'otherOrganization', label: '其他' },
] as const;

export type ApplicantId = (typeof APPLICANTS)[number]['id'];

/** The typed figures of table 三: `newlyReceived.naturalPerson` …. */
export type RequestFigures<Figure> = Record<RequestRowId, Record<ApplicantId, Figure>>;

const [NATURAL_PERSON, ...ORGANIZATIONS] = APPLICANTS;
const RELATION = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Path of a typed figure of table 三. */
export const requestPath = (row: RequestRowId, applicant: ApplicantId): string =>
  `requests.${row}.${applicant}`;

/** The 21 rows that （七）总计 sums. */
export const OUTCOME_ROWS: readonly RequestRow[] = OUTCOME_GROUPS.flatMap((group) => group.rows);

function figures(row: RequestRow): TableCell[] {
  const parts = APPLICANTS.map((applicant) => requestPath(row.id, applicant.id));
  return [
    ...APPLICANTS.map((applicant) =>
      figure({
        table: 'requests',
        row: row.id,
        column: applicant.id,
        rowLabel: row.label,
        columnLabel: applicant.label,
        unit: 'count',
        colSpan: 1,
      }),
    ),
    total(`requests.${row.id}.total`, `${row.label}，总计`, parts),
  ];
}

function handled(): TableCell[] {
  const partsOf = (applicant: ApplicantId) =>
    OUTCOME_ROWS.map((row) => requestPath(row.id, applicant));
  return [
    ...APPLICANTS.map(({ id, label: name }) =>
      total(`requests.handled.${id}`, `（七）总计，${name}`, partsOf(id)),
    ),
    total(
      'requests.handled.total',
      '（七）总计，总计',
      APPLICANTS.flatMap(({ id }) => partsOf(id)),
    ),
  ];
}

function outcomeRows(): TableCell[][] {
  const rows = OUTCOME_GROUPS.flatMap(({ label: group, rows }) =>
    rows.map((row, index) => [
      ...(group !== null && index === 0 ? [label(group, 'rowgroup', 1, rows.length)] : []),
      label(row.label, 'row', group === null ? 2 : 1),
      ...figures(row),
    ]),
  );
  const all = [...rows, [label('（七）总计', 'row', 2), ...handled()]];
  return all.map((cells, index) =>
    index === 0 ? [label('三、本年度办理结果', 'rowgroup', 1, all.length), ...cells] : cells,
  );
}

const wholeRow = (row: RequestRow): TableCell[] => [label(row.label, 'row', 3), ...figures(row)];

export const REQUESTS: StatutoryTable = {
  id: 'requests',
  shortName: '表三',
  widths: [4.4, 9.2, 27.4, 8.4, 8.4, 8.4, 8.4, 8.4, 8.4, 8.6],
  headRows: 3,
  rows: [
    [label(RELATION, 'corner', 3, 3), label('申请人情况', 'colgroup', 7)],
    [
      label(NATURAL_PERSON.label, 'col', 1, 2),
      label('法人或其他组织', 'colgroup', ORGANIZATIONS.length),
      label('总计', 'col', 1, 2),
    ],
    ORGANIZATIONS.map((applicant) => label(applicant.label, 'col')),
    wholeRow(REQUEST_ROWS.newlyReceived),
    wholeRow(REQUEST_ROWS.carriedIn),
    ...outcomeRows(),
    wholeRow(REQUEST_ROWS.carriedOut),
  ],
};
