// Two spellings of one name, told from two names.

import { describe, expect, it } from 'vitest';
import { mayBeMisread } from '../../../retrieval/facts/alike-names.ts';

describe('names that may be one', () => {
  it.each([
    ['王骞元', '王蹇元'],
    ['欧阳明远', '欧阳朋远'],
  ])('%s and %s differ in one character', (a, b) => {
    expect(mayBeMisread(a, b)).toBe(true);
  });

  it.each([
    ['王骞元', '王骞元'],
    ['王元', '王远'],
    ['王骞元', '李骞远'],
    ['王骞元', '王骞'],
  ])('%s and %s are the same or two', (a, b) => {
    expect(mayBeMisread(a, b)).toBe(false);
  });
});
