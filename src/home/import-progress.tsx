import { Button } from '#src/ui/button.tsx';

export interface ImportProgressProps {
  fileName: string;
  /** Which file is being read, from 1. */
  at: number;
  total: number;
  onSkip: () => void;
  onCancel: () => void;
}

/** Which of the files is being read, and how to stop it. */
export function ImportProgress({ fileName, at, total, onSkip, onCancel }: ImportProgressProps) {
  return (
    <div className="notice import-progress">
      <progress aria-label="读取进度" max={total} value={at - 1} />
      <p>
        正在读取 {at}/{total}：{fileName}
      </p>
      {total > 1 && <Button onClick={onSkip}>跳过这个文件</Button>}
      <Button onClick={onCancel}>取消</Button>
    </div>
  );
}
