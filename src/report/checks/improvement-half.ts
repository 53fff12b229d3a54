// Section 五 has two halves: problems, and what is done about them.
import type { Draft } from '#src/report/draft/draft.ts';
import { remember } from '#src/report/prose/remember.ts';
import { NO_FINDINGS, type AnyCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { PROBLEMS_AND_IMPROVEMENTS } from './later-citations.ts';
import { isUnwritten, withoutInstructions } from './left-over.ts';
import { firstPlace, isBlank } from './texts.ts';

type Half = 'problems' | 'improvements';

/** 没有发现明显问题, 主要问题：无, 坚持问题导向, 针对以上问题: 问题, but no problem. */
const NO_PROBLEM = [
  /(?:未发现|没有发现|不存在|没有|未|无)(?:明显|重大|突出|其他|任何|主要|存在|较大|的){0,3}(?:问题|不足)/g,
  /(?:存在|主要|突出|的){0,3}(?:问题|不足)(?:方面|情况)?[：:为]?(?:暂?无|没有)(?=[，。；]|$)/g,
  /问题(?:导向|意识|整改)|(?:针对|对照|围绕|根据|结合)(?:以上|上述|这些|此类|该|存在|发现|查找|查摆|自身|上年度?|去年|工作|中|的|主要){0,5}(?:问题|不足)/g,
  /(?:整改|解决|查找|查摆|排查|纠正|反馈)(?:相关|有关|存在|当前|自身|各类|群众|反映|突出|工作|中|的){0,4}(?:问题|不足)/g,
];
const PROBLEM =
  /问题|不足|欠缺|欠佳|尚欠|有待|亟待|尚待|待(?:进一步|加强|提高|提升|完善|改进|优化)|不够|[不未](?:太|很|甚)?(?:强|高|深|全|及时|到位|完善|健全|规范|平衡|均衡|充分|丰富|多|广|严|细|实|准|清|畅|足|大|快|优|熟|适应|匹配|协调|统一|一致|积极|主动|明显|理想|尽人意|理解)|[还仍]要(?:进一步|不断)?(?:加强|提[高升]|完善|改进)|较[少弱低差慢窄]|(?<=[容量道式面次员息度])[少窄慢低弱]|老套|陈旧|差[异别]|偏[少弱低差慢窄]|单[一调薄]|[还仍尚]需|需要?(?:进一步|加强|改进|提[升高])|薄弱|短板|差距|弱项|缺[乏少失位]|滞后|困难|难[以度点]|瓶颈|无法|未能|参差|局限|落后|流于|提升空间|存在|还有|不能|不会|忽视|随意/;
/** What is still wanted is a problem, whatever verb it is wanted in. */
const WANTED =
  /(?:有待|亟待|尚待|[还仍尚]?需要?|待)(?:于|再)?(?:进一步|继续|不断|持续|大力|逐步)?(?:地|得到)?(?:加强|提高|提升|完善|改进|优化|规范|强化|健全|改善|丰富|拓[展宽]|加大|创新|深化)/g;
/** 需加强各股室联系: with an object, and nobody before it, it is what is to be done. */
const NEED =
  /(?<=[，。；;])[还仍也]?需要?(?=(?:进一步|继续|不断)?(?:加强|提高|提升|完善|优化|规范|强化|健全|丰富|加大|深化)\p{sc=Han}{2})/gu;
/** Words that begin what is to be done, also where they speak of the problems. */
const NEXT =
  /下一?步|下一?阶段|接下来|今后|以后|来年|明年|新的一年|下一?年度?|改进(?:措施|方向|办法|意见|方法|做法|情况)[^，。；]|整改|改正|努力方向|工作(?:打算|计划|思路)|针对|以下措施|采取|(?<![未即没有能时])将|拟(?!定|制)|着力|(?<!待)得到(?:有效|明显|及时)?(?:改善|解决|改进|纠正)/;
const VERB =
  /加强|加大|加快|完善|健全|建立|提升|提高|优化|强化|规范|推进|推动|落实|开展|组织|丰富|拓[宽展]|做好|严格|深化|坚持|进一步|继续|开设|调整|制定|修订|举办|培训|学习|梳理|细化|明确|创新|改进|督促|定期|及时|整合|配[备齐强]|增强|解决|安排|完成|扩大|公开|抓/;

interface Halves {
  problems: boolean;
  improvements: boolean;
}

/** Which halves a text, or a part with its heading, holds. */
const readHalves = remember((text): Halves => {
  const words = withoutInstructions(text.replace(/\s+/g, ''));
  const told = NO_PROBLEM.reduce((rest, pattern) => rest.replace(pattern, ''), words);
  const at = told.search(PROBLEM);
  if (NEXT.test(words)) return { problems: at >= 0, improvements: true };
  // 2024年，我局不断完善制度，但…: what comes before the problems was not done about them.
  const behind = at < 0 ? told : told.slice(at).replace(NEED, '').replace(WANTED, '不足');
  const isDone = behind
    .split(/[，。；！？;!?：:]/)
    .some((clause) => VERB.test(clause) && !PROBLEM.test(clause));
  return { problems: at >= 0, improvements: isDone };
});

const HEADING: Record<Half, RegExp> = {
  problems: /问题|不足|困难|短板/,
  improvements: /改进|措施|整改|打算|计划|今后|下一?步|方向|举措|对策/,
};

/** A part is read with its heading, unless that is all there is: 主要问题 alone names none. */
function partHalves({ heading, text }: { heading: string; text: string }): Halves {
  const { problems, improvements } = readHalves(text);
  const isOf = (half: Half) => HEADING[half].test(heading);
  const isNone = /^\s*(?:暂?无|没有)?[。，\s]*$/.test(withoutInstructions(text));
  if (isNone) return { problems: false, improvements: false };
  return {
    problems:
      problems || (isOf('problems') && !/(?:无|没有|不存在|未发现)/.test(text.slice(0, 20))),
    improvements: improvements || isOf('improvements'),
  };
}

/** The text where a half belongs: under its heading, else where writing begins. */
function placeOf(half: Half, draft: Draft): string {
  const { improvement } = draft;
  const index = improvement.parts.findIndex(({ heading }) => HEADING[half].test(heading));
  if (index >= 0) return `improvement.parts.${index}.text`;
  const written = improvement.parts.findIndex(({ text }) => !isBlank(text));
  if (!isBlank(improvement.opening)) return 'improvement.opening';
  return written < 0 ? firstPlace('improvement', improvement) : `improvement.parts.${written}.text`;
}

/** `improvement-half`: 五 names no problem, or nothing to be done about it. */
function checkImprovementHalf(draft: Draft): readonly Finding[] {
  const { improvement } = draft;
  if (isUnwritten(improvement)) return NO_FINDINGS;
  const halves = [readHalves(improvement.opening), ...improvement.parts.map(partHalves)];
  const missing = (['problems', 'improvements'] as const).filter(
    (half) => !halves.some((one) => one[half]),
  );
  return missing.map((half) => ({
    rule: 'improvement-half',
    severity: 'confirm',
    places: [placeOf(half, draft)],
    missing: half,
    of: half,
    basis: PROBLEMS_AND_IMPROVEMENTS,
  }));
}

export const IMPROVEMENT_HALF_CHECK: AnyCheck = {
  cells: [],
  atPause: true,
  check: ({ draft }) => checkImprovementHalf(draft),
};
