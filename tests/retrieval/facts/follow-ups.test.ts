// A few words that hang on the question before.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: ['+王大 临河市商务局局长', '-李二 临河市商务局局长', '-王大 临河市政府副秘书长'],
    },
    { docNo: '临政任字〔2022〕8号', date: '2022-08-14', entries: ['+孙五 临河市统计局局长'] },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛抗旱指挥部',
      seats: [
        '指挥长 周六 副市长',
        '副指挥长 吴七 市水利局局长',
        '成员 郑八 市商务局副局长',
        '成员 冯九 市统计局副局长',
        '办公室主任 吴七 市水利局局长',
      ],
    },
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市森林草原防灭火指挥部',
      seats: ['指挥长 钱九 副市长'],
    },
  ],
);

describe('follow-up questions', () => {
  it.each(['前任呢', '上一任是谁', '之前是谁'])('the predecessor: %s', (words) => {
    expect(say(FACTS, words, ['商务局局长是谁'])).toContain('李二，2022年9月14日免职');
  });

  it('what the holder did before', () => {
    expect(say(FACTS, '他之前是什么职务', ['商务局局长是谁'])).toContain(
      '王大：2022年9月14日免去临河市政府副秘书长',
    );
  });

  it.each(['他之前呢', '他前面是谁', '在他前面的是谁', '那她之前那位呢', '原来的那位局长叫什么'])(
    'who was there before the holder: %s',
    (words) => {
      expect(say(FACTS, words, ['商务局局长是谁'])).toMatch(/前任：李二/u);
    },
  );

  it('who came after the holder', () => {
    expect(say(FACTS, '他后面呢', ['2022年8月商务局局长是谁'])).toContain('王大');
  });

  it('the predecessor of whom a notice of that time appointed', () => {
    expect(say(FACTS, '他前任是谁', ['2022年9月谁当了商务局局长'])).toMatch(/前任：李二/u);
  });

  it.each(['他们办公室主任是谁', '他们成员有哪些'])('the group, not its head: %s', (words) => {
    expect(say(FACTS, words, ['防汛抗旱指挥部指挥长是谁'])).toMatch(/^市防汛抗旱指挥部/u);
  });

  it('the deputies of the body asked about', () => {
    expect(say(FACTS, '副职呢', ['商务局局长是谁'])).toContain('郑八');
    expect(say(FACTS, '副局长呢', ['商务局局长是谁'])).toContain('郑八');
  });

  it.each(['电话呢', '办公电话是多少', '有联系方式吗'])(
    'the telephone is of the holder, and no part of the post: %s',
    (words) => {
      expect(say(FACTS, words, ['商务局局长是谁'])).toBe('公报没有登载王大的电话。');
    },
  );

  it.each(['办公地址在哪', '地址呢'])('nor is the address: %s', (words) => {
    expect(say(FACTS, words, ['商务局局长是谁'])).toContain('没有登载个人的情况、电话和地址');
  });

  it('how the holder is reached is not printed where the post is named with it', () => {
    expect(say(FACTS, '商务局局长的电话')).toContain('没有登载个人的情况、电话和地址');
    expect(say(FACTS, '教育局局长的电话')).toContain('没有出现过“教育局局长”');
  });

  it('the same post elsewhere', () => {
    expect(say(FACTS, '那统计局呢', ['商务局局长是谁'])).toContain('孙五');
  });

  it('who followed somebody', () => {
    expect(say(FACTS, '谁接的他', ['李二现在是什么职务'])).toContain('王大');
  });

  it('other seats of the group asked about', () => {
    expect(say(FACTS, '那副指挥长呢', ['防汛抗旱指挥部的指挥长是谁'])).toContain('吴七');
    expect(say(FACTS, '统计局的呢', ['防汛抗旱指挥部的指挥长是谁'])).toContain('冯九');
  });

  it('the one whom a notice of that time appointed', () => {
    expect(say(FACTS, '他腾出来的位子呢', ['2022年9月谁当上了商务局局长'])).toContain('王大');
  });

  it('the rest of the group asked about, and the head of its office', () => {
    expect(say(FACTS, '还有谁', ['防汛抗旱指挥部的指挥长是谁'])).toContain('成员：郑八');
    expect(say(FACTS, '主任呢', ['防汛抗旱指挥部的指挥长是谁'])).toContain('办公室主任：吴七');
  });

  it('another group, where the words are no unit of the one before', () => {
    expect(say(FACTS, '森林防火的呢', ['防汛抗旱指挥部的指挥长是谁'])).toContain('指挥长：钱九');
    expect(say(FACTS, '商务局的呢', ['防汛抗旱指挥部的指挥长是谁'])).toContain('郑八');
  });

  it('no task, and not somebody else', () => {
    expect(say(FACTS, '这个归谁解释', ['防汛抗旱指挥部的指挥长是谁'])).toBe('');
  });

  it('a new topic drops the old one', () => {
    expect(say(FACTS, '市统计局局长是谁', ['商务局局长是谁'])).toContain('孙五');
    expect(say(FACTS, '垃圾怎么分类', ['商务局局长是谁'])).toBe('');
  });
});

describe('what hangs on an answer before', () => {
  it.each(['同一批还有谁', '和他一起任命的还有谁', '那份通知里还有哪些人'])(
    'the same notice: %s',
    (words) => {
      expect(say(FACTS, words, ['统计局局长是谁'])).toMatch(/^写到孙五的通知，/u);
    },
  );

  it('firms of the group, and then its head again', () => {
    expect(ask(FACTS, '有哪些公司', ['防汛抗旱指挥部指挥长是谁'])?.outcome).toBe('not-found');
    expect(say(FACTS, '指挥长呢', ['防汛抗旱指挥部指挥长是谁', '有哪些公司'])).toContain('指挥长：周六');
  });

  it('whom the holder took the place of', () => {
    expect(say(FACTS, '谁被他换下来了', ['商务局局长是谁'])).toContain('李二');
    expect(say(FACTS, '他前面那个呢', ['商务局局长是谁'])).toContain('李二');
  });

  it('says that no successor is known', () => {
    expect(say(FACTS, '孙五的位子谁坐了')).toMatch(/^孙五：公报没有记载其继任；所载职务：/u);
  });
});

describe('还有谁 after a post', () => {
  const facts = givenFacts([
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: [
        '+王大 临河市卫生健康委员会副主任',
        '+李二 临河市卫生健康委员会副主任',
        '-赵三 临河市商务局局长',
        '+钱四 临河市商务局局长',
      ],
    },
  ]);

  it.each(['还有谁', '还有其他人吗', '还有别的人吗'])('stays with its holders: %s', (question) => {
    const told = say(facts, question, ['卫健委副主任有几个']);
    expect(told).toContain('王大');
    expect(told).toContain('李二');
  });

  it('tells who else had it where one person has it at a time', () => {
    expect(say(facts, '还有谁', ['商务局局长是谁'])).toContain('赵三');
  });
});
