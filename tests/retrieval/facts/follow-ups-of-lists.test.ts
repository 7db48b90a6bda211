// A few words after a list of appointments, a post or a person: narrowed, counted, by which meeting, what became of him.

import { describe, expect, it } from 'vitest';
import { asksForMeeting } from '../../../retrieval/question/follow-up-words.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts([
  {
    docNo: '临政任字〔2022〕27号',
    date: '2022-09-28',
    decided: '2022-09-20',
    meeting: '临河市第十六届人民代表大会常务委员会第四次会议',
    entries: ['+王大 临河市商务局局长', '-李二 临河市商务局局长'],
  },
  {
    docNo: '临政任字〔2022〕28号',
    date: '2022-10-24',
    decided: '2022-10-20',
    entries: [
      '+赵三 临河市公安局副局长（试用期一年）',
      '+钱四 临河市第三人民医院院长',
      '-孙五 临河市第三人民医院院长（保留原职级待遇）',
      '-周六 临河市第一人民医院院长',
    ],
  },
  {
    docNo: '临政任字〔2020〕27号',
    date: '2020-09-07',
    entries: ['+李二 临河市商务局局长', '+吴七 临河市水利局局长', '-王大 临河市水利局局长'],
  },
]);
const NOTICE = '临政任字〔2022〕28号任命了谁';

describe('after a list', () => {
  it.each([
    ['免了谁', '免去2人次：孙五'],
    ['只看免职的', '免去2人次：孙五'],
    ['有试用期的是哪些', '任命1人次：赵三'],
    ['公安局的呢', '赵三'],
    ['院长是谁', '任命1人次：钱四'],
    ['一共几个人', '任命2人次'],
    ['哪个会定的', '2022年10月20日临河市人民政府常务会议决定'],
    ['还有谁', '任命2人次、免去2人次'],
    ['里面哪个保留了待遇', '免去1人次：孙五'],
    ['9月的呢', '2022年9月任命1人次'],
  ])('%s', (words, told) => {
    expect(say(FACTS, words, [NOTICE])).toContain(told);
  });

  it('the notice of another number, of the year that was spoken of', () => {
    expect(say(FACTS, '27号呢', [NOTICE])).toMatch(/^临政任字〔2022〕27号任命1人次/u);
  });

  it('what has no time of its own is not of all notices', () => {
    expect(say(FACTS, '免了几个', [NOTICE])).not.toContain('李二');
  });

  it('a list told by people is narrowed too', () => {
    expect(say(FACTS, '免了谁', ['赵三、钱四那批任免还有谁'])).toMatch(/免去2人次：孙五.*周六/u);
  });
});

describe('after a post or a person', () => {
  it.each(['前一个呢', '前面那位叫什么', '前一位是谁'])('the one before: %s', (words) => {
    expect(say(FACTS, words, ['商务局局长是谁'])).toMatch(/前任：李二/u);
  });

  it('the one before whom that time named, who is not the one of today', () => {
    expect(say(FACTS, '前面那位呢', ['2022年10月新任的第三人民医院院长是谁'])).toContain('前任：孙五');
  });

  it('what became of the one before', () => {
    expect(say(FACTS, '前任去哪了', ['水利局局长是谁'])).toMatch(/^王大：2022年9月28日起任临河市商务局局长/u);
  });

  it('who was appointed with the holder, and not with his removal', () => {
    const told = say(FACTS, '一起任命的还有谁', ['商务局局长是谁']);
    expect(told).toContain('临政任字〔2022〕27号');
    expect(told).not.toContain('吴七');
  });

  it('whom the body lost', () => {
    expect(say(FACTS, '免了谁', ['商务局局长是谁'])).toMatch(/^李二/u);
  });

  it.each(['接他班的是谁', '接他的是谁', '谁接的'])('who followed somebody: %s', (words) => {
    expect(say(FACTS, words, ['孙五被免了什么职务'])).toContain('继任：钱四');
  });

  it('that no successor is known, and not a neighbour', () => {
    expect(ask(FACTS, '谁接的', ['周六被免了什么职务'])?.outcome).toBe('not-found');
    expect(say(FACTS, '谁接的', ['周六被免了什么职务'])).toContain('没有记载其继任');
  });

  it('the post that somebody had, by its title alone', () => {
    expect(say(FACTS, '现在院长是谁', ['孙五被免了什么职务'])).toContain('钱四');
    expect(say(FACTS, '之前的院长是谁', ['钱四2022年任了什么职务'])).toContain('前任：孙五');
  });

  it('why, and another time', () => {
    expect(say(FACTS, '为什么免', ['孙五被免了什么职务'])).toContain('没有写明任免孙五的原因');
    expect(say(FACTS, '到2022年呢', ['李二2020年是什么职务'])).toContain('免去临河市商务局局长');
  });

  it.each(['电话多少', '他多大'])('a plain no to what is private: %s', (words) => {
    expect(ask(FACTS, words, ['商务局局长是谁'])?.outcome).toBe('not-found');
  });

  it('the same paper', () => {
    expect(say(FACTS, '那个文件还免了谁', ['孙五被免了什么职务'])).toContain('周六');
  });
});

