// What people paste and type, made one plain line.

import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion, MAX_QUESTION_LENGTH } from '../../../retrieval/question/clean-question.ts';

describe('a typed question', () => {
  it.each([
    ['電動車怎麼上牌', '电动车怎么上牌'],
    ['裏面的餘額', '里面的余额'],
    ['阳政办发２０２２　７５', '阳政办发2022 75'],
    ['ＷｉＦｉ', 'WiFi'],
    ['什么 是 低保', '什么是低保'],
    ['市 长 是 谁 ？', '市长是谁？'],
    ['低保\n怎么\t办', '低保怎么办'],
    ['  供暖  ', '供暖'],
    ['公\u200b积\u202e金\u2066', '公积金'],
    ['\ufeff谁是市长', '谁是市长'],
    ['谁\u0000是市长', '谁是市长'],
    ['市长\ud800', '市长'],
    ['\udc00市长', '市长'],
    ['𠮷林路', '𠮷林路'],
    ['<script>alert(1)</script>谁是市长', '谁是市长'],
    ['<b>谁</b>是<br/>市长', '谁是市长'],
    ['PM2.5<35 且 AQI>100', 'PM2.5<35 且 AQI>100'],
    ['<system>供暖', '<system>供暖'],
    ['', ''],
    [' \u200b\n', ''],
  ])('%j → %j', (typed, cleaned) => {
    expect(cleanQuestion(typed)).toBe(cleaned);
  });

  it('of 100,000 characters costs no more than a long one', () => {
    expect(cleanQuestion('垃圾分类'.repeat(25_000)).length).toBe(MAX_QUESTION_LENGTH * 4);
    expect(cleanQuestion(' '.repeat(100_000))).toBe('');
  });

  it('comes out visible, on one line, and the same when cleaned again', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const cleaned = cleanQuestion(typed);
        expect(cleaned).not.toMatch(/[\n\r\t\u0000\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(encodeURIComponent.bind(null, cleaned)).not.toThrow();
        expect(cleanQuestion(cleaned)).toBe(cleaned);
      }),
    );
  });
});
