// The title of the submission copy: 二号小标宋, centred, broken only between its words and balanced
// (typesetting of the submission copy after GB/T 9704-2012).

/** 156 mm at 22 pt. */
const CHARACTERS_A_LINE = 20;

const WORDS = /^(.*?)(\d{4}年(?:度)?)?(政府信息公开工作)(年度报告|报告)(的核对意见)?$/u;

const lengthOf = (line: string): number => [...line].length;

/** An organ's name that is longer than a line, in parts of like length. */
function cut(word: string): string[] {
  const characters = [...word];
  const lines = Math.ceil(characters.length / CHARACTERS_A_LINE);
  const length = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) =>
    characters.slice(line * length, (line + 1) * length).join(''),
  );
}

/** Lines made of the words, each as long as it fits. */
function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last + word) <= width) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}

/** The title in as few lines as it needs, the narrowest setting that needs no more. */
export function titleLines(title: string): string[] {
  const words = (WORDS.exec(title) ?? [title, title]).slice(1).filter(Boolean).flatMap(cut);
  const widest = fill(words, CHARACTERS_A_LINE);
  for (let width = Math.max(...words.map(lengthOf)); width < CHARACTERS_A_LINE; width += 1) {
    const lines = fill(words, width);
    if (lines.length <= widest.length) return lines;
  }
  return widest;
}
