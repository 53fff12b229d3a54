import { createImportReader } from './import-reader.ts';
import { makeImportWorker } from './make-import-worker.ts';

/** The page's one reader: imported files and last year's report wait for each other. */
export const importReader = createImportReader(makeImportWorker);
