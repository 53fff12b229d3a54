import { NO_MARKUP, markupRules } from './eslint.markup.js';
import { PLAIN_WORDS } from './eslint.words.js';

/**
 * Who may import whom inside src/. `#src/<layer>/…` is the only way from one layer to another;
 * `./` stays within a folder. Packages are named where only some layers may use them.
 *
 * `loadsLater` lets a layer use import(). `tests` are layers that only its tests may import.
 *
 * @type {Record<
 *   string,
 *   { layers: string[], packages: string[], loadsLater?: boolean, tests?: string[] }
 * >}
 */
export const LAYERS = {
  app: {
    layers: ['home', 'steps', 'review', 'collect', 'form', 'preview', 'ui', 'report'].concat(
      'importers',
      'exporters',
      'persistence',
    ),
    packages: ['react', 'react-dom', 'react-hook-form', '@noble/hashes'],
    loadsLater: true,
  },
  report: { layers: [], packages: ['zod', '@noble/hashes', 'diff'] },
  ui: { layers: [], packages: ['react'] },
  form: { layers: ['ui', 'report'], packages: ['react', 'react-hook-form'] },
  preview: { layers: ['ui', 'report'], packages: ['react', 'react-dom'] },
  steps: { layers: ['form', 'preview', 'ui', 'report'], packages: ['react', 'react-hook-form'] },
  home: { layers: ['form', 'preview', 'ui', 'report'], packages: ['react'] },
  review: { layers: ['form', 'preview', 'ui', 'report'], packages: ['react', 'react-hook-form'] },
  collect: {
    layers: ['form', 'preview', 'ui', 'report'],
    packages: ['react', 'react-hook-form', '@tanstack/react-virtual'],
  },
  importers: {
    layers: ['report'],
    packages: ['mammoth', 'parse5', 'pdfjs-dist', 'read-excel-file', 'fflate'],
    // What was exported is imported again.
    tests: ['exporters'],
  },
  exporters: { layers: ['report'], packages: ['docx', 'write-excel-file', 'fflate'] },
  persistence: { layers: ['report'], packages: ['idb'] },
  testing: {
    layers: ['report', 'exporters', 'persistence', 'form', 'ui'],
    packages: ['react', 'react-dom', 'fast-check', 'fflate', 'vitest', 'node:'],
  },
};

const TESTS = ['src/**/*.test.ts', 'src/**/*.test.tsx'];
const TEST_PACKAGES = ['vitest', 'fast-check', 'react', 'react-dom', 'fflate', 'node:'];

/**
 * A leading # in a `group` is a comment, hence regular expressions.
 *
 * @param {string[]} layers
 * @param {string[]} packages
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
const restricted = (layers, packages, message) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: '^\\.\\./', message: 'Write #src/… instead of ../' },
        { regex: '(^|/)index(\\.tsx?)?$', message: 'No barrels: name the file.' },
        {
          regex: `^#src/(?!(?:${layers.join('|') || '-'})/)`,
          message,
        },
        {
          regex: `^(?![.#])(?!(?:${packages.join('|') || '-'})(?:$|/|(?<=:)))`,
          message: 'This layer does not use that package.',
        },
      ],
    },
  ],
});

const NO_DYNAMIC_IMPORT = {
  selector: 'ImportExpression',
  message: 'Only app/ decides what loads later.',
};
const CLOCK_AND_CHANCE = [
  ['Date', 'now'],
  ['Math', 'random'],
].map(([object, property]) => ({
  object,
  property,
  message: 'report/ takes time and chance as arguments.',
}));
const BROWSER = ['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'fetch', 'crypto'];

/**
 * The layer rules as flat config entries, files without their tests first, then the tests.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const layerRules = [
  markupRules,
  ...Object.entries(LAYERS).flatMap(([layer, { layers, packages, loadsLater, tests = [] }]) => {
    const files = [`src/${layer}/**/*.{ts,tsx}`];
    const message = `${layer}/ may import ${layers.join(', ') || 'nothing'} of src/, no other layer.`;
    return [
      {
        files,
        ignores: TESTS,
        rules: {
          ...restricted([layer, ...layers], packages, message),
          'no-restricted-syntax': [
            'error',
            ...(loadsLater ? [] : [NO_DYNAMIC_IMPORT]),
            ...NO_MARKUP,
            ...(layer === 'testing' ? [] : PLAIN_WORDS),
          ],
        },
      },
      {
        files: TESTS.map((test) => test.replace('src/', `src/${layer}/`)),
        rules: restricted(
          [layer, ...layers, 'testing', ...tests],
          [...packages, ...TEST_PACKAGES],
          `${message} Its tests may import ${['testing', ...tests].join(', ')} besides.`,
        ),
      },
    ];
  }),
  {
    files: ['src/report/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...BROWSER],
      'no-restricted-properties': ['error', ...CLOCK_AND_CHANCE],
    },
  },
];
