import { useEffect, useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import './home.css';

export interface ReportSummary {
  id: string;
  title: string;
  address: string;
  savedAt: string;
  /** Errors stand in it. */
  isDraft: boolean;
}

interface HomeProps {
  /** Null where the browser gave no storage. */
  reports: readonly ReportSummary[] | null;
  removedTitle: string | null;
  /** The browser would not store the last change of this list. */
  isRefused: boolean;
  imports: readonly { fileName: string; draft: unknown; messages: readonly string[] }[];
  onCreate: () => void;
  onImport: (files: readonly File[]) => void;
  /** Begins the report of the following year, with this one attached. */
  onNextYear: (id: string, withTexts: boolean) => void;
  onDuplicate: (id: string) => void;
  onDownload: (id: string) => void;
  onRemove: (id: string) => void;
  onRestore: () => void;
}

/** Files dropped or pasted anywhere on the page are imported like chosen ones. */
function useDroppedFiles(onImport: HomeProps['onImport']): void {
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onImport(files);
    };
    const drop = (event: DragEvent) => {
      take(event, event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      take(event, event.clipboardData);
    };
    const allowDrop = (event: DragEvent) => {
      event.preventDefault();
    };
    window.addEventListener('dragover', allowDrop);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', allowDrop);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [onImport]);
}

function ImportResults({ imports }: Pick<HomeProps, 'imports'>) {
  if (imports.length === 0) return null;
  return (
    <section aria-label="导入结果" className="notice block space-y-2">
      {imports.map(({ fileName, draft, messages }, index) => (
        <div key={index}>
          <p className="font-bold">
            {fileName}：{draft ? '已读入' : '没有读入'}
          </p>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      ))}
    </section>
  );
}

function Report({ report, ...props }: { report: ReportSummary } & HomeProps) {
  const { id, title, address, savedAt, isDraft } = report;
  return (
    <li className="report-entry">
      <div className="w-full">
        <a href={address} className="font-bold">
          {title}
        </a>
        <p className="text-quiet">
          {isDraft ? '未完成' : '没有必须改正的地方'}，{savedAt.slice(0, 16).replace('T', ' ')} 保存
        </p>
      </div>
      <Button onClick={() => props.onNextYear(id, false)} aria-label={`写下一年度：${title}`}>
        写下一年度
      </Button>
      <Button
        look="quiet"
        onClick={() => props.onNextYear(id, true)}
        aria-label={`写下一年度（带上文字）：${title}`}
      >
        写下一年度（带上文字）
      </Button>
      <Button
        className="ml-auto"
        onClick={() => props.onDuplicate(id)}
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
  const { reports, removedTitle, isRefused, imports, onCreate, onImport, onRestore } = props;
  const [isCreating, setIsCreating] = useState(false);
  useDroppedFiles(onImport);
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
          导入本程序“导出数据”得到的报告文件（.json），或者没有改动过的
          Word、网页导出文件，也可以拖到本页。
        </span>
      </div>
      <ImportResults imports={imports} />
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
            <Report key={report.id} {...props} report={report} />
          ))}
        </ul>
      )}
      <p>
        <a href="#/help">填报帮助</a>
      </p>
    </main>
  );
}
