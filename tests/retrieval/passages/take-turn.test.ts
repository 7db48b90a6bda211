// Turns of computing: never two in one iteration of the event loop.

import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../../retrieval/passages/take-turn.ts';

describe('turns', () => {
  it('come one an iteration, in the order in which they were asked for', async () => {
    const seen: string[] = [];
    let iteration = 0;
    const isOver = { value: false };
    const count = (): void => {
      iteration += 1;
      if (!isOver.value) setImmediate(count);
    };
    setImmediate(count);
    const compute = async (name: string): Promise<void> => {
      for (let turn = 0; turn < 3; turn += 1) {
        await takeTurn();
        seen.push(`${name} ${iteration}`);
      }
    };
    await Promise.all(['a', 'b', 'c'].map(compute));
    isOver.value = true;
    expect(seen.map((each) => each.slice(0, 1)).join('')).toBe('abcabcabc');
    expect(new Set(seen.map((each) => each.slice(2))).size).toBe(seen.length);
  });
});
