import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
  onAdd: (files: readonly File[]) => void;
  onCancel: () => void;
  onClear: () => void;
}

/** Where files come in: what is chosen, how far the reading is, what came of each. */
export function TakeIn({ progress, results, taken, onAdd, onCancel, onClear }: TakeInProps) {
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
          className={results.length === 0 ? 'desk-note' : 'notice space-y-1'}
        >
          <p>
            收下 {taken} 份。{results.length === 0 && '全部读出。'}
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

const SAVE_DELAY_MS = 500;

interface RosterProps {
  text: string;
  count: number;
  /** Whether reports have come in: the list of them is then what is looked at. */
  hasFiles: boolean;
  /** What could not be understood of it. */
  messages: readonly string[];
  onSave: (text: string) => void;
  /** Lists at hand elsewhere, for a year that has none. */
  offers: readonly { words: string; text: string }[];
}

/** The list of organs that must file, pasted from wherever it is kept. */
export function Roster({ text, count, hasFiles, messages, offers, onSave }: RosterProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // What is being typed stays in view while it is saved.
  const [isOpenAtFirst] = useState(text === '' && !hasFiles);
  const isDone = hasFiles && text !== '';
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const isTyping = box.current?.contains(document.activeElement) ?? false;
    if (isDone && !isTyping && box.current) box.current.open = false;
  }, [isDone]);
  if (typed !== null && typed === text) setTyped(null);
  const shown = typed ?? text;
  // What was typed stands until it is stored: the browser may refuse.
  const save = () => {
    if (typed !== null) onSave(typed);
  };
  const saveLater = useEffectEvent(save);
  useEffect(() => {
    const timer = setTimeout(() => saveLater(), SAVE_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <details ref={box} className="roster screen-only" open={isOpenAtFirst}>
      <summary>
        {count === 0 ? '应报机关名单：还没有' : `应报机关名单：${count} 家`}
        {messages.length > 0 && `，有 ${messages.length} 处要看`}
      </summary>
      <label className="block space-y-1">
        <span>
          一行一个机关全称，可以从 Excel
          里连同表头一起复制。可以有“简称”“类别”两列；类别写政府部门、乡镇、街道、垂直管理等，没有写类别的外来文件要逐份确认是否计入。
        </span>
        <textarea
          className="control"
          rows={8}
          spellCheck={false}
          placeholder={'机关全称\t简称\t类别\n安和县教育局\t县教育局\t政府部门'}
          value={shown}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onBlur={save}
        />
      </label>
      {shown.trim() === '' && offers.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-3">
          {offers.map((offer) => (
            <Button
              key={offer.words}
              onClick={(event) => {
                // The button goes with the empty list.
                event.currentTarget.closest('details')?.querySelector('textarea')?.focus();
                setTyped(null);
                onSave(offer.text);
              }}
            >
              {offer.words}
            </Button>
          ))}
        </p>
      )}
      {messages.length > 0 && (
        <ul className="said-files">
          {messages.slice(0, MOST_SHOWN).map((message, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
