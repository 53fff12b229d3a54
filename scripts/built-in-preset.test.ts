import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInPreset, toPresetElement, withElement } from './built-in-preset.ts';
import { contentPolicy } from './content-policy.ts';

const root = mkdtempSync(`${tmpdir()}/preset-`);
writeFileSync(`${root}/main.js`, "document.body.append('</body>');");
writeFileSync(
  `${root}/index.html`,
  '<html><head><meta charset="UTF-8" /></head><body><script type="module" src="/main.js"></script></body></html>',
);
afterAll(() => {
  rmSync(root, { recursive: true });
});

const ODD = '安和县</script><script>局';
const fileOf = (...organs: object[]) =>
  JSON.stringify({ format: 'disclosure-annual-report-preset', version: 1, organs });

describe('a preset that is built in', () => {
  it('stands in the page as data, whose words end no element', () => {
    const element = toPresetElement(fileOf({ name: ODD, kind: 'department' }));
    expect(element.match(/</g)).toHaveLength(2);
    const json = element.replace(/^<script type="application\/json" id="preset">|<\/script>$/g, '');
    expect(JSON.parse(json)).toMatchObject({ organs: [{ name: ODD, kind: 'department' }] });
  });

  it('stands behind all that the program holds as text', () => {
    const page = '<body><script>"</body>"</script></body></html>';
    expect(withElement(page, '[P]')).toBe('<body><script>"</body>"</script>[P]</body></html>');
  });

  it.each([
    ['is none', '{}', '不完整'],
    ['names unknown kinds', fileOf({ name: '甲局', kind: 'bureau' }), '类别“bureau”'],
    ['names an organ twice', fileOf({ name: '甲局' }, { name: '甲局' }), '不止写了一次'],
  ])('stops the build where the file %s', (_, text, words) => {
    expect(() => toPresetElement(text)).toThrow(words);
  });
});

describe.each([
  ['the site', []],
  ['the single file', [viteSingleFile()]],
])('%s built with a preset', (_, plugins) => {
  const built = async (preset: string | undefined) => {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [...plugins, contentPolicy(), ...builtInPreset(preset)],
      build: { write: false },
    });
    const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
    const page = output.find(({ fileName }) => fileName === 'index.html');
    return page?.type === 'asset' ? String(page.source) : '';
  };
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

  it('is the same page under the same policy, with the preset at its end', async () => {
    const preset = fileOf({ name: ODD, kind: 'department' });
    writeFileSync(`${root}/county.json`, preset);
    const [plain, page] = [await built(undefined), await built(`${root}/county.json`)];
    expect(plain).toMatch(policy);
    expect(page).toBe(withElement(plain, toPresetElement(preset)));
    expect(page).toMatch(/<script type="application\/json" id="preset">[^<]*<\/script><\/body>/);
  });

  it('is not built where the file is not there', async () => {
    await expect(built(`${root}/none.json`)).rejects.toThrow('none.json');
  });
});
