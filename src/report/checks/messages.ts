// The sentence of any finding.
import type { Finding } from './finding.ts';
import { sentenceOf } from './first-messages.ts';
import { laterSentence } from './later-messages.ts';

/** The finding in one sentence. */
export const findingSentence = (finding: Finding): string => sentenceOf(finding, laterSentence);
