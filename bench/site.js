import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLAIN = fileURLToPath(new URL('plain.html', import.meta.url));

/**
 * The built app and the plain page from one server, so that both are cached and revalidated alike;
 * on a page from a file the browser would also leave out work, such as autofill.
 */
export async function serveSite() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
  cpSync(join(ROOT, 'dist'), folder, { recursive: true });
  cpSync(PLAIN, join(folder, 'plain.html'));
  const server = await preview({
    root: ROOT,
    build: { outDir: folder },
    preview: { port: 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  return {
    address,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
