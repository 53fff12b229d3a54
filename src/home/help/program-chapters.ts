import { SHORTCUTS } from '#src/form/shortcut-keys.ts';
import { SEVERITY_WORDS } from '#src/report/checks/finding.ts';
import type { HelpChapter } from './help-entry.ts';

/** How the program is used. */
export const PROGRAM_CHAPTERS: readonly HelpChapter[] = [
  {
    id: 'keeping',
    title: '保存、备份和撤销',
    entries: [
      {
        id: 'keeping.place',
        title: '保存在哪里',
        paragraphs: [
          '写下的内容随时保存在这台电脑的这个浏览器里，关闭或断电后再打开还在。不用按保存，也不上传任何数据；没有网络照常使用。',
          '清除浏览器数据会一并清除报告，事先备份。',
        ],
      },
      {
        id: 'keeping.move',
        title: '换电脑、留备份',
        paragraphs: [
          '换电脑、移动程序文件或者留存备份，在“全部报告”页按“备份全部报告”；只要一份报告，用“导出数据”。两种文件都用“导入报告”打开。',
        ],
      },
      {
        id: 'keeping.undo',
        title: '撤销和历史版本',
        paragraphs: [
          '打开报告以后的每一步都可以撤销、重做；粘贴、导入、填 0、清空各算一步。',
          '“历史版本”留着大的改动以前和每 10 分钟的样子，可以对照、恢复，也可以与领导看过的那份文件对照，打印修改清单。',
        ],
      },
      {
        id: 'keeping.windows',
        title: '同一份报告开了两个窗口',
        paragraphs: [
          '后打开的窗口只能看。要在那里写，按那个窗口上方的提示接过来，另一个就变成只看。',
        ],
      },
      {
        id: 'keeping.shared',
        title: '几个人共用一台电脑',
        paragraphs: ['用完先备份，再在“全部报告”页按“清除本机全部报告”。清除以后不能撤销。'],
      },
    ],
  },
  {
    id: 'importing',
    title: '导入已经写好的报告',
    entries: [
      {
        id: 'importing.files',
        title: '可以导入哪些文件',
        paragraphs: [
          '在“全部报告”页按“导入报告”选文件：Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件，可以一次选多个。也可以把文件拖到那一页，或者复制全文在那一页粘贴。',
        ],
      },
      {
        id: 'importing.results',
        title: '导入以后看什么',
        paragraphs: [
          '“导入结果”逐条说明没有读入的、对不上的和改动过的内容；看不准的数字一律留空。按“原文”随时对照文件里的文字。',
          '一次只导入一个文件时，读入后马上按“撤销”可以整个退回。',
        ],
      },
    ],
  },
  {
    id: 'figures',
    title: '填数字',
    entries: [
      {
        id: 'figures.writing',
        title: '数字怎样写',
        paragraphs: [
          '没有发生的填 0，空格不算 0。件数填整数，可以带千分位或“件”字；收费金额以万元为单位，最多 6 位小数。',
          '认不出的内容原样保留，并说明原因。灰底的总计由程序计算。',
        ],
      },
      {
        id: 'figures.pasting',
        title: '从 Excel、WPS、Word、网页粘贴',
        paragraphs: ['整片复制，在表中一格上粘贴：按行名和表头对位，先预览要改哪些格，再填入。'],
      },
      {
        id: 'figures.zeros',
        title: '一次填 0',
        paragraphs: [
          '“其余空格填 0”填整张表，右边的“当前格”里可以只填本行、本列。填了几格都会说明，可以撤销。',
        ],
      },
      {
        id: 'figures.note',
        title: '给数字加说明',
        paragraphs: [
          '在一格上按 Shift+F2 写本格说明，打印在数字后的括号里，如“22（其中修订 16 件）”。对整张表的说明写在“表下说明”。',
        ],
      },
    ],
  },
  {
    id: 'keys',
    title: '快捷键',
    entries: [{ id: 'keys.table', title: '表格中的按键', terms: SHORTCUTS }],
  },
  {
    id: 'finishing',
    title: '检查、定稿、打印和导出',
    entries: [
      {
        id: 'finishing.findings',
        title: '检查结果的三种分量',
        terms: [
          [
            SEVERITY_WORDS.error,
            '算术、空格、认不出的数字和缺的部分。改正以前不能定稿，可以保存、预览和导出草稿。',
          ],
          [SEVERITY_WORDS.confirm, '多半不对，也可能属实。改正，或者写核实说明。'],
          [SEVERITY_WORDS.hint, '用语和习惯，改不改由本机关定，不影响定稿。'],
        ],
      },
      {
        id: 'finishing.explanation',
        title: '核实说明',
        paragraphs: [
          '写明为什么是这样，不能只写“核实无误”“情况属实”。数字以后又改了，会再问一次。',
          '核实说明供内部审核，只进入内部稿，不会出现在公开的报告里。',
        ],
      },
      {
        id: 'finishing.final',
        title: '定稿',
        paragraphs: [
          '必须改正的都改了，需要核实的都改正或者写了说明，就可以在“核对与导出”按“定稿”。定稿以后改动，标记自动取消，核对后再定稿。',
        ],
      },
      {
        id: 'finishing.print',
        title: '打印',
        paragraphs: ['“核对与导出”的预览与打印的纸面完全相同。在哪一步按 Ctrl+P，打印的都是报告。'],
      },
      {
        id: 'finishing.copies',
        title: '导出哪一种',
        terms: [
          ['导出 Word', '送签、再编辑'],
          ['导出网页，复制全文', '放到网站上；粘贴到 Word、WPS 或网站后台'],
          ['导出文本', '只收文字的地方'],
          ['导出表格', '拿数字去计算'],
          ['导出数据', '换电脑接着写，留底'],
          ['导出内部稿，打印内部稿', '送审：后面附有检查结果、核实说明和签字处，不公开'],
        ],
      },
    ],
  },
  {
    id: 'desk',
    title: '收齐和汇总各机关的报告',
    entries: [
      {
        id: 'desk.use',
        title: '收集台',
        paragraphs: [
          '供政府信息公开工作主管部门使用。贴上应报机关名单，把各机关报来的文件或整个文件夹拖进去，就能看到谁没有报、谁报了两份、谁写错年度、哪些报告有问题。',
          '三张表按计入的报告相加，每个数字都能点开看是哪些机关的。汇总报告、垂直管理单位不计入，看不出类别的要逐份确认。',
          '可以取出工作簿、未报名单、发回机关的核对意见，新建已填好合计的本级政府报告。',
        ],
        link: { href: '#/collect', text: '打开收集台' },
      },
    ],
  },
];
