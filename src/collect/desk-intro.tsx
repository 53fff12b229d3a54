const STEPS = [
  {
    head: '添加报告',
    words: '选各机关报来的文件，或者把整个文件夹拖到本页。报告年度在页面顶上选。',
  },
  {
    head: '贴应报机关名单',
    words: '从 Excel 或 Word 复制，贴在下面。有了名单，才看得出谁还没有报、谁计入汇总。',
  },
  {
    head: '核对、汇总、取出',
    words:
      '逐份看检查结果，数字有误的更正或者退回；在“汇总表”看合计，在“取出”下载核对意见、未报名单和工作簿，起草本级政府报告。',
  },
] as const;

/** What the desk is for and what to do first, while nothing has come in. */
export function DeskIntro() {
  return (
    <section aria-label="收集台怎么用" className="desk-intro screen-only">
      <p>
        <strong>政府信息公开工作主管部门用收集台收齐各机关的年度报告，核对、催报、汇总。</strong>
        还没有报告，也没有名单，从这三步开始：
      </p>
      <ol>
        {STEPS.map(({ head, words }, index) => (
          <li key={head}>
            <b>
              {index + 1}. {head}
            </b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
