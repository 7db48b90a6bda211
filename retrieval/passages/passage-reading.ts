// Reads passages with the question by a model that sees both at once: which sentence answers, and whether any does.

import type { ReadingModel, TokenTable } from '../ports.ts';
import { readSentences } from './passage-sentences.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import { ReadingDesk } from './reading-input.ts';
import { takeTurn } from './take-turn.ts';

/** Passages that are read to see whether any answers; the model was taught with so many. */
export const PASSAGES_READ = 4;
/** What a sentence's score beside the best one's adds to what the model says of it; so it was taught. */
const SCORE_PART = 0.4;
/** Sentences whose scores lie within this of the best are close: what the model says of them decides. */
const CLOSE = 1;
/** What the model says of a sentence beside its score, where sentences are close. */
const SAID_PART = 0.25;

/** log(Σ exp). */
function sumOdds(values: readonly number[]): number {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** One question's reading: no passage is read twice. */
export class PassageReading {
  readonly #tokens: TokenTable;
  readonly #model: ReadingModel;
  readonly #desk: ReadingDesk;
  readonly #said = new Map<string, readonly number[]>();

  constructor(question: string, tokens: TokenTable, model: ReadingModel) {
    this.#tokens = tokens;
    this.#model = model;
    this.#desk = new ReadingDesk(tokens, tokens.tokenize(question), model.usualWeight);
  }

  /**
   * The log odds that some sentence of the first passages answers; null where there are none. `looked` best first, their sentences in
   * `units`. Each passage adds to the odds: once they are enough, no further one is read.
   */
  async weighAnswer(
    looked: readonly RankedPassage[],
    units: readonly ScoredUnit[],
    isEnough: (odds: number) => boolean,
  ): Promise<number | null> {
    const read = looked.slice(0, PASSAGES_READ);
    const scores = read.map((ranked) => units.find(({ unit }) => unit.ranked === ranked)?.around ?? []);
    const best = Math.max(...scores.flat());
    const weighed: number[] = [];
    for (const [index, ranked] of read.entries()) {
      const said = await this.#read(ranked);
      weighed.push(
        ...said.map((value, place) => value + SCORE_PART * ((scores[index]?.[place] ?? best) - best)),
      );
      if (isEnough(sumOdds(weighed))) break;
    }
    return weighed.length === 0 ? null : sumOdds(weighed);
  }

  /** `units` best first; those that are close to the best are put in the order that reading gives. Scores stay with their ranks. */
  async settleClose(units: readonly ScoredUnit[]): Promise<readonly ScoredUnit[]> {
    const best = units[0]?.score ?? 0;
    const close = units.filter(({ score }) => score >= best - CLOSE);
    if (close.length < 2) return units;
    const weighed: { scored: ScoredUnit; sum: number }[] = [];
    for (const scored of close) {
      const said = await this.#read(scored.unit.ranked);
      // What did not fit was not read: it is as likely as the least likely that was.
      const own = said[scored.unit.index] ?? Math.min(...said);
      weighed.push({ scored, sum: scored.score + SAID_PART * own });
    }
    weighed.sort((a, b) => b.sum - a.sum);
    return [
      ...weighed.map(({ scored }, rank) => ({ ...scored, score: close[rank]?.score ?? scored.score })),
      ...units.slice(close.length),
    ];
  }

  /** One number a sentence that fits; a passage a turn, since each takes a few milliseconds. */
  async #read({ passage }: RankedPassage): Promise<readonly number[]> {
    const known = this.#said.get(passage.passage.id);
    if (known !== undefined) return known;
    await takeTurn();
    const tokenize = (text: string): number[] => this.#tokens.tokenize(text);
    const sentences = readSentences(passage);
    const { values, rows, marks } = this.#desk.layOut({
      title: passage.titleTokens,
      heading: sentences.readHeadingTokens(tokenize),
      sentences: sentences.sentences.map((sentence) => sentence.readTokens(tokenize)),
    });
    const scores = await this.#model.read(values, rows);
    const said = marks.map((row) => scores[row] ?? 0);
    this.#said.set(passage.passage.id, said);
    return said;
  }
}

/** Null where there is no model, and for a question that hangs on earlier turns: it does not say by itself what is asked. */
export function startReading(
  { text, isHanging }: { readonly text: string; readonly isHanging: boolean },
  tokens: TokenTable,
  model: ReadingModel | null,
): PassageReading | null {
  return model === null || isHanging ? null : new PassageReading(text, tokens, model);
}
