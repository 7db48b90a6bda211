// Who left a post, and everybody who had it; how people ask for them.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2020〕3号',
      date: '2020-03-02',
      entries: ['+李二 临河市商务局局长', '-孙五 临河市商务局局长', '+吴七 临河市统计局局长'],
    },
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: [
        '+王大 临河市商务局局长',
        '-李二 临河市商务局局长',
        '-钱四 临河市第三人民医院院长',
        '-赵三 临河市公安局副局长',
        '+冯九 临河市政府秘书长',
        '+周六 临河市统计局副局长（正式任用）',
      ],
    },
  ],
  [
    {
      docNo: '临政办函〔2023〕20号',
      date: '2023-10-10',
      group: '市防汛指挥部',
      seats: ['成员 陈十 市公安局副局长', '成员 冯九 市政府秘书长', '成员 王大 市信访局局长'],
    },
  ],
);

describe('who left a post', () => {
  it.each([
    '谁从商务局局长位子上下来了',
    '谁不当商务局局长了',
    '谁被免去了商务局局长职务',
    '商务局局长免了谁',
    '商务局下来的局长是谁',
    '谁卸任了商务局局长',
  ])('%s', (words) => {
    expect(say(FACTS, words)).toMatch(/^李二，2020年3月2日起.*2022年9月14日免职/u);
    expect(say(FACTS, words)).toContain('其后：王大');
  });

  it('says that nobody is known to have followed', () => {
    expect(say(FACTS, '谁从第三人民医院院长位子上下来了')).toMatch(
      /^钱四，.*\n此后由谁接任，公报里没有记载/u,
    );
  });

  it('names no neighbour of several deputies', () => {
    expect(say(FACTS, '公安局副局长谁被免了')).toMatch(/^赵三/u);
    expect(say(FACTS, '公安局副局长谁被免了')).not.toContain('陈十');
  });

  it('says that no notice removed anybody, and who is there', () => {
    const answer = ask(FACTS, '统计局局长谁被免了');
    expect(answer?.lead[0]?.text).toMatch(/^吴七/u);
    expect(answer?.notes.join()).toContain('公报没有登载免去临河市统计局局长的通知');
  });
});

describe('the first holder', () => {
  it.each(['首任商务局局长是谁', '商务局第一任局长叫什么', '商务局头一任局长是哪位', '商务局首任局长'])(
    '%s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/^公报所载最早的一任：孙五/u);
      expect(say(FACTS, words)).toContain('更早是否有人任过，公报里没有记载。\n其后：李二');
    },
  );

  it('goes by the year where one is named', () => {
    expect(say(FACTS, '2022年任命的商务局首任局长是谁')).toMatch(/^2022年：王大/u);
  });
});

describe('everybody who had a post', () => {
  it.each(['历任商务局局长都有谁', '商务局局长都有过谁', '谁当过商务局局长', '商务局局长前后换过几任'])(
    '%s',
    (words) => {
      expect(say(FACTS, words)).toMatch(
        /^公报所载任过临河市商务局局长的有3人.*\n孙五，.*\n李二，.*\n王大，/u,
      );
    },
  );

  it.each(['从2021到2023商务局局长都有过谁', '2021年至2023年商务局局长是谁'])(
    'within several years: %s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/的有2人/u);
      expect(say(FACTS, words)).not.toContain('孙五');
    },
  );

  it('is asked for after one of them', () => {
    expect(say(FACTS, '历任都有谁', ['商务局局长是谁'])).toContain('的有3人');
  });
});

describe('how people name a post', () => {
  it('with honour', () => {
    expect(say(FACTS, '市政府大秘书长是谁')).toMatch(/^冯九/u);
  });

  it('a body that ends in 大 keeps it', () => {
    expect(say(FACTS, '市人大秘书长是谁')).not.toContain('冯九');
  });
});

