// The words by which prose counts 行政规范性文件: 制发, 废止, 现行有效.
import type { ClaimKind } from './claim-kinds.ts';
import { narrowingBesides } from './own-words.ts';
import type { Statement } from './statement.ts';

const DOCUMENTS: readonly [ClaimKind, RegExp][] = [
  ['documentsIssued', /(?:制发|制定|出台|印发)(?:了|的)?(?:行政)?规范性文件$/],
  ['documentsIssued', /规范性文件(?:制发|制定)$/],
  ['documentsRepealed', /废止(?:了|的)?(?:行政)?规范性文件$/],
  ['documentsRepealed', /规范性文件废止$/],
  ['documentsInForce', /现行有效(?:的)?(?:行政)?规范性文件$/],
  ['documentsInForce', /规范性文件现行有效$/],
];
const DOCUMENT_VERB = /(?<verb>制发|出台|印发|废止)(?:了)?$/;
const DOCUMENTS_BEHIND = /^(?:的)?(?:行政)?规范性文件/;
const beforeDocuments = narrowingBesides(/动态|更新|发布|公开|新|宣布|清理|主动|行政/);

/** The documents that a number counts, by the words before it and behind its measure. */
export function readDocuments(before: string, behind: string): Statement | null {
  for (const [kind, pattern] of DOCUMENTS) {
    const match = pattern.exec(before);
    if (match) {
      const subject = beforeDocuments(before.slice(0, match.index));
      return { kind, from: match.index, subject };
    }
  }
  const verb = DOCUMENT_VERB.exec(before);
  const noun = DOCUMENTS_BEHIND.exec(behind);
  if (!verb || !noun) return null;
  const kind = verb.groups?.verb === '废止' ? 'documentsRepealed' : 'documentsIssued';
  const subject = beforeDocuments(before.slice(0, verb.index));
  return { kind, from: verb.index, subject, behind: noun[0].length };
}
