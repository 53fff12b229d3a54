import { describe, expect, it } from 'vitest';
import { KIND_IDS, type Draft, type Kind } from '#src/report/draft/draft.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import type { RuleId } from './finding.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const zeros = (typed: Record<string, string>, rest = '0') => withFigures(BUREAU, typed, rest);
const check = (rule: RuleId, draft: Draft) =>
  runChecks(draft, 2026).filter((finding) => finding.rule === rule);
const named = (draft: Draft, name: string, kind: Kind = 'department'): Draft => ({
  ...draft,
  organ: { name, kind },
});

describe('rules-power', () => {
  const withRules = (kind: Kind, typed: Record<string, string>) =>
    named(zeros(typed), '云河县水务局', kind);
  const RULES = { 'proactive.rules.issued': '2', 'proactive.rules.inForce': '5' };

  it('is one finding for all cells above 0', () => {
    expect(check('rules-power', withRules('department', RULES))).toMatchObject([
      {
        severity: 'confirm',
        places: ['proactive.rules.issued', 'proactive.rules.inForce'],
        filled: [{ figure: 2 }, { figure: 5 }],
      },
    ]);
  });

  it('says where, and where the figure may belong', () => {
    const [finding] = check('rules-power', withRules('township', RULES));
    expect(finding && findingSentence(finding)).toBe(
      '表二·规章：本年制发件数 2、现行有效件数 5。地方政府部门、乡镇和街道没有规章制定权，核对是否应填在“行政规范性文件”',
    );
  });

  it.each(KIND_IDS)('knows whether %s has the power', (kind) => {
    const isWithout = ['department', 'township', 'subdistrict'].includes(kind);
    expect(check('rules-power', withRules(kind, RULES))).toHaveLength(isWithout ? 1 : 0);
  });

  it.each(['0', '', '/', '０'])('is silent on %j', (text) => {
    const draft = withRules('department', { 'proactive.rules.repealed': text });
    expect(check('rules-power', draft)).toEqual([]);
  });
});

describe('all-other', () => {
  const ROW = 'requests.otherOutcome';

  it('speaks where all that was handled stands in 3.其他', () => {
    const draft = zeros({
      'requests.newlyReceived.naturalPerson': '3',
      'requests.newlyReceived.enterprise': '2',
      [`${ROW}.naturalPerson`]: '2',
      [`${ROW}.enterprise`]: '2',
      'requests.carriedOut.naturalPerson': '1',
    });
    const [finding] = check('all-other', draft);
    expect(finding).toMatchObject({
      severity: 'hint',
      places: [`${ROW}.naturalPerson`, `${ROW}.enterprise`],
      row: '3.其他',
      count: 4,
    });
    expect(finding && findingSentence(finding)).toBe(
      '表三：办理结果 4 件全部填在“3.其他”，核对能否归入其他情形',
    );
  });

  it.each<[string, Draft]>([
    ['nothing was handled', zeros({})],
    [
      'one stands in another row',
      zeros({ [`${ROW}.enterprise`]: '4', 'requests.repeated.enterprise': '1' }),
    ],
    ['all stands in another row', zeros({ 'requests.correctionLapsed.enterprise': '4' })],
    ['a row is blank', zeros({ [`${ROW}.enterprise`]: '4', 'requests.repeated.enterprise': '' })],
    [
      'the single row （六）其他处理 of 2019 was read into it',
      withFigures(BUREAU, { [`${ROW}.enterprise`]: '4' }, ({ row }) =>
        row === 'correctionLapsed' || row === 'feeLapsed' ? '' : '0',
      ),
    ],
    ['a figure cannot be read', zeros({ [`${ROW}.enterprise`]: '4', [`${ROW}.research`]: '/' })],
  ])('is silent where %s', (_, draft) => {
    expect(check('all-other', draft)).toEqual([]);
  });
});

describe('enforcement-zero', () => {
  const decisions = (typed: Record<string, string>, name: string) => named(zeros(typed), name);
  const LICENSES = 'proactive.licenses.decisions';
  const PENALTIES = 'proactive.penalties.decisions';

  it.each(['云河县行政审批局', '云河县综合行政执法局', '云河县行政审批和政务信息管理局'])(
    'speaks where %s decided nothing',
    (name) => {
      const [finding] = check('enforcement-zero', decisions({}, name));
      expect(finding).toMatchObject({
        severity: 'hint',
        places: [LICENSES, PENALTIES, 'proactive.compulsion.decisions'],
      });
    },
  );

  it.each<[string, Draft]>([
    ['of another organ', decisions({}, '云河县档案局')],
    ['with a licence', decisions({ [LICENSES]: '1' }, '云河县行政审批局')],
    ['with a penalty', decisions({ [PENALTIES]: '1472' }, '云河县综合行政执法局')],
    ['with a blank', decisions({ [LICENSES]: '' }, '云河县行政审批局')],
    ['with a text', decisions({ [PENALTIES]: '无' }, '云河县行政审批局')],
  ])('is silent on a report %s', (_, draft) => {
    expect(check('enforcement-zero', draft)).toEqual([]);
  });
});
