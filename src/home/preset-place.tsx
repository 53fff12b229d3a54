import { useRef } from 'react';
import { Button } from '#src/ui/button.tsx';

/** The preset that holds on this machine. */
interface ShownPreset {
  /** 本机机关, '' where none is said. */
  organ: string;
  organs: number;
  /** The file it was imported from; null where it came with the program. */
  file: { name: string; savedAt: string } | null;
}

interface PresetPlaceProps {
  /** Null where there is none. */
  preset: ShownPreset | null;
  /** What came of the removal, '' before. */
  said: string;
  onRemove: () => void;
}

const words = ({ organ, organs, file }: ShownPreset): string =>
  [
    file
      ? `现用的预置读自“${file.name}”（${file.savedAt.slice(0, 10)}），保存在 disclosure-annual-report-preset 里`
      : '现用的预置随程序发放，写在程序文件里，不占用浏览器的存储',
    `：${organs} 个机关`,
    organ === '' ? '。' : `，新建的报告以“${organ}”开头。`,
  ].join('');

/** Which preset holds, where it lies, and the way to be rid of it. */
export function PresetPlace({ preset, said, onRemove }: PresetPlaceProps) {
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <h2 className="text-lg font-bold">预置</h2>
      <p>
        {preset
          ? words(preset)
          : '没有预置。有预置文件的（本机关名称和全县机关名单），在“全部报告”页用“导入报告”读入。'}
      </p>
      {preset?.file && (
        <Button
          onClick={() => {
            onRemove();
            // The button goes with the preset.
            status.current?.focus();
          }}
        >
          删除预置
        </Button>
      )}
      <p role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
    </>
  );
}
