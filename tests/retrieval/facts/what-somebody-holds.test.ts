// 某人是什么职务: posts from notices and rosters in order of time.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-28',
      decided: '2022-09-20',
      meeting: '临河市第十六届人民代表大会常务委员会第四次会议',
      entries: ['+王大 临河市商务局局长', '-王大 临河市政府副秘书长'],
    },
    {
      docNo: '临政任字〔2022〕3号',
      date: '2022-03-01',
      entries: ['+郑清明 临河市文化和旅游局副局长（试用期一年）'],
    },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: ['成员 王大 市政府副秘书长', '成员 李明 市住建局副局长', '成员 赵三 市水利局党组书记、局长'],
    },
    {
      docNo: '临政办函〔2022〕21号',
      date: '2022-10-10',
      group: '市药品安全领导小组',
      seats: ['成员 李明 市海关副关长', '联络员 钱四 -'],
    },
  ],
);

describe('what somebody holds', () => {
  it('puts the present post first, then what was left, with notice and meeting', () => {
    expect(say(FACTS, '王大现在是什么职务')).toBe(
      '王大：2022年9月28日起任临河市商务局局长（临政任字〔2022〕9号，2022年9月20日临河市第十六届人民代表大会常务委员会第四次会议决定）；\n2022年9月28日免去临河市政府副秘书长（临政任字〔2022〕9号，2022年9月20日临河市第十六届人民代表大会常务委员会第四次会议决定），2022年10月10日的名单仍列旧职，以通知为准。',
    );
  });

  it('puts the removal first when that is asked', () => {
    expect(say(FACTS, '王大被免去什么职务')).toMatch(/^王大：2022年9月28日免去临河市政府副秘书长/u);
  });

  it.each(['王大离开市政府以后去哪了', '王大不当副秘书长之后做什么', '王大从市政府下来后到哪儿任职'])(
    'puts what came after in front: %s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/^王大：2022年9月28日起任临河市商务局局长/u);
    },
  );

  it('asks by the clause that asks', () => {
    expect(say(FACTS, '王大以前是副秘书长，2022年到哪个局了')).toMatch(/^王大：2022年9月28日起任/u);
    expect(say(FACTS, '王大以前是干什么的')).toMatch(/^王大：2022年9月28日免去临河市政府副秘书长/u);
  });

  it('keeps the printed words of a double post', () => {
    expect(say(FACTS, '赵三是哪个单位的')).toContain('市水利局党组书记、局长');
  });

  it('shows one name in unlike places as possibly two people', () => {
    const answer = ask(FACTS, '李明是谁');
    expect(answer?.lead.map(({ text }) => text).join()).toMatch(
      /市住建局副局长.*市海关副关长|市海关副关长.*市住建局副局长/u,
    );
    expect(answer?.notes.join()).toContain('是否同一人，公报没有说明');
  });

  it('joins a post left and a post taken up in one notice as one person', () => {
    expect(ask(FACTS, '王大')?.notes.join()).not.toContain('同一人');
  });

  it('tells only the role where a list prints no post', () => {
    expect(say(FACTS, '钱四担任什么职务')).toContain('市药品安全领导小组联络员');
  });

  it('says yes, no or no longer', () => {
    expect(say(FACTS, '王大是市商务局局长吗')).toContain('是，据公报');
    expect(say(FACTS, '王大是市财政局局长吗')).toContain('公报没有记载王大任市财政局局长');
    expect(say(FACTS, '王大是市政府副秘书长吗')).toContain('曾任，已离任');
  });

  it('tells several people asked about at once', () => {
    const text = say(FACTS, '王大和赵三分别是什么职务');
    expect(text).toContain('临河市商务局局长');
    expect(text).toContain('市水利局党组书记、局长');
  });

  it('tells in which groups somebody sits', () => {
    expect(say(FACTS, '李明是哪些领导小组的成员')).toContain('市药品安全领导小组成员');
  });

  it('suggests the name that sounds the same, and says so', () => {
    const answer = ask(FACTS, '郑青明担任什么职务');
    expect(answer?.lead[0]?.text).toContain('郑清明');
    expect(answer?.notes[0]).toContain('公报里没有“郑青明”');
  });

  it.each(['孙浩然担任什么职务', '任命吴志强当局长是哪份文件', '欧阳俊杰是副市长吗'])(
    'says plainly that the gazette never names the person: %s',
    (question) => {
      const answer = ask(FACTS, question);
      expect(answer?.outcome).toBe('not-found');
      expect(answer?.lead[0]?.text).toMatch(/没有出现过“(?:孙浩然|吴志强|欧阳俊杰)”/u);
    },
  );

  it('has nothing to say of private life, and no telephone that is not printed', () => {
    expect(ask(FACTS, '王大多大岁数')?.outcome).toBe('not-found');
    expect(ask(FACTS, '王大的手机号是多少')?.outcome).toBe('not-found');
  });
});

describe('somebody of many groups', () => {
  const GROUPS = ['防汛', '抗震', '防火', '防疫', '抗旱', '救灾', '治超', '节水'];
  const MANY = givenFacts(
    [],
    [
      {
        docNo: '临政办函〔2022〕30号',
        date: '2022-10-10',
        group: '市应急总指挥部',
        seats: ['成员 周五 市应急局局长'],
      },
      ...GROUPS.map((matter, index) => ({
        docNo: `临政办函〔2022〕${31 + index}号`,
        date: '2022-10-10',
        group: `市${matter}指挥部办公室`,
        seats: ['办公室主任 周五 -'],
      })),
    ],
  );

  it('is told how many seats are not shown, and heads an office, not its office', () => {
    const told = say(MANY, '周五的所有职务') ?? '';
    expect(told).toContain('市防汛指挥部办公室主任');
    expect(told).not.toContain('办公室办公室');
    expect(told).toContain('另有3项，见“更多”。');
  });
});

describe('whether somebody holds a post', () => {
  it('is denied in words that name him once', () => {
    expect(say(FACTS, '李明任行长了吗')).toContain('公报没有记载李明任行长。');
  });
});

describe('a post that lapsed by itself', () => {
  const facts = givenFacts([
    {
      docNo: '临政任字〔2022〕28号',
      date: '2022-10-24',
      entries: ['+钱四 临河市红十字会专职副会长（试用期一年）', '~钱四 原任职务', '-孙五 临河市统计局局长'],
    },
  ]);

  it('is told as such, beside the new one', () => {
    expect(say(facts, '钱四现在是什么职务')).toMatch(
      /^钱四：2022年10月24日起任.*\n2022年10月24日原任职务自行免去（公报未写明是何职务）/u,
    );
  });

  it('was taken for a reason that the notice prints: left to its text', () => {
    expect(ask(facts, '钱四为什么被免职')).toBeNull();
  });

  it('not so a removal, whose reason no notice prints', () => {
    expect(ask(facts, '孙五为什么被免职')?.outcome).toBe('not-found');
  });

  it('is in no list of those removed', () => {
    expect(say(facts, '2022年10月免了谁')).toMatch(/免去1人次：孙五/u);
  });
});
