// Lists of appointments and removals: whole, counted, apart.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts([
  {
    docNo: '临政任字〔2022〕9号',
    date: '2022-09-14',
    decided: '2022-09-07',
    entries: [
      '+王大 临河市商务局局长',
      '-李二 临河市商务局局长',
      '+赵三 临河市农业综合行政执法队队长（试用期一年）',
    ],
  },
  {
    docNo: '临政任字〔2022〕10号',
    date: '2022-09-28',
    decided: '2022-09-20',
    meeting: '临河市第十六届人民代表大会常务委员会第四次会议',
    entries: ['-孙五 临河市统计局局长'],
  },
  {
    docNo: '临政任字〔2020〕2号',
    date: '2020-05-19',
    decided: '2020-05-14',
    entries: ['+周六 临河市审计局副局长（正式任用）', '?吴七 临河市商业银行行长'],
  },
]);

describe('personnel lists', () => {
  it('lists a notice by its number, however typed, appointments and removals apart', () => {
    for (const typed of [
      '临政任字〔2022〕9号任免了谁',
      '临政任字2022第9号任免了哪些人',
      '临政任字（2022）9号任命和免职的都有谁',
    ]) {
      expect(say(FACTS, typed)).toBe(
        '临政任字〔2022〕9号任命2人次、免去1人次：\n临政任字〔2022〕9号（2022年9月14日，2022年9月7日临河市人民政府常务会议决定）\n任命2人次：王大 临河市商务局局长；赵三 临河市农业综合行政执法队队长（试用期一年）。\n免去1人次：李二 临河市商务局局长。',
      );
    }
  });

  it.each(['2022年9月谁上谁下', '2022年9月谁任谁免', '2022年9月免了谁又任了谁'])(
    'lists both kinds where both are asked for: %s',
    (words) => {
      expect(say(FACTS, words)).toContain('任命2人次、免去2人次');
    },
  );

  it('lists who was nominated and who removed', () => {
    expect(say(FACTS, '2020年5月提名谁免了谁')).toContain('提名1人次：吴七');
  });

  it('lists an issue by notice', () => {
    expect(say(FACTS, '2022年第2期任免了哪些人')).toContain('2022年第2期2份通知，任命2人次、免去2人次');
  });

  it('lists a day of decision and a meeting', () => {
    expect(say(FACTS, '2022年9月20日人大常委会免了谁')).toContain('免去1人次：孙五');
    expect(say(FACTS, '9月7日的常务会议任命了哪些人')).toContain('王大');
  });

  it('lists only what is asked for, and says that there is more', () => {
    const answer = ask(FACTS, '2022年9月7日常务会免职的有哪些人');
    expect(answer?.lead.map(({ text }) => text).join()).not.toContain('王大');
    expect(answer?.notes.join()).toContain('不在所问之列的任免2人次');
  });

  it('lists posts of one kind in an issue', () => {
    const text = say(FACTS, '2022年第2期公报任命了哪几个执法队队长');
    expect(text).toContain('赵三');
    expect(text).not.toContain('王大');
  });

  it('lists those whose probation is over', () => {
    expect(say(FACTS, '2020年5月都有谁转正')).toContain('周六');
  });

  it.each([
    ['临政任字〔2022〕30号任命了谁', '没有临政任字〔2022〕30号这份任免通知'],
    ['2021年市政府常务会任免了哪些干部', '2021年没有这类任免的记载'],
    ['2023年第6期人事任免名单', '本库没有2023年第6期'],
  ])('says plainly that there is none: %s', (question, words) => {
    expect(ask(FACTS, question)?.outcome).toBe('not-found');
    expect(say(FACTS, question)).toContain(words);
  });
});

describe('how many of one kind were appointed', () => {
  it('is counted and listed, not asked back', () => {
    const facts = givenFacts([
      {
        docNo: '临政任字〔2020〕21号',
        date: '2020-09-07',
        entries: [
          '+王大 临河市农业综合行政执法队队长',
          '+李二 临河市交通运输综合行政执法队队长',
          '+赵三 临河市档案馆馆长',
        ],
      },
    ]);
    const told = say(facts, '2020年9月任命了几个执法队队长');
    expect(told).toContain('2020年9月任命2人次');
    expect(told).toMatch(/王大.*李二/u);
    expect(told).not.toContain('赵三');
  });
});

