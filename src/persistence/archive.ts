import type { NewVersion, Version } from '#src/report/versions/version.ts';
import type { LoadResult, Refused, SaveResult } from './draft-store.ts';

/** A report as it lies in the store; `file` is undefined where the browser cannot read it. */
export interface Stored {
  id: string;
  file: unknown;
}

/** Reports and versions that were taken out, to be brought back as they were. */
export interface Removed extends Stored {
  versions: readonly NewVersion[];
}

/** All reports of this browser, and their versions. */
export interface Archive {
  /** Every report, also those that cannot be read: one never hides the others. */
  list: () => Promise<LoadResult<Stored[]>>;
  /** Takes out a report with its versions. */
  remove: (id: string) => Promise<{ state: 'removed'; removed: Removed } | Refused>;
  /** Puts a report and its versions where no report of its id is; `conflict` where one is. */
  add: (removed: Removed) => Promise<SaveResult>;
  /** The versions of a report, oldest first. */
  versions: (id: string) => Promise<LoadResult<Version[]>>;
  /** Keeps a version of a report, and forgets what `toForget` names; `gone` where it was deleted. */
  keep: (version: NewVersion) => Promise<SaveResult>;
  /** Takes out everything. */
  clear: () => Promise<SaveResult>;
}
