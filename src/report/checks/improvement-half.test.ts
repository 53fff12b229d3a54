import { describe, expect, it } from 'vitest';
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const saying = (improvement: Narrative | string): Draft => ({
  ...BUREAU,
  improvement: typeof improvement === 'string' ? narrative(improvement) : improvement,
});
const check = (draft: Draft) =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'improvement-half');
const missing = (improvement: Narrative | string) =>
  check(saying(improvement)).map((finding) =>
    finding.rule === 'improvement-half' ? finding.missing : '',
  );

describe('improvement-half', () => {
  it.each<[string, Narrative | string, string, string]>([
    [
      'no problem',
      narrative('', ['主要问题', ''], ['改进情况', '加强学习。']),
      'improvement.parts.0.text',
      '“五、存在的主要问题及改进情况”没有写存在的主要问题',
    ],
    [
      'nothing to be done',
      narrative('', ['主要问题', '公开不够及时。'], ['改进情况', ' ']),
      'improvement.parts.1.text',
      '“五、存在的主要问题及改进情况”没有写怎样改进',
    ],
  ])('says that there is %s', (_, improvement, place, sentence) => {
    expect(check(saying(improvement))).toMatchObject([{ severity: 'confirm', places: [place] }]);
    expect(check(saying(improvement)).map(findingSentence)).toEqual([sentence]);
  });

  it.each<[string, Narrative | string]>([
    [
      'of achievements',
      '2024年，我局政府信息公开工作取得了明显进展。我局将继续加强学习，完善制度。',
    ],
    ['of measures', '一是加强学习。二是完善制度。'],
    ['that denies it', '2024年未发现明显问题。下一步将继续加强学习。'],
    ['that says 无', '存在的主要问题：无。改进情况：继续加强学习。'],
    [
      'under its heading that says 无',
      narrative('', ['主要问题', '无。'], ['改进情况', '加强学习。']),
    ],
    ['that only points back', '针对上年存在的问题，一是加强学习，二是完善制度。'],
    ['that mends 相关问题', '一是强化巡查，及时整改相关问题。二是查找当前不足。'],
    ['with 问题导向', '我局坚持问题导向，加强学习。'],
  ])('finds no problem in a text %s', (_, improvement) => {
    expect(missing(improvement)).toEqual(['problems']);
  });

  it.each<[string, Narrative | string]>([
    ['that breaks off', '2019年，我区政府信息公开工作取得了明显进展，但仍存在一些不足和薄弱环节。'],
    [
      'with what is still wanted',
      '一是公开的及时性有所欠缺。二是公开的力度有待加强。三是队伍建设还需进一步加强。',
    ],
    [
      'with 需要加强和改进',
      '还有一些需要加强和改进的地方，主要表现在：一是政策解读质量仍需提升；二是内容简单、形式单一。',
    ],
    [
      'with praise before',
      '2024年，我局不断加强政府信息公开工作，完善各项制度，取得一定成效，但公开内容不够丰富，形式单一。',
    ],
    [
      'under its heading',
      narrative('', ['存在的问题', '部分信息公开不够及时、全面；重视程度不够。']),
    ],
    ['with blanks and line ends', '公开形式 单\n一，队伍 有待加\n强。'],
    ['of plain words', '问题：公开内容少，形式老套，宣传面窄。'],
  ])('finds nothing to be done in a text %s', (_, improvement) => {
    expect(missing(improvement)).toEqual(['improvements']);
  });

  it('finds neither in a bare 无', () => {
    expect(missing('无。')).toEqual(['problems', 'improvements']);
    const keys = check(saying('无。')).map(({ of }) => of);
    expect(new Set(keys).size).toBe(2);
  });

  it.each<[string, Narrative | string]>([
    ['running text', '存在的主要问题：一是时效性不强。\n改进情况：一是完善制度。'],
    [
      'one paragraph',
      '政策解读形式仍需创新，手段运用还不够充分等。2025年，将重点从以下方面做好改进：一是优化目录。',
    ],
    ['针对', '部分栏目更新滞后。针对以上问题，我局建立了通报制度。'],
    ['接下来', '工作中仍有差距。接下来，我镇要多学多看。'],
    ['今后', '业务能力有待提高，今后要加以克服。'],
    [
      'headings',
      narrative(
        '',
        ['主要问题', '内设机构调整，原有栏目无法满足需要。'],
        ['改进情况', '根据上述问题，采取以下措施：一是开设专栏。'],
      ),
    ],
    [
      'headings of other words',
      narrative('', ['存在不足', '一是意识淡漠。'], ['下一步打算', '一是多学。']),
    ],
    ['plain parts', narrative('', ['', '公开渠道较少。'], ['', '拓宽公开渠道。'])],
    ['measures within the problem', '针对公开内容不够丰富的问题，加强信息收集。'],
    ['measures that were taken', '主要问题是公开不及时。一是建立了台账，二是每月通报。'],
    [
      'problems under 改进情况',
      narrative('', ['改进情况', '公开内容较少，已经增加专栏并加强学习。']),
    ],
    [
      'problems after measures',
      narrative('', ['改进措施', '每周更新。'], ['存在问题', '更新偏慢。']),
    ],
    ['what is needed', '公开内容较为单一，存在一定的难度，需加强各股室联系。'],
    ['what was bettered', '公开意识不强的问题已通过培训得到改善。'],
    ['differences', '与先进单位相比有差异，明年打算配备专职人员。'],
    ['plain words', '公开内容少，形式老套。为此，组织业务培训。'],
    ['what is to be better', '虽无重大问题，但公开的时效性还要提高，下一步继续加强。'],
    ['the template', '（文字描述）'],
    ['nothing', ''],
    ['headings alone', narrative('', ['主要问题', ''], ['改进情况', ' '])],
  ])('is silent on %s', (_, improvement) => {
    expect(missing(improvement)).toEqual([]);
  });

  it.each([
    '问题',
    '不足',
    '缺乏',
    '薄弱',
    '短板',
    '差距',
    '有待提高',
    '还需努力',
    '不够及时',
    '欠缺',
  ])('takes %s for a problem', (word) => {
    expect(missing(`工作中，公开${word}。下一步加强学习。`)).toEqual([]);
  });

  it('is silent on the samples', () => {
    for (const draft of [BUREAU, RUN_IN, GOVERNMENT]) expect(check(draft)).toEqual([]);
  });
});

it.each([
  '问题',
  '针对',
  '没有',
  '还需',
  '存在的',
  '需要进一步',
  '，',
  '将',
  '无',
  '问题，还需加强',
])('reads endless %s', (words) => {
  expect(missing(words.repeat(200_000 / words.length)).length).toBeLessThan(3);
});
