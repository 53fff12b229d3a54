/** The one thing beside the store that this program leaves in a browser. */
const ASKED = 'disclosure-annual-report.persist';

/**
 * Asks the browser, once, not to clear the reports by itself when the disk fills up. Firefox asks
 * the clerk, others decide by themselves; nothing depends on the answer.
 */
export async function askToPersist(): Promise<void> {
  try {
    // Pages that are served without TLS have no such API.
    const storage = navigator.storage as StorageManager | undefined;
    if (!storage || localStorage.getItem(ASKED) !== null) return;
    if (await storage.persisted()) return;
    localStorage.setItem(ASKED, '1');
    await storage.persist();
  } catch {
    // Refused storage is said elsewhere.
  }
}

/** Forgets that it was asked. */
export function forgetAsking(): void {
  try {
    localStorage.removeItem(ASKED);
  } catch {
    // Where it cannot be read, nothing was written.
  }
}
