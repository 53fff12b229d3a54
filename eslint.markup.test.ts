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

async function faultsIn(filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId);
}

const FILES = [
  'src/main.tsx',
  'src/app/planted.tsx',
  'src/form/planted.tsx',
  'src/planted.test.ts',
];

describe('what makes markup or a program of a text', () => {
  it.each([
    ['element.innerHTML = text;', 'no-restricted-syntax'],
    ['element.outerHTML = text;', 'no-restricted-syntax'],
    ["element['innerHTML'] = text;", 'no-restricted-syntax'],
    ['Object.assign(element, { innerHTML: text });', 'no-restricted-syntax'],
    ["element.insertAdjacentHTML('beforeend', text);", 'no-restricted-syntax'],
    ['element.setHTML(text);', 'no-restricted-syntax'],
    ['element.setHTMLUnsafe(text);', 'no-restricted-syntax'],
    ['Document.parseHTMLUnsafe(text);', 'no-restricted-syntax'],
    ['range.createContextualFragment(text);', 'no-restricted-syntax'],
    ['document.write(text);', 'no-restricted-syntax'],
    ['window.document.writeln(text);', 'no-restricted-syntax'],
    ['frame.srcdoc = text;', 'no-restricted-syntax'],
    ['eval(text);', 'no-eval'],
    ['new Function(text);', 'no-new-func'],
    ["link.href = 'javascript:run()';", 'no-script-url'],
  ])('is refused: %s', async (code, rule) => {
    for (const file of FILES) expect(await faultsIn(file, code)).toContain(rule);
  });

  it.each([
    'export const a = <p dangerouslySetInnerHTML={{ __html: text }} />;',
    "createElement('p', { dangerouslySetInnerHTML: { __html: text } });",
  ])('is refused: %s', async (code) => {
    expect(await faultsIn('src/home/planted.tsx', code)).toContain('no-restricted-syntax');
  });

  it.each([
    'element.textContent = text;',
    'stream.write(text);',
    "const words = 'innerHTML 是属性';",
  ])('what does not is let be: %s', async (code) => {
    for (const file of FILES) expect(await faultsIn(file, code)).toEqual([]);
  });
});
