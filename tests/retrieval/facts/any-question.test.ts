// Whatever is typed, the facts answer or stay silent; they never throw, and never cite nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, givenFacts } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: ['+王大 临河市商务局局长', '-李二 临河市商务局局长'],
    },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: ['指挥长 周六 副市长', '- 李二 -'],
    },
  ],
);

const word = fc.constantFrom(
  '王大',
  '李二',
  '商务局',
  '局长',
  '副',
  '是谁',
  '谁',
  '的',
  '里的',
  '前任',
  '他',
  '呢',
  '防汛指挥部',
  '指挥长',
  '成员',
  '办公室',
  '主任',
  '任免',
  '哪些',
  '2022年',
  '9月',
  '第2期',
  '临政任字〔2022〕9号',
  '市',
  '县',
  '新',
  '现在',
  '？',
);
const question = fc.oneof(
  fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('any question', () => {
  it('is answered with evidence, refused, asked back, or left to the passages', () => {
    fc.assert(
      fc.property(question, fc.array(question, { maxLength: 2 }), (text, history) => {
        const answer = ask(FACTS, text, history);
        if (answer?.outcome === 'cited')
          expect(answer.evidence.every(({ lines }) => lines.length > 0)).toBe(true);
        if (answer?.outcome === 'ambiguous') expect(answer.choices.length).toBeGreaterThan(1);
        if (answer !== null) expect(answer.lead.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
