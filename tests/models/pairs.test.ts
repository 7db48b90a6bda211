// The training pairs in citizens' words: enough of them, well formed, each question once.

import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPython, runScript } from './python.ts';
import { readPairs } from './small-corpus.ts';

const shared = resolve(process.env['SHARED_DIR'] ?? resolve(import.meta.dirname, '../../../shared'));
const python = await findPython();
const canCheck =
  python !== null && existsSync(resolve(shared, 'corpus')) && existsSync(resolve(shared, 'eval'));
if (!canCheck)
  console.warn(`pairs not checked against the corpus: no ${shared}, or no python3 with numpy and scipy`);

const pairs = await readPairs();

describe('the training pairs', () => {
  it('are at least 4,000', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(4_000);
  });

  it('are spread over at least 30 fields', () => {
    expect(new Set(pairs.map(({ field }) => field)).size).toBeGreaterThanOrEqual(30);
  });

  it('hold either a place in the corpus or a passage of their own', () => {
    const wrong = pairs.filter(({ find, passage }) => (find === undefined) === (passage === undefined));
    expect(wrong).toEqual([]);
  });

  it('ask every question once', () => {
    const seen = new Set<string>();
    const twice = pairs.filter(({ q }) => {
      const bare = q
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\p{P}\s]/gu, '');
      const known = seen.has(bare);
      seen.add(bare);
      return known;
    });
    expect(twice).toEqual([]);
  });

  it.skipIf(!canCheck)(
    'resolve in the corpus and stay away from the evaluation questions',
    async () => {
      const printed = await runScript(python ?? '', 'check_pairs.py', '--shared', shared);
      expect(printed).toMatch(/^\d+ pairs read, 0 faults$/mu);
    },
    120_000,
  );
});
