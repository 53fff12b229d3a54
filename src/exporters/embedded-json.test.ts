import { expect, it } from 'vitest';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { toEmbeddedJson } from './embedded-json.ts';

it('holds no markup and nothing that XML refuses, and gives every character back', () => {
  const preface = '</script><!--&amp;]]>\u0000\u0007\u0085\u2028\uD800\uFFFE😀';
  const report = toPublicReport({ ...BUREAU, preface });
  const json = toEmbeddedJson(report);
  expect(json).not.toMatch(/[<>&\p{Cc}\p{Cs}\uFFFE]/u);
  expect(JSON.parse(json)).toEqual(report);
});
