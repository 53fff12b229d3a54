import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layerRules } from './eslint.layers.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
    ...layerRules,
  ],
});

const faultsIn = async (filePath: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId);
};

describe('the lint set-up', () => {
  it.each([
    ['src/report/checks/planted.ts', "import '#src/form/report-form.tsx';"],
    ['src/report/planted.ts', "import 'react';"],
    ['src/ui/planted.tsx', "import '#src/report/figures.ts';"],
    ['src/form/planted.tsx', "import '#src/steps/organ/organ-step.tsx';"],
    ['src/preview/planted.tsx', "import '#src/form/report-form.tsx';"],
    ['src/exporters/planted.ts', "import '#src/persistence/browser-store.ts';"],
    ['src/persistence/planted.ts', "import '#src/exporters/text.ts';"],
    ['src/steps/planted.tsx', "import '#src/app/app.tsx';"],
    ['src/home/planted.tsx', "import '#src/review/review.tsx';"],
    ['src/app/planted.tsx', "import '#src/testing/drafts.ts';"],
    ['src/form/planted.tsx', "import '../ui/button.tsx';"],
    ['src/form/planted.tsx', "import './index.ts';"],
    ['src/report/planted.ts', "import 'node:fs';"],
    ['src/importers/planted.ts', "import '#src/exporters/text.ts';"],
    ['src/exporters/planted.test.ts', "import '#src/importers/clipboard.ts';"],
    ['src/ui/planted.tsx', "import 'react-hook-form';"],
  ])('refuses in %s: %s', async (file, code) => {
    expect(await faultsIn(file, code)).toEqual(['no-restricted-imports']);
  });

  it.each([
    ['src/report/planted.ts', 'export const now = Date.now();', 'no-restricted-properties'],
    ['src/report/planted.ts', 'export const at = window.location;', 'no-restricted-globals'],
    [
      'src/form/planted.ts',
      "export const later = import('./live-figures.ts');",
      'no-restricted-syntax',
    ],
  ])('refuses in %s: %s', async (file, code, rule) => {
    expect(await faultsIn(file, code)).toContain(rule);
  });

  it.each([
    ['src/report/checks/planted.ts', "import '#src/report/figures.ts'; import 'zod/mini';"],
    ['src/form/planted.tsx', "import '#src/ui/button.tsx'; import 'react-hook-form';"],
    ['src/exporters/planted.ts', "import '#src/report/figures.ts';"],
    ['src/importers/planted.test.ts', "import '#src/exporters/text.ts';"],
    ['src/app/planted.tsx', "import '#src/home/home.tsx'; void import('./help-page.tsx');"],
    ['src/report/planted.test.ts', "import 'vitest'; import '#src/testing/drafts.ts';"],
    ['src/testing/planted.ts', "import 'node:child_process';"],
  ])('lets %s: %s', async (file, code) => {
    expect(await faultsIn(file, code)).toEqual([]);
  });
});
