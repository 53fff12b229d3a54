import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readPdf } from './read-pdf.ts';
test('trial', async () => {
  const bytes = new Uint8Array(
    readFileSync(process.env.PDF ?? '/work/shared/cases/reports/01-huaian-2024.pdf'),
  );
  const t = performance.now();
  const read = await readPdf(bytes, {
    cMaps: (name) => {
      console.log('cmap', name);
      return Promise.resolve(
        new Uint8Array(readFileSync(`node_modules/pdfjs-dist/cmaps/${name}.bcmap`)),
      );
    },
  });
  console.log('ms', performance.now() - t, 'bytes', bytes.length);
  if (read.state === 'refused') {
    console.log(read.reason);
    return;
  }
  let out = '';
  for (const b of read.document.blocks)
    out += b.kind === 'paragraph' ? `${b.page}| ${b.text}\n` : b.kind + '\n';
  console.log(out, JSON.stringify(read.document.messages, null, 1));
});
