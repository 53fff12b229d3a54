/** What a built program knows of itself. */
export interface BuildMark {
  /** As in package.json. */
  version: string;
  /** Commit and its date, or, without a repository, the date of the build. */
  build: string;
  /** SHA-256 of the single file in hexadecimal; null where it is not known. */
  singleFileSum: string | null;
}
