// What the documents' own sentences tell, or do not, beside notices, lists and tables: holders of posts, telephones, parts of groups.

import { describe, expect, it } from 'vitest';
import { answerParts } from '../../../retrieval/facts/answer-group-parts.ts';
import { answerPartAbsent } from '../../../retrieval/facts/answer-part-absent.ts';
import { answerPartUnlisted } from '../../../retrieval/facts/answer-part-unlisted.ts';
import { findShortOffice } from '../../../retrieval/facts/find-short-office.ts';
import { printsNumberOf, refuseContact } from '../../../retrieval/facts/refuse-contact.ts';
import { answerToldPost, tellsHolder } from '../../../retrieval/facts/told-in-text.ts';
import { understandPostQuestion } from '../../../retrieval/question/office-post-question.ts';
import { buildGroupIntent } from '../../../retrieval/question/office-question.ts';
import type { MemoryGazetteStore } from '../../fakes/memory-gazette-store.ts';
import { givenFacts } from './given-facts.ts';
import { storeOf as storeOfFacts } from './store-of.ts';

const FACTS = givenFacts(
  [{ docNo: '临政任字〔2020〕3号', date: '2020-09-02', entries: ['+薛大 临河市教育局局长'] }],
  [
    {
      docNo: '临政办发〔2023〕97号',
      date: '2023-12-19',
      group: '国家卫生城市长效管理领导小组',
      seats: ['组长 周六 市长'],
    },
    {
      docNo: '临政办发〔2023〕97号',
      date: '2023-12-19',
      group: '国家卫生城市长效管理领导小组办公室',
      seats: ['主任 吴七 市爱卫会主任'],
    },
    {
      docNo: '临政办发〔2020〕111号',
      date: '2020-10-19',
      group: '食品安全突发事件应急指挥部',
      seats: ['指挥长 郑八 副市长'],
    },
    {
      docNo: '临政办发〔2020〕111号',
      date: '2020-10-19',
      group: '食品安全突发事件应急指挥部办公室',
      seats: ['主任 冯九 市市场监管局局长'],
    },
    ...['工业企业干部入企服务工作领导小组', '入企服务小组第一组'].map((group) => ({
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group,
      seats: ['组长 陈十 副市长'],
    })),
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group: '工业企业干部入企服务工作领导小组办公室',
      seats: ['主任 褚一 市工信局局长'],
    },
  ],
);

function storeOf(...texts: string[]): MemoryGazetteStore {
  return storeOfFacts(FACTS, ...texts);
}

describe('a post that no notice and no list has', () => {
  const asked = understandPostQuestion('爱卫办主任是谁');

  it('is told by the sentence that tells it', async () => {
    const store = storeOf('第五条', '设立办公室（简称市爱卫办）主任由副市长兼任。');
    const draft = asked === null ? null : await answerToldPost(asked, FACTS, store);
    expect(draft?.outcome).toBe('cited');
    expect(draft?.outcome === 'cited' && draft.evidence[0].lines).toEqual([{ first: 2, last: 2 }]);
  });

  it('is not by one that only names it', async () => {
    const store = storeOf('会议由市爱卫办主任主持召开，爱卫办副主任：略。');
    expect(asked === null ? null : await answerToldPost(asked, FACTS, store)).toBeNull();
    expect(tellsHolder('市爱卫办主任：王大', '爱卫办', '主任')).toBe(true);
  });
});

describe('a telephone that no table has', () => {
  it('is a plain no where none is printed near the name of the body', async () => {
    const far = `教育局要报送名单，${'各单位要认真落实。'.repeat(10)}联系电话：0353-6699013`;
    const draft = await refuseContact('教育局电话是多少', FACTS, storeOf(far));
    expect(draft?.lead[0]?.text).toContain('没有登载教育局的电话');
  });

  it('is left to the passages where one is, or where more than a body is named', async () => {
    const near = '市教育局咨询电话：0353-6699013';
    expect(printsNumberOf(near, ['教育局'])).toBe(true);
    expect(await refuseContact('教育局电话是多少', FACTS, storeOf(near))).toBeNull();
    expect(await refuseContact('教育局举报电话是多少', FACTS, storeOf('无'))).toBeNull();
    expect(await refuseContact('火警电话是多少', FACTS, storeOf('无'))).toBeNull();
  });
});

describe('an office by a short name', () => {
  it.each([
    ['国卫办', '国家卫生城市长效管理领导小组'],
    ['入企办', '工业企业干部入企服务工作领导小组'],
  ])('%s', (words, name) => {
    const found = findShortOffice(words, FACTS);
    expect(found !== null && found !== 'several' && found.name).toBe(name);
  });

  it('is not that of a headquarters of a plan', () => {
    expect(findShortOffice('食安办', FACTS)).toBeNull();
  });
});