describe('words that ask for the meeting', () => {
  it.each(['哪个会定的', '哪天的会', '这是哪天的会定下来的', '是什么会', '谁任命的', '哪次会议决定的'])(
    '%s',
    (words) => {
      expect(asksForMeeting(words)).toBe(true);
    },
  );

  it.each(['有哪些社会团体', '哪个会计', '谁任命了他'])('%s: none', (words) => {
    expect(asksForMeeting(words)).toBe(false);
  });
});

describe('narrower wordings after a list or a post', () => {
  it.each([
    ['公安局那个叫啥', '赵三'],
    ['第三人民医院的是哪个', '钱四'],
    ['里头当院长的有谁', '任命1人次：钱四'],
    ['下来的呢', '免去2人次：孙五'],
    ['不是试用期的有吗', '任命2人次：赵三 临河市公安局副局长（试用期一年）；钱四'],
  ])('%s', (words, told) => {
    expect(say(FACTS, words, ['2022年10月20日常务会任了哪些人'])).toContain(told);
  });

  it('what the notice does not have is a plain no that does not deny the notice', () => {
    expect(ask(FACTS, '提名的那个是谁', [NOTICE])?.outcome).toBe('not-found');
    expect(say(FACTS, '提名的那个是谁', [NOTICE])).toBe('临政任字〔2022〕28号里没有这类任免。');
  });

  it('whoever was replaced', () => {
    expect(say(FACTS, '那被换下来的呢', ['商务局局长是谁'])).toMatch(/前任：李二/u);
  });

  it('what came next, before what came later', () => {
    expect(say(FACTS, '那个原来的去哪了', ['水利局局长是谁'])).not.toContain('没有找到');
    expect(say(FACTS, '他后来去哪了', ['王大2020年免了什么职'])).toMatch(/^王大：2022年9月28日起任/u);
  });

  it('no successor of one who left, though the post alone is named', () => {
    expect(ask(FACTS, '第一人民医院院长谁接了')?.outcome).toBe('not-found');
  });
});

describe('a body, a meeting or a place alone', () => {
  const facts = givenFacts(
    [
      {
        docNo: '临政任字〔2022〕9号',
        date: '2022-09-14',
        decided: '2022-09-07',
        entries: ['+王大 临河市商务局局长', '+李二 临河市教育局局长', '+赵三 临河市政府秘书长'],
      },
      {
        docNo: '临政任字〔2022〕10号',
        date: '2022-09-14',
        decided: '2022-09-01',
        meeting: '临河市第十六届人民代表大会常务委员会第四次会议',
        entries: ['+钱四 临河市统计局局长'],
      },
    ],
    [
      {
        docNo: '临政办函〔2022〕20号',
        date: '2022-10-10',
        group: '市防汛抗旱指挥部',
        seats: ['指挥长 周六 市长', '成员 吴七 盂县县长', '成员 郑八 城区区长'],
      },
    ],
  );

  it.each(['教育局', '教育局的', '那教育局'])('the same post of another body: %s', (words) => {
    expect(say(facts, words, ['商务局局长是谁'])).toMatch(/^李二/u);
  });

  it('who heads another place, under the title that it has', () => {
    expect(say(facts, '盂县的呢', ['市长是谁'])).toMatch(/^吴七/u);
    expect(say(facts, '城区呢', ['市长是谁'])).toMatch(/^郑八/u);
    expect(say(facts, '秘书长呢', ['市长是谁'])).toMatch(/^赵三/u);
  });

  it('one meeting of those that were told', () => {
    expect(say(facts, '人大那个呢', ['2022年9月14日任免了谁'])).toMatch(/任命1人次：钱四/u);
    expect(say(facts, '常务会那个', ['2022年9月14日任免了谁'])).not.toContain('钱四');
  });

  it('nothing of it without an office question before', () => {
    expect(say(facts, '教育局', ['低保怎么申请'])).toBe('');
  });
});

