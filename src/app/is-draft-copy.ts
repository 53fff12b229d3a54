import { hasErrors } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { thisYear } from './fresh.ts';

/** Whether copies of the report are marked 草稿. */
export const isDraftCopy = (draft: Draft): boolean => hasErrors(runChecks(draft, thisYear()));
