// Which one of several a question speaks of.

import { describe, expect, it } from 'vitest';
import { findEditions, findThingOfYear, isSameEdition } from '../../../retrieval/question/editions.ts';

describe('an edition by number', () => {
  it.each([
    ['第四届云溪市质量奖给了谁', [['届', 4, null]]],
    ['首批试点有哪几家', [['批', 1, null]]],
    ['第12批清单', [['批', 12, null]]],
    ['2023年第三季度检查情况', [['季度', 3, 2023]]],
    ['三季度检查情况', [['季度', 3, null]]],
    ['市人大常委会第三十次会议任免了谁', []],
    ['第二入企小组的组长', []],
  ])('is read from %s', (question, editions) => {
    expect(findEditions(question).map(({ unit, value, year }) => [unit, value, year])).toEqual(editions);
  });

  it('is another where its number or its year is another', () => {
    const [third] = findEditions('2023年第三季度');
    const others = ['2022年三季度', '2023年第二季度', '第三季度'].flatMap(findEditions);
    expect(others.map((other) => third !== undefined && isSameEdition(third, other))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a thing of a year', () => {
  it.each([
    ['2023年的消费券活动什么时候报名', 2023, '消费券活动什'],
    ['2018的垃圾分类方案', 2018, '垃圾分类方案'],
    ['云溪市2022年公布的许可清单', 2022, '许可清单'],
    ['2025年云溪挂牌督办的单位', 2025, '挂牌督办的单'],
  ])('is what stands behind it in %s', (question, year, thing) => {
    expect(findThingOfYear(question, '云溪市')).toEqual({ year, thing });
  });

  it.each([
    '2023年底的办法',
    '2023年9月任命的局长',
    '2023年第二季度检查',
    '2020年上半年的任务',
    '到2025年',
    '到2025年的规划',
  ])('is not seen in %s', (question) => {
    expect(findThingOfYear(question, '云溪市')).toBeNull();
  });
});
