// PRESET=county.json npm run build: the preset file written into the page, for machines that only
// get the program.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readPreset, toPresetJson } from '../src/report/preset/preset.ts';

const END = '</body>';
/** Where the page looks for it. */
const ID = 'preset';

/** The preset of a file as the page's last element: data, which no policy counts among the scripts. */
export function toPresetElement(text: string): string {
  const read = readPreset(text);
  if (read.state === 'refused') throw new Error(read.reason);
  if (read.messages.length > 0) throw new Error(read.messages.join('\n'));
  // A name that holds a tag must not end the element.
  const json = toPresetJson(read.preset).replace(/</g, '\\u003c');
  return `<script type="application/json" id="${ID}">${json}</script>`;
}

/** Puts an element at the end of a page, whose program may hold the same tags as text. */
export function withElement(html: string, element: string): string {
  const end = html.lastIndexOf(END);
  if (end < 0) throw new Error('index.html: no place for the preset');
  return html.slice(0, end) + element + html.slice(end);
}

/** Writes the preset that `PRESET` names into the page, after its policy has been taken from it. */
export function builtInPreset(path = process.env.PRESET?.trim()): Plugin[] {
  if (!path) return [];
  return [
    {
      name: 'built-in-preset',
      apply: 'build',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const page = bundle['index.html'];
          if (page?.type !== 'asset') return;
          const element = toPresetElement(readFileSync(resolve(path), 'utf8'));
          page.source = withElement(String(page.source), element);
        },
      },
    },
  ];
}
