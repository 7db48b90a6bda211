// 某人是某职吗: how firm the yes is, and whether rows may be of two people.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    { docNo: '临政任字〔2021〕9号', date: '2021-09-14', entries: ['+王大 临河市商务局局长'] },
    { docNo: '临政任字〔2022〕9号', date: '2022-09-14', entries: ['-钱四 临河市第一人民医院院长'] },
  ],
  [
    {
      docNo: '临政办函〔2020〕20号',
      date: '2020-10-10',
      group: '市防汛指挥部',
      seats: ['组长 周六 副市长', '成员 吴七 市第一人民医院院长', '成员 郑八 市统计局局长'],
    },
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市普查小组',
      seats: ['组长 周六 市委常委、副市长', '成员 郑八 市信访局局长'],
    },
  ],
);

describe('a yes', () => {
  it('is plain where a notice proves it', () => {
    expect(say(FACTS, '王大是商务局局长吗')).toContain('王大：是，据公报：');
  });

  it('is of the day of the list where only a list does', () => {
    expect(say(FACTS, '周六是副市长吗')).toContain(
      '周六：是，据2022年10月10日的名单（此后是否变动没有记载）：',
    );
  });

  it('is none where somebody else left the post since', () => {
    expect(say(FACTS, '吴七是第一人民医院院长吗')).toContain('吴七：曾任，其后所载：钱四');
  });
});

describe('whether two lines are of one person', () => {
  it('is not doubted where only a party post was added', () => {
    expect(ask(FACTS, '周六是谁')?.notes.join()).not.toContain('是否同一人');
  });

  it('is doubted where the bodies differ', () => {
    expect(ask(FACTS, '郑八是谁')?.notes.join()).toContain('是否同一人');
  });
});
