// 起句: how a clerk may begin the texts of sections 一 and 五. They end where the facts begin.
import { FIVE_ASPECTS } from './aspects.ts';
import type { NarrativeId } from './sections.ts';

const OF_ASPECTS: Record<string, readonly string[]> = {
  主动公开: [
    '围绕本机关职责，及时公开',
    '通过政府网站、政务新媒体主动公开政府信息',
    '按照规定公开行政规范性文件，并同步解读，',
    '本年度重点公开的内容是',
  ],
  依申请公开: [
    '本年度新收到政府信息公开申请',
    '办理结果是：',
    '申请内容主要涉及',
    '答复申请前，加强与申请人的沟通，',
  ],
  政府信息管理: [
    '落实公文公开属性源头认定和公开前的保密审查，',
    '发布信息坚持先审查、后公开，',
    '对已经公开的信息定期清理，',
    '行政规范性文件实行动态管理，',
  ],
  政府信息公开平台建设: [
    '依托政府网站的政府信息公开专栏，',
    '规范政务新媒体的日常管理，',
    '在线下设置信息查阅点，',
  ],
  监督保障: [
    '政府信息公开工作由',
    '组织业务培训',
    '工作考核方面，',
    '社会评议方面，',
    '责任追究方面，',
  ],
};

const PROBLEMS = [
  '对照条例要求和群众期待，本年度存在的主要问题：一是',
  '公开的及时性还有不足，表现在',
  '公开的内容还不够全面，表现在',
];
const IMPROVEMENTS = [
  '针对上年报告中的问题，本年度',
  '针对以上问题，采取以下措施：一是',
  '下一步，将重点做好以下工作：一是',
];
const IS_PROBLEMS = /问题|不足|短板/;
const IS_IMPROVEMENTS = /改进|措施|整改|下一?步|打算|方向/;

/**
 * Beginnings for a text of a section, by the heading it stands under; null is the text before all
 * parts. None where the heading does not tell what is written there.
 */
export function startersFor(section: NarrativeId, heading: string | null): readonly string[] {
  if (section === 'other') return [];
  if (section === 'improvement') {
    const isBoth = heading === null;
    return [
      ...(isBoth || IS_PROBLEMS.test(heading) ? PROBLEMS : []),
      ...(isBoth || IS_IMPROVEMENTS.test(heading) ? IMPROVEMENTS : []),
    ];
  }
  if (heading === null) return [];
  const aspect =
    FIVE_ASPECTS.find(({ named }) => named.test(heading)) ??
    FIVE_ASPECTS.find(({ headed }) => headed.test(heading));
  return OF_ASPECTS[aspect?.name ?? ''] ?? [];
}
