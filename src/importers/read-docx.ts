import mammoth from 'mammoth';
import { readAsHtml } from './read-html.ts';
import type { SourceRead } from './source-document.ts';
import { takeFrom, type Taken, type WordDocument } from './word-document.ts';
import { wordMessages } from './word-messages.ts';
import { readWordParts, toPreparedFile } from './word-parts.ts';
import { DAMAGED, type ZipParts } from './zip-limits.ts';

interface WordHtml {
  html: string;
  taken: Taken;
}

async function toHtml(parts: ZipParts): Promise<WordHtml> {
  const file = toPreparedFile(parts);
  // The library takes a buffer in node, an array buffer in a browser.
  const source = { arrayBuffer: file.slice().buffer, buffer: file };
  let taken: Taken = { notes: [], comments: [], hidden: [], hasNumbering: false };
  const { value: html } = await mammoth.convertToHtml(source, {
    styleMap: "p[style-name='Title'] => h1:fresh",
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    transformDocument: (document: WordDocument) => {
      taken = takeFrom(document);
      return document;
    },
  });
  return { html, taken };
}

/**
 * Reads a Word file (.docx): paragraphs with the levels of their heading styles, tables with their
 * spans, pictures as such. Of tracked changes it reads what they would become. Numbers that Word
 * makes by itself are not in the file's text and not invented. Total; needs no DOM.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceRead> {
  const zip = readWordParts(bytes);
  if (zip.state === 'refused') return zip;
  try {
    const { html, taken } = await toHtml(zip.parts);
    return readAsHtml(html, wordMessages(zip.parts, taken));
  } catch {
    return { state: 'refused', reason: DAMAGED };
  }
}
