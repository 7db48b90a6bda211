// A passage's sentences analysed as they are looked at: cutting and tokenising do not depend on the question.

import { normalizeText } from '../text/normalize.ts';
import type { AnalysedPassage } from './analysed-passage.ts';
import { splitSentences, type TextUnit } from './split-sentences.ts';
import { TermBag } from './term-bag.ts';

/** One sentence; each part is made when it is first asked for and then kept. */
export class Sentence {
  readonly words: string;
  #folded: string | undefined;
  #terms: TermBag | undefined;
  #tokens: Uint16Array | undefined;

  constructor(words: string) {
    this.words = words;
  }

  get folded(): string {
    return (this.#folded ??= normalizeText(this.words));
  }

  get terms(): TermBag {
    return (this.#terms ??= TermBag.of(this.words));
  }

  readTokens(tokenize: (text: string) => number[]): Uint16Array {
    return (this.#tokens ??= Uint16Array.from(tokenize(this.words)));
  }
}

export class PassageSentences {
  readonly units: readonly TextUnit[];
  readonly sentences: readonly Sentence[];
  readonly #headings: readonly string[];
  #headingTokens: Uint16Array | undefined;
  /** By the shape's pattern: most questions share a few. */
  readonly #shaped = new Map<string, readonly Sentence[]>();

  constructor(text: string, headings: readonly string[]) {
    this.units = splitSentences(text);
    this.sentences = this.units.map(({ start, end }) => new Sentence(text.slice(start, end)));
    this.#headings = headings;
  }

  /** Of the two headings right above. */
  readHeadingTokens(tokenize: (text: string) => number[]): Uint16Array {
    return (this.#headingTokens ??= Uint16Array.from(tokenize(this.#headings.slice(-2).join('\n'))));
  }

  /** Those with the look of the wanted answer. */
  findShaped(shape: RegExp): readonly Sentence[] {
    const known = this.#shaped.get(shape.source);
    if (known !== undefined) return known;
    const shaped = this.sentences.filter(({ words }) => shape.test(words));
    this.#shaped.set(shape.source, shaped);
    return shaped;
  }
}

const knownSentences = new WeakMap<AnalysedPassage, PassageSentences>();

/** Kept as long as the passage is. */
export function readSentences(passage: AnalysedPassage): PassageSentences {
  const known = knownSentences.get(passage);
  if (known !== undefined) return known;
  const sentences = new PassageSentences(passage.passage.text, passage.passage.headingPath);
  knownSentences.set(passage, sentences);
  return sentences;
}
