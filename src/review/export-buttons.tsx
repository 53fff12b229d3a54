import type { MouseEvent, ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** The copies of a report. `internal` is the Word file with the annex for those who sign. */
export type CopyKind = 'word' | 'html' | 'text' | 'workbook' | 'data' | 'internal';

/** How far the last copy has come. */
export type ExportState =
  | { state: 'none' }
  | { state: 'making'; kind: CopyKind }
  | { state: 'made'; kind: CopyKind; name: string; url: string }
  | { state: 'failed'; kind: CopyKind }
  | { state: 'copied' }
  | { state: 'not-copied' };

/** What the buttons are called. */
export const COPY_NAMES: Record<CopyKind, string> = {
  word: '导出 Word',
  html: '导出网页',
  text: '导出文本',
  workbook: '导出表格',
  data: '导出数据',
  internal: '导出内部稿',
};
/** The second click of a double click asks for nothing. */
const once = (act: () => void) => (event: MouseEvent) => {
  if (event.detail < 2) act();
};

function ExportNotice({ exporting }: { exporting: ExportState }) {
  switch (exporting.state) {
    case 'none':
      return null;
    case 'making':
      return <p className="notice">正在{COPY_NAMES[exporting.kind]}……</p>;
    case 'made':
      return (
        <p className="notice">
          已导出：{exporting.name}。下载文件夹里没有的话，
          <a href={exporting.url} download={exporting.name}>
            再下载一次
          </a>
          （也可以在这个链接上按右键，选“另存为”）。
          {exporting.kind === 'word' && '还可以用“复制全文”粘贴到 Word、WPS 中。'}
        </p>
      );
    case 'failed':
      return (
        <Notice>
          “{COPY_NAMES[exporting.kind]}”没有成功，文件没有生成，报告本身不受影响。
          网络或服务器不通时，通了以后再按一次；也可以改用“导出数据”“导出文本”或者“打印”，这几样不用联网。
        </Notice>
      );
    case 'copied':
      return <p className="notice">已复制全文，可以粘贴到 Word、WPS 或者网站编辑器中。</p>;
    case 'not-copied':
      return (
        <Notice>浏览器不允许复制。改用“导出网页”，打开文件后按 Ctrl+A 全选、Ctrl+C 复制。</Notice>
      );
  }
}

interface ExportButtonsProps {
  exporting: ExportState;
  onExport: (kind: CopyKind) => void;
  onCopyAll: () => void;
  /** What is to be known before 打印. */
  printNotes: readonly ReactNode[];
  /** Prints the report with the annex behind it. */
  onPrintInternal: () => void;
}

function Copy({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <li>
      {button}
      <p>{children}</p>
    </li>
  );
}

/** 打印 and the copies with what each is for, and what came of the last. */
export function ExportButtons({
  exporting,
  onExport,
  onCopyAll,
  printNotes,
  onPrintInternal,
}: ExportButtonsProps) {
  const isBusy = exporting.state === 'making';
  const button = (name: string, act: () => void) => (
    <Button
      aria-disabled={isBusy}
      onClick={once(() => {
        if (!isBusy) act();
      })}
    >
      {name}
    </Button>
  );
  const copy = (kind: CopyKind) =>
    button(COPY_NAMES[kind], () => {
      onExport(kind);
    });
  return (
    <>
      <div
        className="copies"
        // A key held down asks once.
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault();
        }}
      >
        <h3>公开用：只含公开的内容</h3>
        {printNotes.map((note, index) => (
          <p key={index} className="print-note">
            {note}
          </p>
        ))}
        <ul>
          <Copy
            button={
              <Button look="main" onClick={once(() => window.print())}>
                打印
              </Button>
            }
          >
            公开的正文，签字盖章用。纸张选 A4、缩放选 100%，不要页眉页脚。
          </Copy>
          <Copy button={copy('word')}>发给别人，或在 Word、WPS 里再改。</Copy>
          <Copy button={copy('html')}>交给网站发布，一个文件，打开就能看。</Copy>
          <Copy button={button('复制全文', onCopyAll)}>粘贴到 Word、WPS 或者网站编辑器。</Copy>
          <Copy button={copy('text')}>只有文字，一行一段，表格按制表符分开。</Copy>
          <Copy button={copy('workbook')}>三张表的工作簿，合计是公式。</Copy>
        </ul>
        <h3>内部用：不要公开</h3>
        <ul>
          <Copy button={copy('internal')}>
            带审签页的 Word 文件：检查结果、核实说明、校验码和签字栏，供内部审核。
          </Copy>
          <Copy button={<Button onClick={once(onPrintInternal)}>打印内部稿</Button>}>
            正文后面附审签页，供内部审核、签批。
          </Copy>
          <Copy button={copy('data')}>
            备份，用“导入报告”打开接着写。含核实说明、上年报告和导入文件的原文。
          </Copy>
        </ul>
      </div>
      <ExportNotice exporting={exporting} />
    </>
  );
}
