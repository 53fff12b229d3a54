// The list of what others wrote and the built program contains, each with its licence.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './install.js';

export const LIST = `${ROOT}/src/home/licences.txt`;

/** Of the style sheet and the loader of later parts, which are not modules of the bundle. */
const BY_TOOLS = ['tailwindcss', 'vite', 'rolldown'];
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
/** Further licences of parts that a package contains. */
const WITHIN: Record<string, string[]> = { 'pdfjs-dist': ['cmaps/LICENSE'] };
/** Come as one file, with what they depend on inside. */
const PREBUILT = ['docx', 'jszip'];
const RULE = '='.repeat(80);

/** A package by its place under node_modules, a nested one with that of the package around it. */
export function packageOf(id: string): string | null {
  const [, path] = /[\\/]node_modules[\\/](.*)$/s.exec(id.replaceAll('\\', '/')) ?? [];
  if (path === undefined) return null;
  const parts = path.split('/node_modules/');
  const names = parts.map((part) => /^(?:@[^/]+\/)?[^/]+/.exec(part)?.[0] ?? '');
  return names.join('/node_modules/');
}

interface Manifest {
  name: string;
  version: string;
  license?: string | { type: string };
  author?: string | { name: string };
  dependencies?: Record<string, string>;
}

// npm installs no package without name and version.
const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The text without what a tool lists of its own parts, which are not in the program. */
const ownLicence = (text: string): string =>
  text
    .split(/^#+ Licenses of bundled dependencies/m)[0]
    ?.replaceAll('\r', '')
    .trim() ?? '';

function licenceTexts(folder: string, path: string): string[] {
  const files = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort();
  return [...files, ...(WITHIN[path] ?? [])].map((file) =>
    ownLicence(readFileSync(join(folder, file), 'utf8')),
  );
}

/** One package of the list: head line, then its licence in full. */
export function entryOf(path: string): string {
  const folder = `${ROOT}/node_modules/${path}`;
  const { name, version, license, author } = readManifest(folder);
  const kind = typeof license === 'string' ? license : (license?.type ?? 'see below');
  const by = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
  const texts = licenceTexts(folder, path);
  const missing = `The package carries no text of its licence; its package.json names ${kind}${by ? `, by ${by}` : ''}.`;
  return [
    RULE,
    `${name} ${version} (${kind})`,
    RULE,
    '',
    (texts.length > 0 ? texts : [missing]).join('\n\n'),
  ].join('\n');
}

const isInstalled = (path: string): boolean => existsSync(`${ROOT}/node_modules/${path}`);

/** A package that came as one file, and those inside it; types are no program. */
function withInner(path: string): string[] {
  if (!PREBUILT.includes(path)) return [path];
  const names = Object.keys(readManifest(`${ROOT}/node_modules/${path}`).dependencies ?? {});
  const inner = names.filter((name) => !name.startsWith('@types/'));
  return [
    path,
    ...inner.map((name) => [`${path}/node_modules/${name}`, name].find(isInstalled) ?? name),
  ];
}

/** The whole list; `paths` are places under node_modules in any order. */
export const toList = (paths: Iterable<string>): string =>
  `${[...new Set([...paths].flatMap(withInner))].sort().map(entryOf).join('\n\n')}\n`;

/** The heads of a list, one a package: name, version and licence. */
export const headsOf = (list: string): string[] =>
  [...list.matchAll(/^={80}\n(.+)\n={80}$/gm)].map(([, head = '']) => head);

const readList = (): string => (existsSync(LIST) ? readFileSync(LIST, 'utf8') : '');

/** What the program is found to contain, of the page's build and its worker's. */
const found = new Set<string>();

const collect = (): Plugin => ({
  name: 'licences-collect',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        const path = renderedLength > 0 ? packageOf(id) : null;
        if (path !== null) found.add(path);
      }
    }
  },
});

const compare = (): Plugin => ({
  name: 'licences',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler() {
      const list = toList([...found, ...BY_TOOLS]);
      if (process.env.WRITE_LICENCES) writeFileSync(LIST, list);
      else if (list !== readList()) {
        this.error('src/home/licences.txt is not what the program contains: npm run licences');
      }
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: list });
    },
  },
});

/** Holds the list in the repository against what is bundled, and puts it beside the program. */
export const licences = () => ({ page: () => [collect(), compare()], worker: () => [collect()] });
