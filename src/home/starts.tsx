import { useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';
import { FileButton } from '#src/ui/file-button.tsx';
import './starts.css';

export interface StartActions {
  onCreate: () => Promise<void>;
  /** Begins the report after the one in the file; only one file makes sense. */
  onLastYear: (files: readonly File[]) => void;
  onSample: () => Promise<void>;
  onImport: (files: readonly File[]) => void;
}

/** Takes files that are dropped on it, before the page takes them for reports to import. */
function DropHere({
  onDrop,
  children,
}: {
  onDrop: StartActions['onLastYear'];
  children: ReactNode;
}) {
  const take = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onDrop([...event.dataTransfer.files]);
  };
  return <span onDrop={take}>{children}</span>;
}

/** The ways into a report: in one row of the same place whether there are reports or none. */
export function Starts({ onCreate, onLastYear, onSample, onImport }: StartActions) {
  const [isCreating, setIsCreating] = useState(false);
  return (
    <div className="starts">
      <Button
        look="main"
        disabled={isCreating}
        onClick={() => {
          setIsCreating(true);
          void onCreate().finally(() => setIsCreating(false));
        }}
      >
        新建报告
      </Button>
      <DropHere onDrop={onLastYear}>
        <FileButton onChoose={onLastYear}>导入去年的报告</FileButton>
      </DropHere>
      <Button
        onClick={({ detail }) => {
          // Not again for the second click of a double click.
          if (detail <= 1) void onSample();
        }}
      >
        打开示例
      </Button>
      <FileButton multiple onChoose={onImport}>
        导入报告
      </FileButton>
    </div>
  );
}

const STARTS: readonly (readonly [name: string, about: string])[] = [
  ['新建报告', '从空白的统一格式写起，边写边自动保存。'],
  [
    '导入去年的报告',
    '选上年报告的文件，就新建下一年度的报告：机关、小节标题照旧，上年的数字和文字在旁边对照。',
  ],
  ['打开示例', '看一份填好的报告（示例县商务局，内容虚构），可以随意改。'],
  ['导入报告', '接着写已有的报告、别的电脑下载的报告，或者恢复备份。'],
];

/** What each of them does, beneath it, for who comes for the first time. */
export function AboutStarts() {
  return (
    <dl className="starts about-starts">
      {STARTS.map(([name, about]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}
