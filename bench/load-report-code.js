import { loadBundled, withBundled } from '../scripts/load-bundled.js';

const ENTRY = new URL('report-code.ts', import.meta.url);

/**
 * The rules of a report as one bundle, as a browser gets them, for as long as it is used.
 *
 * @template Used
 * @param {(path: string) => Promise<Used>} use
 * @returns {Promise<Used>}
 */
export const withReportCode = (use) => withBundled(ENTRY, use);

/** @returns {Promise<typeof import('./report-code.ts')>} */
export const loadReportCode = () => loadBundled(ENTRY);
