// Rules that concern one control of 报告信息 alone, shown at it on leaving. Rules across cells are
// checks, not schemas.
import * as z from 'zod/mini';
import { findingSentence } from '#src/report/checks/messages.ts';
import { checkReportInformation } from '#src/report/checks/report-information.ts';
import type { Draft } from './draft.ts';

/** The draft's shape where the checks of 报告信息 have nothing to say; their sentences where they do. */
export const fieldRules = (thisYear: number) =>
  z
    .looseObject({ organ: z.looseObject({ name: z.string() }), year: z.string() })
    .check((context) => {
      // The shape above is the part of the draft that these checks read.
      for (const finding of checkReportInformation(context.value as Draft, thisYear)) {
        const path = finding.places[0].split('.');
        context.issues.push({
          code: 'custom',
          input: context.value,
          path,
          message: findingSentence(finding),
        });
      }
    });
