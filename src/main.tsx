import { createRoot } from 'react-dom/client';
import { App } from '#src/app/app.tsx';
import { createBrowserStore } from '#src/persistence/browser-store.ts';
import { createDatabase } from '#src/persistence/database.ts';
import type { OpenLock } from '#src/persistence/report-lock.ts';
import { openWebLock } from '#src/persistence/web-lock.ts';
import './index.css';

const root = document.getElementById('root');
const database = createDatabase();
const store = createBrowserStore(database, async () => {
  const { createBrowserArchive } = await import('#src/persistence/browser-archive.ts');
  return createBrowserArchive(database);
});
/** Pages that are served without TLS have no Web Locks. */
const openLock: OpenLock =
  'locks' in navigator
    ? openWebLock
    : async (...report) => {
        const { openChannelLock } = await import('#src/persistence/channel-lock.ts');
        return openChannelLock(...report);
      };
// Without it (before Chromium 93) some steps fail: the words of the page, which say so, are left standing.
if (root && 'hasOwn' in Object) {
  createRoot(root).render(<App store={store} openLock={openLock} />);
}
