import { loadBundled } from '../scripts/load-bundled.js';

/**
 * The rules of a report as one bundle, as a browser gets them.
 *
 * @returns {Promise<typeof import('./report-code.ts')>}
 */
export const loadReportCode = () => loadBundled(new URL('report-code.ts', import.meta.url));
