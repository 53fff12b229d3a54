import { describe, expect, it } from 'vitest';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { PART_HEADINGS } from './part-headings.ts';
import { startersFor } from './starters.ts';

describe('beginnings', () => {
  it.each([...PART_HEADINGS.overview, '主动公开情况。', '政务信息管理方面', '公开平台建设：'])(
    'are there for %s',
    (heading) => {
      expect(startersFor('overview', heading).length).toBeGreaterThan(2);
    },
  );

  it.each(['主要问题', '改进情况', '存在不足', '下一步打算', null])(
    'are there for %s of section 五',
    (heading) => {
      expect(startersFor('improvement', heading).length).toBeGreaterThan(2);
    },
  );

  it('are of the aspect that the heading names', () => {
    expect(startersFor('overview', '依申请公开情况')[0]).toMatch('申请');
    expect(startersFor('improvement', '主要问题')).not.toContain(
      startersFor('improvement', '改进情况')[0],
    );
  });

  it.each([
    ['overview', null],
    ['overview', '其他'],
    ['overview', ''],
    ['other', null],
    ['other', '信息处理费'],
  ] as const)('are not there for %s under %s', (section, heading) => {
    expect(startersFor(section, heading)).toEqual([]);
  });
});

it('none of them is found fault with where it stands in a report', () => {
  const known = new Set(runChecks(BUREAU, 2026).map(({ rule }) => rule));
  for (const section of ['overview', 'improvement'] as const) {
    for (const [index, part] of BUREAU[section].parts.entries()) {
      for (const text of startersFor(section, part.heading)) {
        const parts = BUREAU[section].parts.map((one, at) =>
          at === index ? { ...one, text } : one,
        );
        const draft = { ...BUREAU, [section]: { opening: '', parts } };
        const found = runChecks(draft, 2026).filter(({ rule }) => !known.has(rule));
        expect([text, found]).toEqual([text, []]);
      }
    }
  }
});
