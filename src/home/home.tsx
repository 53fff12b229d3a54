import { useState, type ComponentProps } from 'react';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { FileButton } from '#src/ui/file-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ImportProgress, type ImportProgressProps } from './import-progress.tsx';
import { ImportResults, type ImportEntry } from './import-results.tsx';
import {
  ReportEntry,
  TornEntry,
  type EntryActions,
  type ReportSummary,
  type TornSummary,
} from './report-entry.tsx';
import { useBroughtFiles } from './use-brought-files.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useOnce } from './use-once.ts';
import { WholeStore } from './whole-store.tsx';
import './home.css';

interface HomeProps extends EntryActions, Omit<ComponentProps<typeof WholeStore>, 'count'> {
  /** Null until the browser gave them. */
  reports: readonly (ReportSummary | TornSummary)[] | null;
  /** What the browser refused, and what to do. */
  refusals: readonly string[];
  /** Reports of this page that the browser has not stored yet. */
  unsaved: readonly { id: string; title: string }[];
  /** The report deleted last, and whether it can be brought back. */
  removed: { title: string; isKept: boolean } | null;
  imports: readonly ImportEntry[];
  addressOf: (id: string, step: StepId) => string;
  /** Null while nothing is being read. */
  progress: ImportProgressProps | null;
  onCreate: () => void;
  onImport: (files: readonly File[]) => void;
  onClearImports: () => void;
  onRestore: () => void;
}

/** The first page: the reports kept in this browser, a new one, or one from a file. */
export function Home(props: HomeProps) {
  const { reports, removed, refusals, imports, progress, onCreate, onImport, onRestore } = props;
  const [isCreating, setIsCreating] = useState(false);
  const once = useOnce();
  useBroughtFiles(onImport);
  useFocusKept();
  return (
    <main className="home">
      <h1 className="text-2xl font-bold">政府信息公开工作年度报告</h1>
      <p>
        按国办公开办函〔2021〕30号统一格式，依次填写六个部分，边填边核对，直接打印或导出。
        <strong>所有内容只保存在这台电脑的这个浏览器里，不上传任何数据。</strong>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="main"
          disabled={isCreating}
          onClick={() => {
            setIsCreating(true);
            onCreate();
          }}
        >
          新建报告
        </Button>
        <FileButton multiple onChoose={onImport}>
          导入报告
        </FileButton>
        <span className="text-quiet">
          可以导入
          Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件，一次可以选多个；拖到本页，或者复制全文后在本页粘贴也可以。
        </span>
      </div>
      {progress && <ImportProgress {...progress} />}
      <ImportResults entries={imports} addressOf={props.addressOf} onClear={props.onClearImports} />
      {refusals.map((refusal) => (
        <Notice key={refusal}>{refusal}</Notice>
      ))}
      {props.unsaved.map(({ id, title }) => (
        <Notice key={id}>
          <a href={props.addressOf(id, 'organ')}>{title}</a>
          还有没存下的内容，下面的列表和备份里没有。打开它，等到“已保存”，或者在那里下载备份；先不要关闭或刷新本页。
        </Notice>
      ))}
      {removed && (
        <Notice>
          已删除“{removed.title}”
          {removed.isKept && (
            <Button look="quiet" data-undo onClick={onRestore}>
              撤销
            </Button>
          )}
        </Notice>
      )}
      <h2 className="text-lg font-bold">本机的报告</h2>
      {!reports && refusals.length === 0 && (
        <p className="text-quiet late">
          正在读取……一直没有出来时，关掉本程序的其他窗口，再刷新本页。
        </p>
      )}
      {reports?.length === 0 && <p className="text-quiet">还没有报告。</p>}
      {reports && reports.length > 0 && (
        <ul className="space-y-2">
          {reports.map((report) =>
            report.state === 'read' ? (
              <ReportEntry key={report.id} {...props} report={report} once={once} />
            ) : (
              <TornEntry key={report.id} {...props} report={report} />
            ),
          )}
        </ul>
      )}
      <WholeStore
        count={reports && reports.length}
        onBackUp={props.onBackUp}
        onClear={props.onClear}
      />
      <p className="flex gap-3">
        <a href="#/collect">收集台：汇总各单位的报告</a>
        <a href="#/help">填报帮助</a>
        <a href="#/about">关于本程序</a>
      </p>
    </main>
  );
}
