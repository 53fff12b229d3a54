import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './install.js';
import { LIST, entryOf, headsOf, packageOf, toList } from './licences.ts';

const list = readFileSync(LIST, 'utf8');
const lock = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')) as {
  // npm's own form.
  packages: Record<string, { version?: string }>;
};
const HEAD = /^(\S+) (\S+) \(.+\)$/;

describe('the list of licences', () => {
  it.each(headsOf(list))('%s is what is installed', (head) => {
    const [, name = '', version] = HEAD.exec(head) ?? [];
    const places = Object.keys(lock.packages).filter((path) =>
      path.endsWith(`node_modules/${name}`),
    );
    expect(places.map((path) => lock.packages[path]?.version)).toContain(version);
    const entries = places.map((path) => entryOf(path.replace(/^node_modules\//, '')));
    expect(entries.some((entry) => list.includes(entry))).toBe(true);
  });

  it('names every package that the program is said to depend on', () => {
    const { dependencies } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const names = headsOf(list).map((head) => HEAD.exec(head)?.[1]);
    // What is not used yet is not bundled, either.
    const bundled = Object.keys(dependencies).filter((name) => name !== 'diff');
    expect(names).toEqual(expect.arrayContaining(bundled));
  });

  it('has the text of every licence, and no place on a machine', () => {
    expect(list).not.toContain('carries no text');
    expect(list).not.toMatch(/\/(?:home|tmp|work|root|Users)\/|registry\./);
    expect(list).not.toContain('\r');
  });

  it.each([
    ['/a/node_modules/react/index.js', 'react'],
    ['/a/node_modules/@noble/hashes/sha2.js?x', '@noble/hashes'],
    ['C:\\a\\node_modules\\react\\index.js', 'react'],
    ['/a/node_modules/parse5/node_modules/entities/x.js', 'parse5/node_modules/entities'],
    ['/a/src/main.tsx', null],
    ['\0vite/preload-helper.js', null],
  ])('the module %j is of %j', (id, path) => {
    expect(packageOf(id)).toBe(path);
  });

  it('is the same in any order, each package once', () => {
    expect(toList(['zod', 'react', 'zod'])).toBe(toList(['react', 'zod']));
  });
});
