import { decodeText } from './decode-text.ts';
import type { SourceRead } from './source-document.ts';

/** Reads a text file: a paragraph a line. */
export function readPlainText(bytes: Uint8Array): SourceRead {
  const blocks = decodeText(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph' as const, text, level: 0 }));
  return { state: 'read', document: { flow: 'paragraphs', blocks, messages: [] } };
}
