import { FORMAT } from '#src/report/draft/draft.ts';
import { fingerprintOf } from '#src/report/document/fingerprint.ts';
import { readEmbedded, type OwnCopy } from './own-copy.ts';
import { parseInertHtml } from './inert-html.ts';
import { countOpenTags } from './open-tags.ts';
import { readVisibleTexts } from './visible-texts.ts';

/** The browser's parser takes the square of what stands in each other; a real page has some 20. */
const MOST_OPEN = 3_000;

/** What of the page is the report: a site's navigation around it is not. */
function reportAround(script: Element, page: Document): Element {
  let element = script.parentElement;
  while (element && !element.querySelector('h1')) element = element.parentElement;
  return element ?? page.body;
}

/**
 * Reads a web page that this program made, as saved or as published by a content system that kept
 * the embedded data. Total: any other page is foreign, and one nested too deep to parse. Where a word or figure was changed since, or
 * something was added to or taken from the article, the page is `edited`. It is parsed apart from
 * the page and never shown, so that nothing in it runs.
 */
export function readOwnHtml(html: string): OwnCopy {
  if (!html.includes(FORMAT) || countOpenTags(html) > MOST_OPEN) return { state: 'foreign' };
  const page = parseInertHtml(html);
  const script = page.querySelector(`script#${FORMAT}`);
  if (!script) return { state: 'foreign' };
  const json = script.textContent;
  const found = fingerprintOf(readVisibleTexts(reportAround(script, page)), json);
  return readEmbedded(json, script.getAttribute('data-visible-text') === found);
}
