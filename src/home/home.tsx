import type { ComponentProps } from 'react';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ImportProgress, type ImportProgressProps } from './import-progress.tsx';
import { ImportResults, type ImportEntry } from './import-results.tsx';
import { Preparations } from './preparations.tsx';
import type { EntryActions, ReportSummary, TornSummary } from './report-entry.tsx';
import { ReportList } from './report-list.tsx';
import { AboutStarts, Starts, type StartActions } from './starts.tsx';
import { UnsavedNote, type UnsavedActions, type UnsavedReport } from './unsaved-note.tsx';
import { useBroughtFiles } from './use-brought-files.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useOnce } from './use-once.ts';
import { WholeStore } from './whole-store.tsx';
import './home.css';

interface HomeProps
  extends
    EntryActions,
    StartActions,
    UnsavedActions,
    Omit<ComponentProps<typeof WholeStore>, 'count'> {
  /** Null until the browser gave them. */
  reports: readonly (ReportSummary | TornSummary)[] | null;
  /** Nothing below the starts stands before, so that nothing is moved by the answer. */
  isAnswered: boolean;
  /** What the browser refused, and what to do. */
  refusals: readonly string[];
  /** Reports of this page that the browser has not stored yet. */
  unsaved: readonly UnsavedReport[];
  /** The report deleted last, and whether it can be brought back. */
  removed: { title: string; isKept: boolean } | null;
  imports: readonly ImportEntry[];
  addressOf: (id: string, step: StepId) => string;
  /** Null while nothing is being read. */
  progress: ImportProgressProps | null;
  /** Last year's report that is being read, by the name of its file. */
  reading: string | null;
  onCancelLastYear: () => void;
  /** What is on its way, '' for nothing. */
  opening: string;
  onClearImports: () => void;
  onRestore: () => void;
}

const ReadingLastYear = ({ fileName, onCancel }: { fileName: string; onCancel: () => void }) => (
  <ImportProgress fileName={fileName} at={1} total={1} onSkip={onCancel} onCancel={onCancel} />
);

const FORMATS =
  '可以导入 Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件。“导入报告”一次可以选多个；拖到本页，或者复制全文后在本页粘贴也可以。';

const LATE = (
  <p className="text-quiet late">正在读取……一直没有出来时，关掉本程序的其他窗口，再刷新本页。</p>
);

/** What this page is, that nothing leaves the machine, and where else one may go. */
const Head = () => (
  <header className="space-y-2">
    <div className="home-head">
      <h1 className="text-2xl font-bold">政府信息公开工作年度报告</h1>
      <nav aria-label="其他页面">
        <a href="#/collect">收集台：汇总各机关的报告</a>
        <a href="#/help">填报帮助</a>
        <a href="#/about">关于本程序</a>
      </nav>
    </div>
    <p>按国办公开办函〔2021〕30号统一格式，依次填写六个部分，边填边核对，直接打印或导出。</p>
    <p className="font-bold">所有内容只保存在这台电脑的这个浏览器里，不上传任何数据。</p>
  </header>
);

/** The first page: the reports kept in this browser, a new one, or one from a file. */
export function Home(props: HomeProps) {
  const { reports, isAnswered, removed, refusals, imports, progress, onImport, onRestore } = props;
  const once = useOnce();
  useBroughtFiles(onImport);
  useFocusKept();
  const hasReports = reports !== null && reports.length > 0;
  const isFirstTime = isAnswered && !hasReports && !removed && props.unsaved.length === 0;
  return (
    <main className="home">
      <Head />
      <Starts {...props} />
      {isFirstTime && <AboutStarts />}
      {props.opening !== '' && (
        <p role="status" className="text-quiet late">
          {props.opening}
        </p>
      )}
      {props.reading !== null && (
        <ReadingLastYear fileName={props.reading} onCancel={props.onCancelLastYear} />
      )}
      {progress && <ImportProgress {...progress} />}
      <ImportResults entries={imports} addressOf={props.addressOf} onClear={props.onClearImports} />
      {refusals.map((refusal) => (
        <Notice key={refusal}>{refusal}</Notice>
      ))}
      {props.unsaved.map((report) => (
        <UnsavedNote
          key={report.id}
          report={report}
          address={props.addressOf(report.id, 'organ')}
          {...props}
        />
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
      {isFirstTime && (
        <section aria-labelledby="preparations" className="space-y-2">
          <h2 id="preparations" className="text-lg font-bold">
            开始前准备
          </h2>
          <Preparations />
        </section>
      )}
      {!isAnswered && LATE}
      {reports && (
        <section aria-labelledby="reports" className="space-y-2">
          <h2 id="reports" className="text-lg font-bold">
            本机的报告
          </h2>
          <ReportList once={once} {...props} reports={reports} />
        </section>
      )}
      {hasReports && (
        <details>
          <summary>开始前准备：要备齐的材料</summary>
          <Preparations />
        </details>
      )}
      {isAnswered && (
        <>
          <p className="text-quiet">{FORMATS}</p>
          <WholeStore count={reports && reports.length} {...props} />
        </>
      )}
    </main>
  );
}
