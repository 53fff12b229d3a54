import { useId } from 'react';
import { Button } from '#src/ui/button.tsx';

/** What can be taken out of the desk. */
export const OUT_FILES = {
  workbook: {
    name: '工作簿（Excel）',
    words: '三张汇总表、各机关一览、检查结果、雷同文本，各一个工作表。',
  },
  chase: { name: '未报名单', words: '还没有报送的，和报了但不能用的，一家一行，用来催报。' },
  sheets: {
    name: '核对意见（Word，压缩包）',
    words: '有必须改正、需要核实或者不能使用的，每家一份，列出问题和怎样改，发回机关。',
  },
  csv: { name: '数据（CSV）', words: '一个数字一行，导入数据库或 Excel 统计。' },
  ndjson: {
    name: '数据（NDJSON）',
    words: '一份报告一行，留给数据库和明年的收集台，平时不用打开；明年拖回收集台，就是上年的报告。',
  },
  same: { name: '雷同文本', words: '文字基本相同的报告，两家一行。' },
  all: { name: '全部打包（压缩包）', words: '以上各项放在一个压缩包里。' },
  preset: {
    name: '预置文件',
    words:
      '装着应报机关名单的一个文件，发给各机关：他们在“全部报告”页导入以后，填写机关全称时从名单中选。',
  },
} as const;
export type OutFile = keyof typeof OUT_FILES;

// Object.keys is typed string[]; the keys are those of the literal above.
const FILES = Object.keys(OUT_FILES) as OutFile[];

interface OutFilesProps {
  /** What is being made, and how far it is; null while nothing is. */
  making: { file: OutFile; done: number; total: number } | null;
  /** What came of the last one. */
  said: string;
  isCountedOnly: boolean;
  onCountedOnly: (isCountedOnly: boolean) => void;
  onMake: (file: OutFile) => void;
  onCancel: () => void;
  /** How many reports there are, and how many count. */
  counts: { all: number; counted: number };
}

/** 取出: everything that comes out of the desk as a file. */
export function OutFiles(props: OutFilesProps) {
  const { making, said, isCountedOnly, onCountedOnly, onMake, onCancel, counts } = props;
  const id = useId();
  return (
    <section aria-label="取出" className="space-y-3">
      <h2>下载文件</h2>
      <p>收集台里的报告和汇总，从这里做成文件存到电脑上。</p>
      <ul className="out-files">
        {FILES.map((file) => (
          <li key={file}>
            <Button
              disabled={making !== null}
              aria-describedby={`${id}-${file}`}
              onClick={() => {
                onMake(file);
              }}
            >
              {OUT_FILES[file].name}
            </Button>
            <span id={`${id}-${file}`}>{OUT_FILES[file].words}</span>
          </li>
        ))}
      </ul>
      <fieldset className="out-scope">
        <legend className="sr-only">数据文件的范围</legend>
        <span>CSV 和 NDJSON 里放哪些报告：</span>
        {[true, false].map((isOnly) => (
          <label key={String(isOnly)} className="flex items-center gap-2">
            <input
              type="radio"
              name="out-scope"
              checked={isCountedOnly === isOnly}
              onChange={() => {
                onCountedOnly(isOnly);
              }}
            />
            {isOnly ? `计入的 ${counts.counted} 份` : `收到的 ${counts.all} 份`}
          </label>
        ))}
      </fieldset>
      {making && (
        <div className="desk-note import-progress">
          <progress aria-label="制作进度" max={making.total} value={making.done} />
          <p>
            正在做{OUT_FILES[making.file].name} {making.done}/{making.total}
          </p>
          <Button onClick={onCancel}>取消</Button>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
