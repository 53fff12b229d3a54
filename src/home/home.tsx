import { useState } from 'react';
import type { StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ImportProgress, type ImportProgressProps } from './import-progress.tsx';
import { ImportResults, type ImportEntry } from './import-results.tsx';
import { useBroughtFiles } from './use-brought-files.ts';
import { useOnce } from './use-once.ts';
import './home.css';

export interface ReportSummary {
  id: string;
  title: string;
  address: string;
  savedAt: string;
  /** The file that it was read from; undefined where there is none. */
  fileName: string | undefined;
  /** Errors stand in it. */
  isDraft: boolean;
  /** The day of its 定稿, null where it has none. */
  finalizedOn: string | null;
}

interface HomeProps {
  /** Null where the browser gave no storage. */
  reports: readonly ReportSummary[] | null;
  removedTitle: string | null;
  /** The browser would not store the last change of this list. */
  isRefused: boolean;
  imports: readonly ImportEntry[];
  addressOf: (id: string, step: StepId) => string;
  /** Null while nothing is being read. */
  progress: ImportProgressProps | null;
  onCreate: () => void;
  onImport: (files: readonly File[]) => void;
  onClearImports: () => void;
  /** Begins the report of the following year, with this one attached. */
  onNextYear: (id: string, withTexts: boolean) => Promise<void>;
  onDuplicate: (id: string) => Promise<void>;
  onDownload: (id: string) => void;
  onRemove: (id: string) => void;
  onRestore: () => void;
}

interface ReportProps extends HomeProps {
  report: ReportSummary;
  /** Does it once, however often it is pressed. */
  once: ReturnType<typeof useOnce>;
}

function stateOf({ isDraft, finalizedOn }: ReportSummary): string {
  if (isDraft) return '未完成';
  return finalizedOn === null ? '没有必须改正的地方' : `已定稿（${finalizedOn}）`;
}

function Report({ report, once, ...props }: ReportProps) {
  const { id, title, address, savedAt, fileName } = report;
  return (
    <li className="report-entry">
      <div className="w-full">
        <a href={address} className="font-bold">
          {title}
        </a>
        <p className="text-quiet">
          {stateOf(report)}，{savedAt.slice(0, 16).replace('T', ' ')} 保存
          {fileName !== undefined && `，来自《${fileName}》`}
        </p>
      </div>
      <Button
        onClick={(event) => once(event, () => props.onNextYear(id, false))}
        aria-label={`写下一年度：${title}`}
      >
        写下一年度
      </Button>
      <Button
        look="quiet"
        onClick={(event) => once(event, () => props.onNextYear(id, true))}
        aria-label={`写下一年度（带上文字）：${title}`}
      >
        写下一年度（带上文字）
      </Button>
      <Button
        className="ml-auto"
        onClick={(event) => once(event, () => props.onDuplicate(id))}
        aria-label={`复制一份：${title}`}
      >
        复制一份
      </Button>
      <Button onClick={() => props.onDownload(id)} aria-label={`下载：${title}`}>
        下载
      </Button>
      <Button onClick={() => props.onRemove(id)} aria-label={`删除：${title}`}>
        删除
      </Button>
    </li>
  );
}

/** The first page: the reports kept in this browser, a new one, or one from a file. */
export function Home(props: HomeProps) {
  const { reports, removedTitle, isRefused, imports, progress, onCreate, onImport, onRestore } =
    props;
  const [isCreating, setIsCreating] = useState(false);
  const once = useOnce();
  useBroughtFiles(onImport);
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
        <label className="file-button">
          导入报告
          <input
            type="file"
            multiple
            onChange={({ currentTarget }) => {
              onImport([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
        <span className="text-quiet">
          可以导入
          Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件，一次可以选多个；拖到本页，或者复制全文后在本页粘贴也可以。
        </span>
      </div>
      {progress && <ImportProgress {...progress} />}
      <ImportResults entries={imports} addressOf={props.addressOf} onClear={props.onClearImports} />
      {isRefused && (
        <Notice>
          浏览器没有存下这一次改动，本机空间可能已满。先下载需要的报告，再删去不用的。
        </Notice>
      )}
      {removedTitle !== null && (
        <Notice>
          已删除“{removedTitle}”
          <Button look="quiet" onClick={onRestore}>
            撤销
          </Button>
        </Notice>
      )}
      <h2 className="text-lg font-bold">本机的报告</h2>
      {reports === null ? (
        <Notice>
          浏览器不允许本页面保存内容（可能是无痕窗口）。可以填写和导出，关闭前要下载备份。
        </Notice>
      ) : reports.length === 0 ? (
        <p className="text-quiet">还没有报告。</p>
      ) : (
        <ul className="space-y-2">
          {reports.map((report) => (
            <Report key={report.id} {...props} report={report} once={once} />
          ))}
        </ul>
      )}
      <p className="flex gap-3">
        <a href="#/help">填报帮助</a>
        <a href="#/about">关于本程序</a>
      </p>
    </main>
  );
}