describe('lists in hard wordings', () => {
  const facts = givenFacts([
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      decided: '2022-09-07',
      entries: ['+王大 临河市公安局副局长', '-李二 临河市公安局副局长', '+赵三 临河市商务局局长'],
    },
    {
      docNo: '临政任字〔2020〕9号',
      date: '2020-05-14',
      entries: ['+孙五 临河市统计局局长'],
    },
    {
      docNo: '临政任字〔2022〕30号',
      date: '2022-11-14',
      entries: ['-周六 临河市审计局局长'],
    },
  ]);

  it.each(['任字9号里免了谁', '2022年9号任免通知都有谁', '临政任字9号任免了谁'])(
    'a notice by its number alone: %s',
    (words) => {
      expect(say(facts, words)).toMatch(/^临政任字〔2022〕9号/u);
      expect(say(facts, words)).not.toContain('孙五');
    },
  );

  it('says that another year has the number too', () => {
    expect(ask(facts, '任字9号任命了谁')?.notes.join()).toContain('临政任字〔2020〕9号');
  });

  it('a number that no notice bears', () => {
    expect(say(facts, '2022年8号任免通知都有谁')).toContain('没有2022年8号的任免通知');
  });

  it.each(['2022年公安局任免了谁', '2022年公安局有哪些人事变动'])('of one body: %s', (words) => {
    const told = say(facts, words);
    expect(told).toMatch(/王大.*李二/su);
    expect(told).not.toContain('赵三');
  });

  it('of a body without any is a plain no', () => {
    expect(ask(facts, '2022年水利局任免了谁')?.outcome).toBe('not-found');
  });

  it.each(['那次会', '国庆后任命的干部'])('what is no body does not narrow it: %s', (words) => {
    expect(say(facts, `2022年${words}有哪些任免`)).toContain('赵三');
  });

  it('what the last clause asks for', () => {
    expect(say(facts, '2022年9月那次任免，谁下来了')).toMatch(/免去1人次：李二/u);
    expect(say(facts, '2022年9月那次任免，谁下来了')).not.toContain('王大');
  });

  it('a quarter', () => {
    expect(say(facts, '2022年第四季度任免了谁')).toMatch(/^2022年第四季度免去1人次/u);
  });

  it('the newest removal, which need not be of the newest appointments', () => {
    expect(say(facts, '最近免职的是谁')).toContain('周六');
    expect(say(facts, '最近任命的是谁')).toContain('王大');
  });
});

describe('lists by what is said beside', () => {
  const facts = givenFacts([
    {
      docNo: '临政任字〔2022〕28号',
      date: '2022-09-14',
      decided: '2022-09-07',
      entries: [
        '+王大 临河市农业综合行政执法队队长',
        '+李二 临河市交通综合行政执法队队长',
        '+赵三 临河市第一人民医院院长',
        '-钱四 临河市扶贫开发中心主任',
        '+孙五 临河市旅游发展中心主任',
      ],
    },
  ]);

  it.each([
    ['教育局2022年任免了谁', '2022年教育局没有这类任免'],
    ['扶贫开发中心2022年免了谁', '免去1人次：钱四'],
    ['2022年扶贫开发中心人事变动', '免去1人次：钱四'],
    ['2022年9月任命的执法队长有几个', '任命2人次：王大'],
    ['2022年以来换过的院长', '任命1人次：赵三'],
    ['2022年第2期新任队长名单', '任命2人次：王大'],
    ['谁在2022年9月被任命为中心主任', '任命1人次：孙五'],
    ['临政任字（2022）二十八号免了谁', '免去1人次：钱四'],
    ['2022任字28免职名单', '免去1人次：钱四'],
    ['王大等五人那个通知', '写到王大的通知，任命4人次、免去1人次'],
  ])('%s', (words, told) => {
    expect(say(facts, words)).toContain(told);
  });
});

describe('lists in other words', () => {
  it('by who was moved, by what changed among such posts, by half a year without 年', () => {
    expect(say(FACTS, '2022年9月市政府动了哪些干部')).toMatch(/任命2人次、免去2人次/u);
    expect(say(FACTS, '2022年9月市里几个局的局长有啥变动')).toMatch(/王大.*李二.*孙五/su);
    expect(say(FACTS, '2022下半年谁被免了')).toMatch(/李二.*孙五/su);
  });

  it('of the ranks enumerated only', () => {
    const told = say(FACTS, '2022下半年新上来的局长、委主任有哪些人？副的不算');
    expect(told).toContain('王大');
    expect(told).not.toContain('赵三');
  });

  it('of the paper in which somebody is named', () => {
    expect(say(FACTS, '王大那份文件里免掉的人列一下')).toMatch(/免去1人次：李二/u);
    expect(say(FACTS, '王大那批通过的，下来的都有谁')).toMatch(/免去1人次：李二/u);
  });
});
