import type { PublicReport } from '#src/report/document/public-report.ts';

/** What HTML or XML would read as markup, or refuse. */
const UNSAFE = /[<>&\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g;

/** The report proper as JSON that may stand in HTML and in XML as it is. */
export const toEmbeddedJson = (report: PublicReport): string =>
  JSON.stringify(report).replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
