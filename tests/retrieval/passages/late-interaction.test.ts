// MaxSim against its definition, on small tables and on the shipped one; how long it takes is printed, not judged.

import { array, assert, float, property } from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { StoredTokenTable } from '../../../retrieval/index-files/stored-token-table.ts';
import { buildTokenVectors } from '../../../retrieval/index-files/token-table-file.ts';
import { TransformersEmbedder } from '../../../retrieval/index-files/transformers-embedder.ts';
import {
  LateInteraction,
  pickInteraction,
  type WeightedToken,
} from '../../../retrieval/passages/late-interaction.ts';
import { PackedDirections } from '../../../retrieval/passages/packed-directions.ts';
import type { TokenTable } from '../../../retrieval/ports.ts';
import { dot } from '../../../retrieval/text/vector-math.ts';

const FLOOR = 0.3;
/** Directions are kept to 1/127. */
const UNIT = 127;
const CLOSE = 2;

function readDirection({ directions, dimension }: TokenTable, token: number): Float32Array {
  return Float32Array.from(
    directions.subarray(token * dimension, (token + 1) * dimension),
    (value) => value / UNIT,
  );
}

/** Tokens 0, 1, 2 …, one for each direction given; weights 1. */
function createTable(directions: readonly (readonly number[])[]): TokenTable {
  return {
    dimension: directions[0]?.length ?? 0,
    tokenize: (text) => Array.from(text, Number),
    spell: String,
    directions: Int8Array.from(directions.flat(), (value) => Math.round(value * UNIT)),
    weight: () => 1,
  };
}

/** By the definition: the mean, weighted, of each word's best cosine above the floor; the same word counts 1. */
function scoreNaively(
  table: TokenTable,
  question: readonly WeightedToken[],
  tokens: readonly number[],
): number {
  const total = question.reduce((sum, { weight }) => sum + weight, 0);
  const sum = question.reduce((whole, { token: asked, weight }) => {
    const cosines = tokens.map((token) =>
      token === asked ? 1 : dot(readDirection(table, asked), readDirection(table, token)),
    );
    return whole + weight * Math.max(0, ...cosines.filter((cosine) => cosine >= FLOOR));
  }, 0);
  return total === 0 ? 0 : sum / total;
}

async function openShippedTable(): Promise<StoredTokenTable> {
  const folder = await readModelFolder('data/models/gongwen-static-zh', 'gongwen-static-zh');
  const model = await TransformersEmbedder.open(folder);
  return new StoredTokenTable(
    buildTokenVectors(await model.readTokenTable(), model.dimension),
    model.tokenizer,
  );
}

async function readPassages(table: TokenTable): Promise<Uint16Array[]> {
  const issues = await Promise.all(
    ['2022-05.txt', '2023-04.txt'].map(async (name) => await readFile(join('data/issues', name), 'utf8')),
  );
  const text = issues.join('').replaceAll(/\s+/gu, '');
  expect(text.length).toBeGreaterThan(62_000);
  return Array.from({ length: 200 }, (_, index) =>
    Uint16Array.from(new Set(table.tokenize(text.slice(index * 310, (index + 1) * 310)))),
  );
}

const toUnit = (values: readonly number[]): Float32Array => {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
};

/** The last direction compared with the others, between two numbers that must stay. */
function compare(directions: readonly Float32Array[], dimension: number): number[] {
  const rows = Int8Array.from(
    directions.flatMap((direction) => [...direction]),
    (value) => Math.round(value * UNIT),
  );
  const tokens = directions.map((_, token) => token);
  const target = new Float32Array(tokens.length + 1).fill(9);
  new PackedDirections(rows, dimension, tokens.slice(0, -1)).compare(rows, tokens.at(-1) ?? 0, target, 1);
  return [...target];
}

describe('packed directions', () => {
  it.each([24, 25])('give the cosines one by one, however many of %i axes ride together', (dimension) => {
    const values = array(float({ min: -1, max: 1, noNaN: true }), {
      minLength: dimension,
      maxLength: dimension,
    });
    assert(
      property(array(values, { minLength: 2, maxLength: 30 }), (rows) => {
        const directions = rows.map(toUnit);
        const asked = directions.at(-1) ?? new Float32Array();
        const expected = directions.slice(0, -1).map((direction) => dot(direction, asked));
        // Each of two numbers is rounded to 1/127, and the errors add up as the axes do.
        expect(
          compare(directions, dimension).map((cosine, index) => cosine - ([9, ...expected, 9][index] ?? 0)),
        ).toEqual(Array.from({ length: rows.length + 1 }, () => expect.closeTo(0, 1.3)));
      }),
    );
  });

  it('are exact where rounding changes nothing, at the largest sums too', () => {
    const full = Float32Array.from({ length: 1024 }, (_, axis) => (axis % 2 === 0 ? 4 : -4) / 127);
    const directions = Array.from({ length: 14 }, (_, index) =>
      full.map((value) => (index % 2 === 1 ? value : -value)),
    );
    const cosine = Math.fround((1024 * 16) / 127 ** 2);
    const expected = Array.from({ length: 13 }, (_, index) => (index % 2 === 1 ? cosine : -cosine));
    expect(compare(directions, 1024)).toEqual([9, ...expected, 9]);
  });
});

