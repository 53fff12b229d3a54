import { NARRATIVES } from '#src/report/sections/narratives.ts';
import { SECTION_HEADINGS, SECTION_IDS, isTableId } from '#src/report/sections/sections.ts';
import { meaningOf } from '#src/report/tables/meanings.ts';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import './home.css';

/** What one line of a table is called: its row, or its column where the table is one row. */
const lineOf = (cell: FigureCell): string =>
  cell.table === 'disputes' ? cell.columnLabel : cell.rowLabel;

/** The first cell of each line that is explained. */
const explainedCells = (table: TableId): FigureCell[] =>
  [
    ...new Map(
      [...figureCellsOf(table)].reverse().map((cell) => [lineOf(cell), cell] as const),
    ).values(),
  ].reverse();

function Meanings({ table }: { table: TableId }) {
  return (
    <dl>
      {explainedCells(table).map((cell) => {
        const { text, law } = meaningOf(cell);
        return (
          <div key={cell.path} className="meaning">
            <dt>{lineOf(cell)}</dt>
            <dd>
              {text}
              {law !== null && `（${law}）`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** 填报帮助: where things are kept, and what every line of the form counts. */
export function Help() {
  return (
    <main className="home">
      <p className="screen-only">
        <a href="#/">← 全部报告</a> <a href="#/about">关于本程序</a>
      </p>
      <h1 className="text-2xl font-bold">填报帮助</h1>
      <h2 className="text-lg font-bold">保存在哪里</h2>
      <p>
        写下的内容随时保存在这台电脑的这个浏览器里，关闭或断电后再打开还在；清除浏览器数据会一并清除。
        换电脑、移动程序文件或留存备份，在“全部报告”页按“备份全部报告”；只要一份报告，用“导出数据”。两种文件都用“导入报告”打开。
      </p>
      <h2 className="text-lg font-bold">怎样导入已经写好的报告</h2>
      <p>
        在“全部报告”页用“导入报告”选文件，可以选
        Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件，也可以把文件拖到那一页，或者复制全文在那一页粘贴。“导入结果”逐条说明没有读入的、对不上的和改动过的内容；看不准的数字一律留空。按“原文”随时对照文件里的文字；一次只导入一个文件时，读入后马上按“撤销”可以整个退回。
      </p>
      <h2 className="text-lg font-bold">怎样收齐和汇总各单位的报告</h2>
      <p>
        政府信息公开工作主管部门用
        <a className="underline" href="#/collect">
          收集台
        </a>
        。贴上应报单位名单，把各单位报来的文件或整个文件夹拖进去，就能看到谁没有报、谁报了两份、谁写错年度、哪些报告有问题；三张表按计入的报告相加，每个数字都能点开看是哪些单位的。汇总报告、垂直管理单位不计入，看不出类别的要逐份确认。还可以取出工作簿、未报名单、发回单位的核对意见，新建已填好合计的本级政府报告。
      </p>
      <h2 className="text-lg font-bold">怎样填数字</h2>
      <p>
        没有发生的填 0，空格不算 0。件数填整数，可以带千分位或“件”字；收费金额以万元为单位，最多 6
        位小数。认不出的内容原样保留，并说明原因。灰底的总计由程序计算。在一格上按 Shift+F2
        可以写本格说明。
      </p>
      <p>
        方向键、Enter、Tab 走格，直接输入就替换；从 Excel、WPS、Word、网页复制的表格可以整片粘贴，
        按行名和表头对位，填入前先预览。“其余空格填
        0”和任何改动都可以撤销。表格上方的“快捷键”列出全部按键。
      </p>
      {SECTION_IDS.map((section) => (
        <section key={section} aria-label={SECTION_HEADINGS[section]} className="space-y-2">
          <h2 className="text-lg font-bold">{SECTION_HEADINGS[section]}</h2>
          {isTableId(section) ? (
            <Meanings table={section} />
          ) : (
            <p>{NARRATIVES[section].guidance}</p>
          )}
        </section>
      ))}
      <p className="text-quiet">
        括号里写明条款的，依据《中华人民共和国政府信息公开条例》；其余是填报说明。
      </p>
    </main>
  );
}
