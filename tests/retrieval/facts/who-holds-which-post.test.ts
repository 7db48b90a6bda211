// 谁是X: the latest holder by the notices, as of the newest issue, never a neighbour.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const CHANGE = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      decided: '2022-09-07',
      entries: [
        '+王大 临河市商务局局长',
        '-李二 临河市商务局局长',
        '+赵三 临河市商务局副局长（试用期一年）',
        '-钱四 临河市公安局局长',
      ],
    },
    {
      docNo: '临政任字〔2021〕3号',
      date: '2021-03-02',
      entries: ['+李二 临河市商务局局长', '+孙五 临河市统计局局长'],
    },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: [
        '指挥长 周六 市委常委、常务副市长',
        '成员 李二 市商务局局长',
        '成员 吴七 市发改委（市粮食和物资储备局）主任',
        '成员 郑八 市发展改革委副主任',
        '成员 冯九 市发改委副主任',
        '成员 陈十 生态环境局东区分局局长',
      ],
    },
  ],
);

describe('who holds a post', () => {
  it('names the holder, since when, by which notice, and the predecessor', () => {
    expect(say(CHANGE, '市商务局局长是谁')).toBe(
      '王大，2022年9月14日起任临河市商务局局长（临政任字〔2022〕9号）。\n前任：李二，2022年9月14日免职（临政任字〔2022〕9号）。',
    );
  });

  it('lets no roster after the removal bring the old holder back, and says that it still lists them', () => {
    const answer = ask(CHANGE, '商务局长现在是谁');
    expect(answer?.lead[0]?.text).toContain('王大');
    expect(answer?.notes.join()).toContain('2022年10月10日的名单仍列李二，在免职通知之后，以通知为准');
  });

  it('says as of which issue, and that issues are missing between', () => {
    expect(ask(CHANGE, '市统计局局长是谁')?.notes).toContain(
      '本库所收各期（至2022年第2期，其间缺期）的任免通知和名单此后未再出现这一职务。',
    );
  });

  it('says that a post is named no more where no later notice or list has it', () => {
    const facts = givenFacts(
      [{ docNo: '临政任字〔2022〕9号', date: '2022-09-14', entries: ['+王大 临河市商务局局长'] }],
      [
        {
          docNo: '临政办发〔2020〕56号',
          date: '2020-06-01',
          group: '网格',
          seats: ['组长 孙五 城区区委书记', '成员 赵三 市教育局局长'],
        },
        {
          docNo: '临政办发〔2021〕7号',
          date: '2021-06-01',
          group: '市防汛指挥部',
          seats: ['成员 赵三 市教育局局长'],
        },
        {
          docNo: '临政办发〔2020〕9号',
          date: '2020-07-01',
          group: '市防火指挥部',
          seats: ['成员 钱四 市林业局局长'],
        },
      ],
    );
    expect(ask(facts, '城区区委书记是谁')?.notes.join()).toContain('此后未再出现这一职务');
    expect(ask(facts, '教育局局长是谁')?.notes.join()).toContain('此后未再出现这一职务');
    // The newest issue has it.
    expect(ask(facts, '商务局局长是谁')?.notes.join()).toContain('此后未见变动');
    expect(ask(CHANGE, '商务局局长是谁')?.notes.join()).toContain('此后未见变动');
  });

  it('says that the beginning is unknown where only a roster names the holder', () => {
    expect(say(CHANGE, '常务副市长是谁')).toContain(
      '2022年10月10日的名单载为市委常委、常务副市长（临政办函〔2022〕20号），自何时起不详',
    );
  });

  it('says who left and that no successor is named', () => {
    expect(say(CHANGE, '公安局局长是谁')).toBe(
      '钱四，2022年9月14日被免去临河市公安局局长（临政任字〔2022〕9号），自何时起任不详。\n此后由谁接任，公报里没有记载。',
    );
  });

  it.each([
    '市发改委主任是谁',
    '临河市发展和改革委员会主任是谁',
    '发展改革委主任叫什么',
    '市粮食和物资储备局主任是谁',
  ])('finds one body under all its names: %s', (question) => {
    expect(say(CHANGE, question)).toContain('吴七');
  });

  it('answers a 副职 with all deputies and never with the 正职', () => {
    const answer = say(CHANGE, '市发改委副主任有哪些');
    expect(answer).toContain('郑八');
    expect(answer).toContain('冯九');
    expect(answer).not.toContain('吴七');
  });

  it('never answers a 正职 with a deputy', () => {
    const facts = givenFacts([
      { docNo: '临政任字〔2022〕1号', date: '2022-01-05', entries: ['+王大 临河市审计局副局长'] },
    ]);
    const answer = ask(facts, '市审计局局长是谁');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.lead.map(({ text }) => text).join()).toContain('不是所问的职务');
  });

  it('does not take a branch office for the bureau', () => {
    expect(ask(CHANGE, '生态环境局局长是谁')?.outcome).toBe('not-found');
    expect(say(CHANGE, '环保局东区分局局长是谁')).toContain('陈十');
  });

  it('takes 哪位副市长 for the kind of answer wanted, not for the post asked about', () => {
    expect(ask(CHANGE, '养老服务是哪位副市长牵头')).toBeNull();
  });

  it('finds a body whose words stand in another order, and says how it is printed', () => {
    const facts = givenFacts([
      { docNo: '临政任字〔2022〕1号', date: '2022-01-05', entries: ['+王大 临河市公安局森林分局局长'] },
    ]);
    const answer = ask(facts, '森林公安局局长是谁');
    expect(answer?.lead[0]?.text).toContain('王大');
    expect(answer?.notes.join()).toContain('请核对');
    expect(ask(facts, '公安局局长是谁')?.outcome).toBe('not-found');
  });

  it('names who followed somebody named in the question', () => {
    expect(say(CHANGE, '李二卸任后谁当商务局局长')).toContain('王大，2022年9月14日起任');
    expect(say(CHANGE, '王大之前谁是商务局局长')).toContain('前任：李二');
  });

  it.each(['市海洋局局长是谁', '大同市商务局局长是谁', '平川县商务局局长是谁'])(
    'says plainly that the gazette does not name it: %s',
    (question) => {
      expect(ask(CHANGE, question)?.outcome).toBe('not-found');
    },
  );

  it('answers for the year that is asked for', () => {
    expect(say(CHANGE, '2021年市商务局局长是谁')).toContain('李二，2021年3月2日起任临河市商务局局长');
    expect(say(CHANGE, '2021年市商务局局长是谁')).not.toContain('王大');
    expect(ask(CHANGE, '2018年市商务局局长是谁')?.outcome).toBe('not-found');
    expect(ask(CHANGE, '2030年市商务局局长是谁')?.outcome).toBe('not-found');
  });

  it('says which year it took where the question has none', () => {
    expect(ask(CHANGE, '9月份市商务局局长是谁')?.notes).toContain('问题没有年份，按2022年9月份回答。');
  });

  it('asks back where several bodies fit equally', () => {
    const facts = givenFacts([
      {
        docNo: '临政任字〔2022〕1号',
        date: '2022-01-05',
        entries: ['+王大 临河市第一人民医院院长', '+李二 临河市第三人民医院院长'],
      },
    ]);
    const answer = ask(facts, '人民医院院长是谁');
    expect(answer?.outcome === 'ambiguous' ? answer.choices.map(({ label }) => label) : []).toEqual([
      '临河市第一人民医院院长',
      '临河市第三人民医院院长',
    ]);
    expect(say(facts, '三院院长是谁')).toContain('李二');
    expect(ask(facts, '第二人民医院院长是谁')?.outcome).toBe('not-found');
  });

  it('suggests the body that sounds the same, and says so', () => {
    expect(ask(CHANGE, '市流计局局长是谁')?.outcome).toBe('not-found');
    const near = ask(CHANGE, '市统记局局长是谁');
    expect(near?.lead[0]?.text).toContain('孙五');
    expect(near?.notes.join()).toContain('按读音相同的“统计局”查得');
  });

  it('reads no 文号 in a month, and no month in a body', () => {
    expect(say(CHANGE, '商务局局长2022年9月换成谁了')).toContain('王大');
    expect(say(CHANGE, '22年9月起商务局局长是哪位')).toContain('王大');
    expect(say(CHANGE, '2022年9月底商务局局长是谁')).toContain('王大');
    expect(say(CHANGE, '2022年9月14日起商务局局长是谁')).toContain('王大');
    expect(say(CHANGE, '2022年9月会上定的商务局局长是谁')).toContain('王大');
    expect(say(CHANGE, '新商务局局长是谁')).toContain('王大');
    expect(say(CHANGE, '2021年3月接任商务局局长的是谁')).toContain('李二');
  });

  it('knows the head by many words, and the body by what stands around it', () => {
    expect(say(CHANGE, '商务局那头的局长是哪位')).toContain('王大');
    expect(say(CHANGE, '商务局的头是谁')).toContain('王大');
    expect(say(CHANGE, '管商务的那个局的局长是谁')).toContain('王大');
  });

  it('tells then and now together where both are asked for', () => {
    const answer = say(CHANGE, '商务局局长2021年是谁，现在又是谁');
    expect(answer).toContain('王大，2022年9月14日起任');
    expect(answer).toContain('前任：李二');
  });

  it('takes 退役军人事务局 for no question about personnel', () => {
    const facts = givenFacts([
      {
        docNo: '临政任字〔2020〕1号',
        date: '2020-05-19',
        entries: ['+王大 临河市退役军人事务局副局长'],
      },
    ]);
    expect(say(facts, '2020年秋天退役军人事务局副局长是谁')).toContain('王大');
  });

  it('finds a body by the short name that its earlier name had too', () => {
    const facts = givenFacts([
      { docNo: '临政任字〔2020〕1号', date: '2020-01-05', entries: ['+王大 临河市园林管理局副局长'] },
    ]);
    expect(say(facts, '园林局副局长是谁')).toContain('王大');
  });

  it('says that lists do not print what a deputy is in charge of', () => {
    const answer = ask(CHANGE, '管农业的副市长是谁');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.lead[0]?.text).toBe('公报的名单只写“副市长”，没有写明哪一位分管农业。');
  });

  it.each(['扬尘治理由哪个部门负责', '谁负责商务局的投诉', '局长有什么职责', '商务局几点上班', '电话是多少'])(
    'leaves to the passages what asks for no holder: %s',
    (question) => {
      expect(ask(CHANGE, question)).toBeNull();
    },
  );
});
