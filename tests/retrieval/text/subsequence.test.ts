import { describe, expect, it } from 'vitest';
import { isSubsequence } from '../../../retrieval/text/subsequence.ts';

describe('the characters of a short form', () => {
  it.each([
    ['赋权清单', '赋权事项清单（第五批）', true],
    ['清单赋权', '赋权事项清单', false],
    ['权权', '赋权事项清单', false],
    ['', '赋权', true],
  ])('%s in %s: %s', (short, long, stands) => {
    expect(isSubsequence(short, long)).toBe(stands);
  });
});
