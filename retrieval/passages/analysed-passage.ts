// A passage as it is compared with questions: its text analysed once, for all of them.

import type { StoredPassage } from '../ports.ts';
import { normalizeText } from '../text/normalize.ts';
import { TermBag } from './term-bag.ts';

/** A document's title analysed once for all its passages. */
export interface AnalysedTitle {
  readonly titleTerms: TermBag;
  readonly titleTokens: Uint16Array;
}

/** A passage's text analysed once, for all questions. */
export interface AnalysedPassage extends StoredPassage, AnalysedTitle {
  readonly terms: TermBag;
  readonly headingTerms: TermBag;
  /** Folded, for looking words up. */
  readonly foldedBody: string;
  readonly foldedTitle: string;
}

export function analyseTitle(
  { title, docNo }: StoredPassage['document'],
  tokenize: (text: string) => number[],
): AnalysedTitle {
  return {
    titleTerms: TermBag.of(`${title}\n${docNo ?? ''}`),
    titleTokens: Uint16Array.from(tokenize(title)),
  };
}

export function analysePassage(stored: StoredPassage, title: AnalysedTitle): AnalysedPassage {
  const { passage, document } = stored;
  const body = `${passage.text}\n${passage.searchOnly}`;
  return {
    ...stored,
    ...title,
    terms: TermBag.of(body),
    headingTerms: TermBag.of(passage.headingPath.join('\n')),
    foldedBody: normalizeText(body),
    foldedTitle: normalizeText(`${document.title} ${passage.headingPath.join(' ')}`),
  };
}
