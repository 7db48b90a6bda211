// Grades that are printed, and annexes that hold those of another scale.

import { describe, expect, it } from 'vitest';
import { isOtherScale, tellsGrades } from '../../../retrieval/question/grades.ts';

const PRINTED = '山洪险情按照伤亡人数分为小型、中型、大型、特大型四级（见附件4）。';

describe('grades asked for', () => {
  it.each(['山洪险情分级', '山洪险情分几级', '山洪的级别有哪些'])(
    'are printed by their names: %s',
    (question) => {
      expect(tellsGrades(question, PRINTED)).toBe(true);
    },
  );

  it.each([
    ['山洪险情分级标准', PRINTED],
    ['山洪由谁负责', PRINTED],
    ['山洪险情分级', '山洪险情分为四级，分级见附件4。'],
    ['山洪险情分级', '物资分为衣物、食品、药品三类，级别见附件4。'],
  ])('are not: %s — %s', (question, words) => {
    expect(tellsGrades(question, words)).toBe(false);
  });
});

describe('an annex left out', () => {
  it.each([
    ['山洪分几级', '3. 山洪气象风险预警级别及预警措施（略）'],
    ['山洪预警分几级', '2. 山洪灾害分级（略）'],
    ['山洪事件分级', '5. 山洪事件应急响应分级（略）'],
    ['山洪响应级别', '2. 山洪灾害分级（略）'],
  ])('holds another scale: %s — %s', (question, annex) => {
    expect(isOtherScale(question, annex)).toBe(true);
  });

  it.each([
    ['山洪预警级别', '3. 山洪气象风险预警级别及预警措施（略）'],
    ['山洪黄色预警是几级', '3. 山洪气象风险预警级别及预警措施（略）'],
    ['山洪分几级', '4. 山洪灾情分级及对应响应（略）'],
    ['山洪响应级别', '4. 山洪灾情分级及对应响应（略）'],
    ['山洪应急指挥机构职责', '2. 山洪预警级别（略）'],
  ])('may hold what is asked: %s — %s', (question, annex) => {
    expect(isOtherScale(question, annex)).toBe(false);
  });
});
