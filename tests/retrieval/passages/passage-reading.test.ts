// Reading decides between sentences that are close, and says how likely any of them answers; nothing is read twice.

import { describe, expect, it } from 'vitest';
import { analysePassage, analyseTitle } from '../../../retrieval/passages/analysed-passage.ts';
import { PassageReading, PASSAGES_READ, startReading } from '../../../retrieval/passages/passage-reading.ts';
import { readSentences } from '../../../retrieval/passages/passage-sentences.ts';
import type { ScoredUnit } from '../../../retrieval/passages/pick-excerpt.ts';
import type { RankedPassage } from '../../../retrieval/passages/rank-passages.ts';
import type { ReadingModel, TokenTable } from '../../../retrieval/ports.ts';
import { createPassage, givenDocument } from './given-passage.ts';

/** Two axes; a token is the code of a character. */
const TABLE: TokenTable = {
  dimension: 2,
  tokenize: (text) => Array.from(text, (character) => character.codePointAt(0) ?? 0),
  spell: (token) => String.fromCodePoint(token),
  directions: new Int8Array(2 * 65_536).fill(90),
  weight: () => 1,
};
const WIDTH = TABLE.dimension + 8;
const MARK = TABLE.dimension + 3;

/** Says of the n-th sentence of the n-th passage it reads what it is told to. */
function createModel(said: readonly (readonly number[])[]): ReadingModel & { readonly reads: number[] } {
  const reads: number[] = [];
  return {
    usualWeight: 1,
    reads,
    read: async (values, rows) => {
      const scores = said[reads.length] ?? [];
      reads.push(rows);
      let mark = 0;
      return await Promise.resolve(
        Float32Array.from({ length: rows }, (_, row) =>
          values[row * WIDTH + MARK] === 1 ? (scores[mark++] ?? 0) : 0,
        ),
      );
    },
  };
}

function createRanked(name: string, text: string): RankedPassage {
  const { passage } = createPassage([text], [[[1]]]);
  const stored = {
    row: 1,
    passage: { ...passage, id: name },
    document: givenDocument,
    tokens: new Uint16Array(),
    vector: new Float32Array(2),
  };
  const tokenize = (words: string): number[] => TABLE.tokenize(words);
  // Neither features nor similarity are looked at.
  return {
    passage: analysePassage(stored, analyseTitle(givenDocument, tokenize)),
    score: 1,
    similarity: 0,
    features: {},
  } as unknown as RankedPassage;
}

/** Units of a passage with these scores, one a sentence. */
function createUnits(ranked: RankedPassage, scores: readonly number[]): ScoredUnit[] {
  const { units } = readSentences(ranked.passage);
  return scores.map((score, index) => ({
    // Its features are not looked at.
    unit: { ranked, units, index } as unknown as ScoredUnit['unit'],
    score,
    around: scores,
  }));
}

const ferry = createRanked('ferry', '渡船夜间停航。票价三元。雾天停航。');
const bridge = createRanked('bridge', '桥面限重十吨。');
const never = (): boolean => false;
const byScore = (a: ScoredUnit, b: ScoredUnit): number => b.score - a.score;
const wordsOf = ({ unit }: ScoredUnit): string | undefined =>
  readSentences(unit.ranked.passage).sentences[unit.index]?.words;

describe('reading', () => {
  it('puts the sentence first that the model favours, among those whose scores are close', async () => {
    const model = createModel([[-2, 4, 0]]);
    const units = createUnits(ferry, [10, 9.6, 5]);
    const settled = await new PassageReading('多少钱', TABLE, model).settleClose(units);
    expect(settled.map(wordsOf)).toEqual(['票价三元。', '渡船夜间停航。', '雾天停航。']);
    expect(settled.map(({ score }) => score)).toEqual([10, 9.6, 5]);
  });

  it('leaves the order where one sentence is far ahead, without reading', async () => {
    const model = createModel([]);
    const units = createUnits(ferry, [10, 7, 5]);
    expect(await new PassageReading('多少钱', TABLE, model).settleClose(units)).toEqual(units);
    expect(model.reads).toEqual([]);
  });

  it('takes all sentences of the first passages together for the odds of an answer', async () => {
    const units = [...createUnits(ferry, [10, 10, 10]), ...createUnits(bridge, [10])];
    const odds = await new PassageReading(
      '多少钱',
      TABLE,
      createModel([[Math.log(1), Math.log(2), Math.log(3)], [Math.log(4)]]),
    ).weighAnswer([ferry, bridge], units, never);
    expect(odds).toBeCloseTo(Math.log(10), 5);
  });

  it('counts a sentence less whose score lies below the best', async () => {
    const units = createUnits(bridge, [4]);
    const beside = [...createUnits(ferry, [10, 10, 10]), ...units].toSorted(byScore);
    const said = [[-99, -99, -99], [2]];
    const alone = await new PassageReading('限重', TABLE, createModel([[2]])).weighAnswer(
      [bridge],
      units,
      never,
    );
    const second = await new PassageReading('限重', TABLE, createModel(said)).weighAnswer(
      [ferry, bridge],
      beside,
      never,
    );
    expect(alone).toBeCloseTo(2, 5);
    expect(second).toBeLessThan(0);
  });

  it('stops reading as soon as what was read is enough', async () => {
    const units = [...createUnits(ferry, [10, 10, 10]), ...createUnits(bridge, [10])];
    const model = createModel([[3, 3, 3], [9]]);
    const odds = await new PassageReading('多少钱', TABLE, model).weighAnswer(
      [ferry, bridge],
      units,
      (soFar) => soFar > 3,
    );
    expect(odds).toBeCloseTo(3 + Math.log(3), 5);
    expect(model.reads).toHaveLength(1);
  });

  it('reads no passage twice and not more than it was taught with', async () => {
    const many = Array.from({ length: PASSAGES_READ + 2 }, (_, n) => createRanked(`p${n}`, '桥面限重十吨。'));
    const units = many.flatMap((ranked) => createUnits(ranked, [3]));
    const model = createModel([]);
    const reading = new PassageReading('限重', TABLE, model);
    await reading.weighAnswer(many, units, never);
    expect(model.reads).toHaveLength(PASSAGES_READ);
    await reading.settleClose(units);
    expect(model.reads).toHaveLength(many.length);
  });

  it('is nothing without a model, without passages, and for a question that hangs on an earlier one', async () => {
    const model = createModel([]);
    expect(startReading({ text: '那县里呢', isHanging: true }, TABLE, model)).toBeNull();
    expect(startReading({ text: '限重', isHanging: false }, TABLE, null)).toBeNull();
    const reading = startReading({ text: '限重', isHanging: false }, TABLE, model);
    expect(await reading?.weighAnswer([], [], never)).toBeNull();
  });
});
