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

async function faultsIn(code: string, filePath = 'src/home/planted.tsx') {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId);
}

const shown = (words: string) => [
  `export const said = '${words}';`,
  `export const said = \`${words}\${name}\`;`,
  `export const Said = () => <p>${words}</p>;`,
];

describe('how the page speaks', () => {
  it.each([
    '请填写机关全称',
    '填好后请保存',
    '您的报告已保存',
    '抱歉，没有读出',
    '数字无效',
    '保存失败了',
  ])('is not so: %s', async (words) => {
    for (const code of shown(words)) expect(await faultsIn(code)).toEqual(['no-restricted-syntax']);
  });

  it.each(['填写机关全称', '本年新收政府信息公开申请数量', '请示报告', '驳回申请、请求'])(
    'is so: %s',
    async (words) => {
      for (const code of shown(words)) expect(await faultsIn(code)).toEqual([]);
    },
  );

  it('is not asked of the invented reports of tests', async () => {
    expect(await faultsIn("export const said = '请来电咨询';", 'src/testing/planted.ts')).toEqual(
      [],
    );
  });
});
