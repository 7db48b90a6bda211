// What is kept of many values when there is room for some.

import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentlyUsed } from '../../../retrieval/passages/recently-used.ts';

describe('values kept by use', () => {
  it('are let go in the order in which they were last asked for', () => {
    const kept = new RecentlyUsed<string, number>(2, () => 1);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect(kept.get('b')).toBeUndefined();
    expect([kept.get('a'), kept.get('c')]).toEqual([1, 3]);
  });

  it('make room by their size, and one that is larger than the room is not kept', () => {
    const kept = new RecentlyUsed<string, number>(10, (size) => size);
    kept.set('small', 4);
    kept.set('large', 7);
    expect(kept.get('small')).toBeUndefined();
    kept.set('too large', 11);
    expect(kept.get('too large')).toBeUndefined();
    kept.set('large', 7);
    kept.set('large', 3);
    kept.set('small', 7);
    expect([kept.get('large'), kept.get('small')]).toEqual([3, 7]);
  });

  it('never take more than the room, and the last one that fits is there', () => {
    assert(
      property(array(tuple(integer({ min: 0, max: 9 }), integer({ min: 1, max: 12 }))), (steps) => {
        const kept = new RecentlyUsed<number, number>(10, (size) => size);
        for (const [key, size] of steps) {
          kept.set(key, size);
          if (size <= 10) expect(kept.get(key)).toBe(size);
        }
        const sizes = Array.from({ length: 10 }, (_, key) => kept.get(key) ?? 0);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10);
      }),
    );
  });
});