describe('late interaction', () => {
  const table = createTable([
    [1, 0],
    [0.8, 0.6],
    [0.28, 0.96],
    [0, 1],
    [-1, 0],
  ]);
  const asked = [
    { token: 0, weight: 3 },
    { token: 3, weight: 1 },
  ];

  it('takes for each word of the question its best word in the set', () => {
    const interaction = new LateInteraction(table, asked);
    expect([...interaction.match([1, 2])]).toEqual([0.8, 0.96].map((value) => expect.closeTo(value, CLOSE)));
    expect(interaction.score([1, 2])).toBeCloseTo((3 * 0.8 + 0.96) / 4, CLOSE);
  });

  it('counts the same word as 1 and what is hardly alike, or opposite, as nothing', () => {
    const interaction = new LateInteraction(table, asked);
    expect([...interaction.match([0])]).toEqual([1, 0]);
    expect([...interaction.match([2])]).toEqual([0, expect.closeTo(0.96, CLOSE)]);
    expect([...interaction.match([4])]).toEqual([0, 0]);
  });

  it('is 0 for an empty set, a question without words, and words without weight', () => {
    expect(new LateInteraction(table, asked).score([])).toBe(0);
    expect(new LateInteraction(table, []).score([1, 2])).toBe(0);
    expect(new LateInteraction(table, []).match([1])).toEqual(new Float32Array());
    expect(new LateInteraction(table, [{ token: 1, weight: 0 }]).score([1])).toBe(0);
  });

  it('gives each set its own result, whatever was scored before', () => {
    const interaction = new LateInteraction(table, asked);
    const first = interaction.match([1]);
    interaction.match([0, 3]);
    expect([...first]).toEqual([expect.closeTo(0.8, CLOSE), expect.closeTo(0.6, CLOSE)]);
    expect(interaction.match([1])).toEqual(first);
  });

  it('scores the union of sets by their matches as by their tokens', () => {
    const interaction = new LateInteraction(table, asked);
    const matches = [[1], [2, 4], []].map((tokens) => interaction.match(tokens));
    expect(interaction.scoreMatches(matches)).toBe(interaction.score([1, 2, 4]));
    expect(interaction.scoreMatches([])).toBe(0);
  });

  it('is one for all who ask about the same question and table', () => {
    expect(pickInteraction(table, asked)).toBe(pickInteraction(table, asked));
    expect(pickInteraction(table, asked)).not.toBe(pickInteraction(table, [...asked]));
    expect(pickInteraction({ ...table }, asked)).not.toBe(pickInteraction(table, asked));
  });

  it('keeps two tables apart', () => {
    const other = createTable([
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(new LateInteraction(table, asked).score([1])).not.toBe(0);
    expect(new LateInteraction(other, [{ token: 0, weight: 1 }]).score([1])).toBe(0);
  });
});

describe('late interaction over the shipped table', () => {
  it('agrees with its definition, on more tokens than there is room for at first', async () => {
    const table = await openShippedTable();
    const question = [...new Set(table.tokenize('学校门口乱停车罚多少钱，找哪个部门举报'))].map((token) => ({
      token,
      weight: table.weight(token),
    }));
    const interaction = new LateInteraction(table, question);
    const passages = await readPassages(table);
    expect(new Set(passages.flatMap((tokens) => [...tokens])).size).toBeGreaterThan(2048);
    const scores = passages.map((tokens) => interaction.score(tokens));
    // The definition is slow: every tenth passage, in front of the first room's end and behind it.
    for (let index = 0; index < passages.length; index += 10) {
      expect(scores[index]).toBeCloseTo(scoreNaively(table, question, [...(passages[index] ?? [])]), 3);
    }
  });

  it('takes some milliseconds for 200 candidates', async () => {
    const table = await openShippedTable();
    const passages = await readPassages(table);
    const times = Array.from({ length: 40 }, (_, index) => {
      const words = [...(passages[(index * 7) % passages.length] ?? [])].slice(index % 20, (index % 20) + 9);
      const begun = performance.now();
      const interaction = new LateInteraction(
        table,
        words.map((token) => ({ token, weight: 1 })),
      );
      const scores = passages.map((tokens) => interaction.score(tokens));
      expect(Math.max(...scores)).toBeCloseTo(1, CLOSE);
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    console.info(
      `MaxSim over 200 candidates: median ${times[20]?.toFixed(1)} ms, best ${times[0]?.toFixed(1)} ms`,
    );
  });
});
