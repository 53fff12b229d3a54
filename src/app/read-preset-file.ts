import { decodeText } from '#src/importers/decode-text.ts';
import { MOST_TEXT_BYTES } from '#src/importers/file-limits.ts';
import { browserPreset } from '#src/persistence/browser-preset.ts';
import type { PresetStore } from '#src/persistence/preset-store.ts';
import { readPreset, type Preset } from '#src/report/preset/preset.ts';
import { toLocalIso } from './autosave.ts';
import { NOT_CHANGED } from './refusal-words.ts';

/** Whether the preset is kept now, and what is to be said of it. */
export interface PresetFileRead {
  isKept: boolean;
  notes: string[];
}

const TOO_BIG = `预置文件太大（超过 ${MOST_TEXT_BYTES / 1_000_000} MB），没有读取。`;

function readWords({ organ, organs }: Preset): string[] {
  const own = organ ? `新建的报告以“${organ.name}”开头，` : '';
  const list = organs.length > 0 ? '填写机关全称时可以从名单中选，' : '';
  return [
    `预置已读入：${organs.length} 个机关。`,
    `${own}${list}已经写的报告不变。预置只存在这个浏览器里，代替以前的预置，可以在“关于本程序”删除。`,
  ];
}

/** Reads a preset file and keeps it in place of the one before. Rejects where it cannot be read. */
export async function readPresetFile(
  file: File,
  store: PresetStore = browserPreset,
): Promise<PresetFileRead> {
  if (file.size > MOST_TEXT_BYTES) return { isKept: false, notes: [TOO_BIG] };
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  const read = readPreset(text);
  if (read.state === 'refused') return { isKept: false, notes: [read.reason] };
  const savedAt = toLocalIso(new Date());
  const kept = await store.keep({ text, fileName: file.name, savedAt });
  if (kept.state === 'refused') return { isKept: false, notes: [NOT_CHANGED[kept.refusal]] };
  return { isKept: true, notes: [...readWords(read.preset), ...read.messages] };
}
