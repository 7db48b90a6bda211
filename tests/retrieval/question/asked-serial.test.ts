// An issue may be asked for by its running number.

import { describe, expect, it } from 'vitest';
import { findSerial, spellSerial } from '../../../retrieval/question/asked-serial.ts';

const ISSUES = [
  { serial: 5, year: 2020, number: 4 },
  { serial: 17, year: 2022, number: 4 },
  { serial: null, year: 2023, number: 1 },
];

describe('a running number', () => {
  it.each([
    ['总第005期哪天出的', '2020年第4期哪天出的'],
    ['总第5期有哪些文件', '2020年第4期有哪些文件'],
    ['总第〇一七期讲什么', '2022年第4期讲什么'],
    ['公报总第十七期', '2022年第4期'],
    ['2022年第4期（总第17期）有什么', '2022年第4期（）有什么'],
  ])('%s → %s', (question, spelt) => {
    expect(spellSerial(question, ISSUES)).toBe(spelt);
  });

  it.each(['总第18期哪天出的', '2022年第4期是总第几期', '总第000期', '总期号多少'])(
    'of no issue held: %s',
    (question) => {
      expect(spellSerial(question, ISSUES)).toBe(question);
    },
  );

  it('is told though the issue is not held', () => {
    expect([findSerial('总第018期')?.serial, findSerial('总第零零零期')]).toEqual([18, null]);
  });
});
