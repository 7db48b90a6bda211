// What a list does not hold is said; what it holds is counted; a group is known by its matter or its office's short name.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const LISTS = givenFacts(
  [],
  [
    {
      docNo: '临政办发〔2023〕53号',
      date: '2023-06-26',
      title: '关于印发货运源头治超试点工作方案的通知',
      group: '临河市货运源头治超试点工作领导小组',
      seats: [
        '组长 王大 副市长',
        '副组长 李二 市政府副秘书长',
        '成员 赵三 市财政局局长',
        '成员 钱四 市公安局副局长',
        '成员 冯九 市中级人民法院审判委员会专职委员',
        '办公室主任 李二 市政府副秘书长',
        '办公室主任 李二 -',
      ],
    },
    {
      docNo: '临政办发〔2023〕53号',
      date: '2023-06-26',
      group: '临河市货运源头治超试点工作领导小组办公室',
      seats: ['办公室主任 李二 市政府副秘书长'],
    },
    {
      docNo: '临政办函〔2023〕65号',
      date: '2023-07-14',
      title: '关于成立清水工程专班的通知',
      group: '“清水进城”工作专班',
      seats: ['组长 孙五 副市长', '成员 周六 市水利局局长'],
    },
    {
      docNo: '临政办函〔2023〕70号',
      date: '2023-08-14',
      group: '市应急救援总指挥部',
      seats: ['总指挥 吴七 市长', '成员 郑八 市财政局局长'],
    },
    {
      docNo: '临政办函〔2023〕80号',
      date: '2023-09-01',
      group: '防汛抗旱指挥部',
      seats: ['指挥长 孙五 副市长'],
    },
    {
      docNo: '临政办函〔2023〕80号',
      date: '2023-09-01',
      group: '防汛抗旱指挥部办公室',
      seats: ['主任 周六 市水利局局长'],
    },
    {
      docNo: '临政办函〔2023〕81号',
      date: '2023-09-01',
      group: '防汛物资领导小组',
      seats: ['组长 孙五 副市长'],
    },
    {
      docNo: '临政办函〔2023〕81号',
      date: '2023-09-01',
      group: '防汛物资领导小组办公室',
      seats: ['主任 钱四 市公安局副局长'],
    },
  ],
);

describe('a unit within a group', () => {
  it('that has no seat is said to have none', () => {
    const answer = ask(LISTS, '治超试点工作领导小组里交警支队去的是谁');
    expect(answer?.outcome).toBe('not-found');
    expect(say(LISTS, '治超试点工作领导小组里交警支队去的是谁')).toContain('没有写明是“交警支队”的人');
  });

  it('that sent nobody is said to have sent nobody', () => {
    expect(say(LISTS, '治超试点工作领导小组里妇联派了谁')).toContain('没有写明是“妇联”的人');
    expect(say(LISTS, '治超试点工作领导小组里财政局派了谁')).toContain('成员：赵三');
    expect(say(LISTS, '治超试点工作领导小组里有没有公安局的')).toContain('成员：钱四');
  });

  it('that may be there under another name is not denied: the list is shown', () => {
    expect(say(LISTS, '治超试点工作领导小组里审判监督所去的是谁')).toContain('成员3人');
  });

  it('is told not to be there where it is asked whether it is', () => {
    expect(say(LISTS, '治超试点工作领导小组里有没有审计局的人，是谁')).toContain('没有写明是“审计局”的人');
  });

  it('that has one is named, members asked for or not', () => {
    expect(say(LISTS, '应急救援总指挥部成员里市财政局是谁')).toContain('成员：郑八');
    expect(say(LISTS, '应急救援总指挥部成员里市财政局是谁')).not.toContain('吴七');
    expect(say(LISTS, '治超试点工作领导小组，中级法院出的哪位')).toContain('冯九');
  });
});

describe('what a group does', () => {
  it('is no question for its list', () => {
    expect(ask(LISTS, '防汛抗旱指挥部的职责是什么')).toBeNull();
  });
});

describe('a list', () => {
  it('tells how many it names', () => {
    expect(say(LISTS, '治超试点工作领导小组有多少成员')).toContain('名单共5人：组长1人、副组长1人、成员3人');
  });

  it('names nobody twice in one role', () => {
    expect(say(LISTS, '治超试点工作领导小组办公室主任是谁')).toContain(
      '办公室主任：李二（市政府副秘书长）。',
    );
  });
});

describe('a group without its name', () => {
  it('is known by its matter', () => {
    expect(say(LISTS, '清水进城谁挂帅')).toContain('组长：孙五');
    expect(say(LISTS, '清水进城由哪位市领导牵头')).toContain('组长：孙五');
    expect(say(LISTS, '清水进城由哪位副市长负责')).toContain('组长：孙五');
    expect(say(LISTS, '清水进城都有哪些单位的人参加')).toContain('周六');
    expect(say(LISTS, '货运源头治超的副手是谁')).toContain('副组长：李二');
  });

  it('takes no word of its matter for a unit', () => {
    expect(say(LISTS, '清水进城水利工作的成员有哪些')).toContain('组长：孙五');
  });

  it('is not guessed from a matter that no list names', () => {
    expect(ask(LISTS, '违建大棚整治谁挂帅')).toBeNull();
    expect(ask(LISTS, '网格员由谁来当')).toBeNull();
  });
});

describe('an office by its short name', () => {
  it('is the office of the one group that fits', () => {
    expect(say(LISTS, '治超办主任是谁')).toContain('办公室主任：李二');
  });

  it('is not guessed among several', () => {
    expect(ask(LISTS, '防汛办主任是谁')).toBeNull();
  });
});