describe('the parts of a group', () => {
  const intent = buildGroupIntent('国家卫生城市长效管理领导小组下设几个组', null, null);

  it('a plain no where its document speaks of none', async () => {
    const draft = await answerParts(intent, FACTS, storeOf('成立领导小组，设立领导小组办公室。'));
    expect(draft?.outcome).toBe('not-found');
  });

  it('left to the passages where it speaks of some in a way of its own', async () => {
    expect(await answerParts(intent, FACTS, storeOf('下设若干工作组，另行通知。'))).toBeNull();
  });
});

describe('the parts of a group in the sentence that lists them', () => {
  const intent = buildGroupIntent('国家卫生城市长效管理领导小组底下设了几个专业组', null, null);

  it('behind its office, and by name what is counted', async () => {
    const draft = await answerParts(
      intent,
      FACTS,
      storeOf('领导小组下设办公室、宣传组、考核组、两个专业组（市容环境组、食品安全组）及五个片区。'),
    );
    expect(draft?.lead.at(-1)?.text).toBe('列出的组有4个：宣传组、考核组、市容环境组、食品安全组。');
  });
});

describe('who leads a part that no list has', () => {
  const SETS = '领导小组下设办公室、宣传组、食品安全组。由市长任组长。';
  const answer = async (question: string, ...texts: string[]): Promise<string> => {
    const intent = buildGroupIntent(question, null, null);
    const draft = await answerPartUnlisted(intent, question, FACTS, storeOf(...texts));
    return draft === null ? 'null' : `${draft.outcome} ${draft.lead.map(({ text }) => text).join()}`;
  };

  it('a plain no where its document names it and no head', async () => {
    expect(await answer('国家卫生城市长效管理领导小组的食品安全组谁当组长', SETS)).toMatch(
      /^not-found .*写有“食品安全组”，没有写明由谁任组长。$/u,
    );
    expect(
      await answer(
        '国家卫生城市长效管理专家指导组的副组长是谁',
        '1. 宣传组',
        '组长：王大',
        '2. 专家指导组',
        '由各院专家组成。',
      ),
    ).toMatch(/^not-found .*写有“专家指导组”，没有写明由谁任副组长。$/u);
  });

  it.each([
    ['its head is told under its heading', '专家指导组', '2. 专家指导组', '组长由市卫健委主任担任。'],
    ['its head is told in another sentence', '食品安全组', SETS, '食品安全组组长由局长担任。'],
    ['another part of it may be meant', '食品组', SETS, ''],
  ])('left to others where %s', async (_, part, ...texts) => {
    expect(await answer(`国家卫生城市长效管理领导小组的${part}谁当组长`, ...texts)).toBe('null');
  });

  it('nor is the part of another body, the whole, or what it does', async () => {
    expect(await answer('防汛抗旱指挥部的食品安全组谁当组长', SETS)).toBe('null');
    expect(await answer('国家卫生城市长效管理领导小组组长是谁', SETS)).toBe('null');
    expect(await answer('国家卫生城市长效管理领导小组食品安全组的成员', SETS)).toBe('null');
  });
});

describe('a part that a whole does not have', () => {
  const answer = async (question: string, ...texts: string[]): Promise<string> => {
    const intent = buildGroupIntent(question, null, null);
    const draft = await answerPartAbsent(intent, question, FACTS, storeOf(...texts));
    return draft === null ? 'null' : draft.lead.map(({ text }) => text).join();
  };

  it('a plain no where neither its list nor a plan of the matter has it', async () => {
    expect(await answer('国家卫生城市长效管理领导小组的后勤组组长是谁', '下设宣传报道组。')).toContain(
      '的名单和所在文件里没有“后勤组”，无法回答。',
    );
  });

  it.each([
    ['a longer name may be meant', '国家卫生城市长效管理领导小组的宣传组组长是谁'],
    ['its head is asked for', '国家卫生城市长效管理领导小组的组长是谁'],
    ['its head is asked for by a verb', '国家卫生城市长效管理领导小组由谁当组长'],
    ['its deputies are', '国家卫生城市长效管理领导小组的副组长有谁'],
    ['no whole is named', '后勤组组长是谁'],
  ])('left to others where %s', async (_, question) => {
    expect(await answer(question, '下设宣传报道组。')).toBe('null');
  });

  it('left to others where a document of the matter has it', async () => {
    const other = storeOfFacts(FACTS, '设后勤组。');
    const question = '教育领导小组的后勤组组长是谁';
    const intent = { ...buildGroupIntent(question, null, null), content: '教育领导小组' };
    expect(await answerPartAbsent(intent, question, FACTS, other)).toBeNull();
  });
});