describe('whose post somebody took', () => {
  it.each(['王大接的是谁的位子', '王大接了谁的班', '王大顶了谁的缺'])('%s', (words) => {
    expect(say(FACTS, words)).toMatch(/^前任：李二/u);
  });

  it.each(['他之前是谁', '他接的是谁的位子', '他接了谁的班'])('of the post asked about: %s', (words) => {
    expect(say(FACTS, words, ['商务局局长是谁'])).toContain('商务局局长的前任：李二');
  });

  it.each(['李二之后谁当的商务局局长', '谁顶了李二的商务局局长', '谁接替李二当了商务局局长'])(
    'of the post that is named: %s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/^王大，/u);
    },
  );

  it.each([
    '王大接谁的班当商务局局长',
    '王大从谁手里接的商务局局长',
    '王大接谁的班当局长',
    '王大从谁手里接过来当的局长',
    '王大接手之前局长是谁',
    '王大顶了谁的位子当上商务局局长',
  ])('with the post beside: %s', (words) => {
    expect(say(FACTS, words)).toContain('前任：李二');
  });

  it('before somebody named', () => {
    expect(say(FACTS, '谁在李二前面当商务局局长')).toMatch(/孙五/u);
  });

  it('goes back further', () => {
    expect(say(FACTS, '再前任呢', ['商务局局长是谁', '前任呢'])).toContain('前任：孙五');
    expect(say(FACTS, '再前任呢', ['商务局局长是谁'])).toContain('前任：孙五');
    expect(say(FACTS, '再前任呢', ['商务局局长是谁', '前任呢', '再前任呢'])).toContain(
      '孙五任临河市商务局局长的前任，公报里没有记载',
    );
  });
});

describe('all notices', () => {
  it.each(['谁被免职了', '哪些人被免职了', '公报里一共免了多少人'])('%s', (words) => {
    expect(say(FACTS, words)).toMatch(/^本库所收各期2份通知，免去4人次：/u);
    for (const name of ['孙五', '李二', '钱四', '赵三']) expect(say(FACTS, words)).toContain(name);
  });

  it.each(['最近一次任免都有谁', '最新一批任免的干部名单'])('of the newest day: %s', (words) => {
    expect(say(FACTS, words)).toMatch(/^最近一次：任命3人次、免去3人次：/u);
    expect(say(FACTS, words)).not.toContain('孙五');
  });

  it('who decided is no part of the post', () => {
    expect(ask(FACTS, '人大常委会任命了哪些局长')?.outcome).toBe('not-found');
    expect(say(FACTS, '常务会任命了哪些局长')).toBe('本库所收各期没有这类任免的记载。');
  });

  it('is not meant where the words name something else', () => {
    expect(ask(FACTS, '违规的企业谁被免了补贴')).toBeNull();
  });
});

it('somebody of two characters is known before 试用期', () => {
  expect(say(FACTS, '周六试用期满定了什么官')).toContain('临河市统计局副局长（正式任用）');
});

describe('a post asked for in few words', () => {
  it.each([
    '李二卸任后商务局局长是谁',
    '李二走了以后商务局的局长换成谁了',
    '李二离开商务局后，商务局局长是谁',
  ])('who came after somebody by the post in words: %s', (words) => {
    expect(say(FACTS, words)).toMatch(/^王大，2022年9月14日起任/u);
  });

  it('what he did after is still asked of himself', () => {
    expect(say(FACTS, '李二卸任后去哪了')).toMatch(/^李二：/u);
  });

  it.each(['商务局局长 2020年', '商务局局长，2020年的时候', '商务局局长 2021年5月'])(
    'the time may stand last: %s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/年(?:5月)?：李二，2020年3月2日起任/u);
    },
  );

  it('of a time that nothing covers, what was and is known is told with its date', () => {
    expect(say(FACTS, '信访局局长 2021年5月')).toContain('公报里没有2021年5月在任的');
    expect(say(FACTS, '信访局局长 2021年5月')).toContain('所知最后一任：王大，2023年10月10日的名单');
  });

  it('who was last seen before it is told as of then, and not of that time', () => {
    const told = ask(FACTS, '信访局局长 2023年12月');
    expect(told?.outcome).toBe('cited');
    expect(told?.lead[0]?.text).toMatch(
      /^公报没有2023年12月的记载，此前最近所载：王大，2023年10月10日的名单/u,
    );
    expect(told?.notes.join()).toContain('2023年12月是否仍任，没有记载');
    expect(say(FACTS, '信访局局长 2023年10月')).toMatch(/^2023年10月：王大/u);
    expect(say(FACTS, '2019年的商务局局长')).toContain('此后最早所载：');
  });

  it('after somebody was raised, of the post in words and not of his new one', () => {
    expect(say(FACTS, '李二升副市长以后商务局局长是谁')).toMatch(/^王大，2022年9月14日起任/u);
  });

  it('the head of those over there is whoever leads, and no deputy', () => {
    expect(say(FACTS, '商务局那边的头是谁')).toContain('王大，');
    expect(say(FACTS, '公安局那头的头叫什么')).not.toContain('陈十，');
  });

  it('where somebody was in charge before is asked of his posts', () => {
    expect(say(FACTS, '王大原来是管哪儿的')).toMatch(/^王大：/u);
    expect(say(FACTS, '王大原来是管哪儿的')).not.toContain('分管');
    expect(say(FACTS, '王大是管哪一块的')).toContain('没有写明其分管');
  });
});
