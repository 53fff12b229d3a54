import { useRef } from 'react';
import { Button } from '#src/ui/button.tsx';
import { FileButton } from '#src/ui/file-button.tsx';

/** What is to be said of a file that was brought. */
interface SaidFile {
  fileName: string;
  state: 'unread' | 'known' | 'left' | 'cancelled' | 'not-stored' | 'noted';
  words: string;
}

const HEADINGS: Record<SaidFile['state'], string> = {
  'not-stored': '没有存下',
  cancelled: '没有读取',
  unread: '收下了，但没有读出报告',
  known: '已经有同一个文件',
  left: '没有收下',
  noted: '收下了，有说明',
};
// Object.keys is typed string[]; the keys are those of the literal above.
const STATES = Object.keys(HEADINGS) as SaidFile['state'][];
/** The rest is told by its number. */
const MOST_SHOWN = 200;

function Said({ state, files }: { state: SaidFile['state']; files: readonly SaidFile[] }) {
  if (files.length === 0) return null;
  const left = files.length - MOST_SHOWN;
  return (
    <details open={files.length <= 10}>
      <summary>
        {HEADINGS[state]}（{files.length} 个文件）
      </summary>
      <ul className="said-files">
        {files.slice(0, MOST_SHOWN).map(({ fileName, words }, index) => (
          <li key={index}>
            <b>{fileName}</b>：{words}
          </li>
        ))}
        {left > 0 && <li>还有 {left} 个文件没有列出。</li>}
      </ul>
    </details>
  );
}

interface TakeInProps {
  progress: { fileName: string; done: number; total: number } | null;
  results: readonly SaidFile[];
  taken: number;
  /** What else is to be seen to, '' where nothing. */
  aside: string;
  onAdd: (files: readonly File[]) => void;
  onCancel: () => void;
  onClear: () => void;
}

/** Where files come in: what is chosen, how far the reading is, what came of each. */
export function TakeIn({ progress, results, taken, aside, onAdd, onCancel, onClear }: TakeInProps) {
  const section = useRef<HTMLElement>(null);
  const hasResults = !progress && (results.length > 0 || taken > 0);
  return (
    <section
      ref={section}
      aria-label="收报告"
      tabIndex={-1}
      className="take-in screen-only space-y-2"
    >
      <div className="flex flex-wrap items-center gap-3">
        {!progress && (
          <>
            <FileButton isMain multiple onChoose={onAdd}>
              添加报告
            </FileButton>
            <FileButton isFolder multiple onChoose={onAdd}>
              添加文件夹
            </FileButton>
            <span className="text-quiet">
              Word（.docx）、PDF、网页、Excel（.xlsx）、文本和本程序的文件，可以一次选很多个；文件和文件夹也可以拖到本页。都只保存在本机，不上传。
            </span>
          </>
        )}
        {progress && (
          <div className="desk-note import-progress">
            <progress aria-label="读取进度" max={progress.total} value={progress.done} />
            <p>
              正在读取 {progress.done}/{progress.total}：{progress.fileName}
            </p>
            <Button onClick={onCancel}>取消</Button>
          </div>
        )}
      </div>
      {hasResults && (
        <section
          aria-label="导入结果"
          className={results.length === 0 && aside === '' ? 'desk-note' : 'notice space-y-1'}
        >
          <p>
            收下 {taken} 份。{results.length === 0 && '全部读出。'}
            {aside}
          </p>
          {STATES.map((state) => (
            <Said key={state} state={state} files={results.filter((one) => one.state === state)} />
          ))}
          <Button
            onClick={() => {
              // The button goes with what it closes.
              section.current?.focus({ preventScroll: true });
              onClear();
            }}
          >
            知道了
          </Button>
        </section>
      )}
    </section>
  );
}
