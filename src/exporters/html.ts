import { FORMAT } from '#src/report/draft/draft.ts';
import { fingerprintOf, visibleTextsOf } from '#src/report/document/fingerprint.ts';
import type { PublicReport } from '#src/report/document/public-report.ts';
import {
  isUnreadable,
  type Block,
  type DocumentTable,
  type ReportDocument,
} from '#src/report/document/report-document.ts';
import { signatureIndents } from '#src/report/document/signature.ts';
import { titleLines } from '#src/report/document/title-lines.ts';
import { toCellMarkup } from './cell-markup.ts';
import { toEmbeddedJson } from './embedded-json.ts';
import * as styles from './html-styles.ts';
import { sum } from './sum.ts';
import { toXmlMarkup } from './xml-text.ts';

const toElement = (tag: string, style: string, markup: string): string =>
  `<${tag} style="${style}">${markup}</${tag}>`;

function toColumns(widths: readonly number[]): string {
  const all = sum(widths);
  const columns = widths.map((width) => {
    const percent = `${Math.floor((10_000 * width) / all) / 100}%`;
    // As an attribute too: word processors read nothing else.
    return `<col width="${percent}" style="width:${percent}">`;
  });
  return `<colgroup>${columns.join('')}</colgroup>`;
}

function toTable({ id, caption, widths, headRows, rows }: DocumentTable, isDraft: boolean): string {
  const lines = rows.map((cells) => {
    const drawn = cells.map((cell) =>
      toCellMarkup(cell, styles.cellStyle(id, cell, isDraft && isUnreadable(cell))),
    );
    return `<tr>${drawn.join('')}</tr>`;
  });
  const name = toXmlMarkup(caption);
  return [
    // Many digits on a narrow screen scroll, by the keyboard too.
    `<div role="group" aria-label="${name}" tabindex="0" style="${styles.TABLE_FRAME}">`,
    `<table border="1" width="100%" style="${styles.TABLE}">`,
    toElement('caption', styles.CAPTION, toElement('span', styles.CAPTION_WORDS, name)),
    toColumns(widths),
    ...(headRows > 0 ? ['<thead>', ...lines.slice(0, headRows), '</thead>'] : []),
    '<tbody>',
    ...lines.slice(headRows),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function toBlock(block: Block, isDraft: boolean): string {
  switch (block.kind) {
    case 'heading':
      return toElement(
        block.level === 1 ? 'h2' : 'h3',
        styles.HEADING[block.level],
        toXmlMarkup(block.text),
      );
    case 'paragraph': {
      const lead = block.lead && toElement('b', styles.LEAD, toXmlMarkup(block.lead));
      return toElement('p', styles.PARAGRAPH, lead + toXmlMarkup(block.text));
    }
    case 'table':
      return toTable(block.table, isDraft);
    case 'note':
      return toElement('p', styles.NOTE, toXmlMarkup(block.text));
    case 'signature': {
      const indents = signatureIndents(block.lines);
      return block.lines
        .map((line, index) =>
          toElement(
            'p',
            styles.signatureStyle(indents[index] ?? 0, index === 0),
            toXmlMarkup(line),
          ),
        )
        .join('\n');
    }
  }
}

/** The data by which this program reads the page exactly, with the hash of what a reader sees. */
function toEmbedded(document: ReportDocument, report: PublicReport): string {
  const json = toEmbeddedJson(report);
  const hash = fingerprintOf(visibleTextsOf(document), json);
  return `<script type="application/json" id="${FORMAT}" data-visible-text="${hash}">${json}</script>`;
}

/**
 * The report as one web page for the organ's site and for the clipboard: inline styles only, nothing
 * that runs or is loaded. `report` is what of the same draft may be published; it is embedded so
 * that the page is read back exactly. Cells of a draft that cannot be read are tinted.
 */
export function toHtml(document: ReportDocument, report: PublicReport): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${toXmlMarkup(document.title)}</title>`,
    '</head>',
    '<body style="margin:0">',
    '<main>',
    `<article style="${styles.ARTICLE}">`,
    toElement('h1', styles.TITLE, titleLines(document.title).map(toXmlMarkup).join('<br>')),
    ...document.blocks.map((block) => toBlock(block, document.isDraft)),
    toEmbedded(document, report),
    '</article>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
