import { FORM_CHANGES, SAME_FORM } from '#src/report/sections/form-changes.ts';
import { PREPARATIONS } from '#src/report/sections/preparations.ts';
import { SECTION_HEADINGS, STEP_TITLES } from '#src/report/sections/sections.ts';
import type { HelpChapter } from './help-entry.ts';
import { PROGRAM_CHAPTERS } from './program-chapters.ts';
import { QUESTIONS } from './question-chapter.ts';
import { SECTION_CHAPTERS } from './section-chapters.ts';

const BEFORE: HelpChapter = {
  id: 'before',
  title: '开始前准备',
  entries: PREPARATIONS.map(({ what, details, from, section }, index) => ({
    id: `before.${index + 1}`,
    title: what,
    paragraphs: [details],
    terms: [
      ['从哪里来', from],
      ['用在哪里', STEP_TITLES[section]],
    ],
  })),
};

const CHANGES: HelpChapter = {
  id: 'changes',
  title: '与上年相比，格式有没有变',
  entries: [
    { id: 'changes.now', title: '2021 年度至今', paragraphs: [SAME_FORM] },
    {
      id: 'changes.trial',
      title: '手边是 2019、2020 年度的报告',
      paragraphs: [
        '那两年用的是试行格式（国办公开办函〔2019〕60号）。2021 年以后也有机关沿用其中的“（六）其他处理”一行，导入时它的数字读入“3.其他”，并作说明。',
      ],
      table: {
        heads: ['部分', '项目', '试行格式', '现行格式'],
        rows: FORM_CHANGES.map(({ section, what, before, now }) => [
          SECTION_HEADINGS[section].slice(0, 1),
          what,
          before,
          now,
        ]),
      },
    },
  ],
};

/** All of the help, in the order in which it is read. */
export const HELP_CHAPTERS: readonly HelpChapter[] = [
  BEFORE,
  ...SECTION_CHAPTERS,
  CHANGES,
  ...PROGRAM_CHAPTERS,
  QUESTIONS,
];
