// Telephone numbers as they are typed and printed.

import { describe, expect, it } from 'vitest';
import { findTelephones, isSameTelephone } from '../../../retrieval/text/telephone-numbers.ts';

function read(text: string): string[] {
  return findTelephones(text).map(({ area, local }) => `${area}/${local}`);
}

describe('telephone numbers', () => {
  it.each([
    ['0353-2290111', '0353/2290111'],
    ['０３５３－２２９０１１１', '0353/2290111'],
    ['（0353）2290111', '0353/2290111'],
    ['03532290111。', '0353/2290111'],
    ['010-62290111', '010/62290111'],
    ['电话2290111', '/2290111'],
    ['13900000001', '/13900000001'],
  ])('%s', (text, number) => {
    expect(read(text)).toStrictEqual([number]);
  });

  it('share the area code that stands before them', () => {
    expect(read('（0353）2293461，2293706')).toStrictEqual(['0353/2293461', '0353/2293706']);
    expect(read('0353-6668032 13900000001')).toStrictEqual(['0353/6668032', '/13900000001']);
  });

  it.each(['20230720', '1500000元', '12345', '140302199001011234', '22901.1234567'])(
    'are not: %s',
    (text) => {
      expect(read(text)).toStrictEqual([]);
    },
  );

  it('are the same with and without area code, and not those of another area', () => {
    const [a, b, c] = findTelephones('2290111。0353-2290111。0351-2290111');
    if (a === undefined || b === undefined || c === undefined) throw new Error('three numbers');
    expect(isSameTelephone(a, b)).toBe(true);
    expect(isSameTelephone(b, c)).toBe(false);
  });
});
