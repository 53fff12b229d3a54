/**
 * What a copy made by this program gives back: the report proper as it was embedded, not yet checked
 * by the one door; `edited` where the visible text was changed since, so that the data no longer say
 * what the reader sees; `foreign` where no data of ours are in it.
 */
export type OwnCopy =
  { state: 'own'; report: unknown } | { state: 'edited' } | { state: 'foreign' };

/** Reads embedded JSON; text that is none is nobody's report. */
export function readEmbedded(json: string, isUnchanged: boolean): OwnCopy {
  try {
    const report: unknown = JSON.parse(json);
    return isUnchanged ? { state: 'own', report } : { state: 'edited' };
  } catch {
    return { state: 'foreign' };
  }
}