describe('what is said shorter still', () => {
  const facts = givenFacts([
    {
      docNo: '临政任字〔2020〕21号',
      date: '2020-09-07',
      decided: '2020-09-01',
      entries: [
        '+王大 临河市农业综合执法队队长',
        '+李二 临河市城市管理综合执法队队长',
        '+赵三 临河市交通运输综合执法队队长',
        '-钱四 临河市农业综合执法队队长',
      ],
    },
  ]);

  it.each([
    ['城市管理的呢', '李二'],
    ['交通运输的执法队呢', '赵三'],
    ['交通运输的呢，是谁', '赵三'],
  ])('the like body, by its matter alone: %s', (words, person) => {
    expect(say(facts, words, ['农业综合执法队队长是谁'])).toMatch(new RegExp(`^${person}`, 'u'));
  });

  it('whoever left', () => {
    expect(say(facts, '下去的是哪位', ['农业综合执法队队长是谁'])).toMatch(/^钱四/u);
  });

  it.each(['王大之前是什么职务', '钱四后来去哪了'])('what is not told is a plain no: %s', (words) => {
    expect(ask(facts, words)?.outcome).toBe('not-found');
    expect(say(facts, words)).toMatch(/没有记载其此(?:前|后)的职务；所载职务：/u);
  });

  it('when the meeting was', () => {
    expect(asksForMeeting('常务会是几号开的')).toBe(true);
    expect(say(facts, '常务会是几号开的', ['2020年9月7日任免了谁'])).toContain('2020年9月1日');
  });
});

describe('a matter of its own', () => {
  it.each([
    '森林防火期是几月',
    '第几期有消费券',
    '2020年节水目标',
    '什么时候施行',
    '高新区赋权是哪天的会定的',
    '充电桩电话多少',
    '公交车免费吗',
  ])('does not hang on what was told: %s', (words) => {
    expect(say(FACTS, words, [NOTICE])).toBe('');
    expect(say(FACTS, words, ['商务局局长是谁'])).toBe('');
  });
});

describe('after a post', () => {
  it.each([
    ['老院长是哪个', '第三人民医院院长是谁', '孙五'],
    ['原院长呢', '第三人民医院院长是谁', '孙五'],
    ['一院呢，免了谁', '第三人民医院院长是谁', '周六'],
    ['以前是干啥的', '商务局局长是谁', '王大：2020年9月7日免去临河市水利局局长'],
    ['那人啥时候当上的', '商务局局长是谁', '2022年9月28日起任临河市商务局局长'],
  ])('%s', (words, before, told) => {
    expect(say(FACTS, words, [before])).toContain(told);
  });

  it('那人社局 is a body and nobody', () => {
    expect(say(FACTS, '那人社局呢，谁下去了', ['商务局局长是谁'])).not.toContain('王大');
  });
});

it('somebody named at a meeting: the notice of that meeting', () => {
  expect(say(FACTS, '李二那次人大会上，下来的有谁')).toMatch(/免去1人次：李二/u);
  expect(say(FACTS, '王大那次人大会上，下来的有谁')).not.toContain('水利局');
});

describe('in the paper that was told', () => {
  it.each(['那份通知里第一人民医院免的是谁', '那份文件里都免了谁', '这份通知上免掉了谁'])('%s', (words) => {
    expect(say(FACTS, words, ['孙五是哪天免的'])).toContain('周六 临河市第一人民医院院长');
  });
});
