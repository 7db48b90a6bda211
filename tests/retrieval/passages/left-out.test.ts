// What a refusal shows: the line that announces a text without printing it, documents that treat the matter, or neither.

import { describe, expect, it } from 'vitest';
import { buildCitation } from '../../../retrieval/passages/build-excerpt.ts';
import { isNotPrinted, leavesOutPeople } from '../../../retrieval/passages/not-printed-answer.ts';
import { understandWanted } from '../../../retrieval/question/wanted.ts';
import { useGazette } from '../../faults/ready-gazette.ts';
import { givenDocument } from './given-passage.ts';

const ask = useGazette(['2020-03', '2020-05']);

describe('a question for what is left out', () => {
  it.each([
    ['千灯万带任务分给盂县多少个路口', '建设任务分配表(略)'],
    ['2020年任务分解表里平定县要消化多少亩批而未用的地', '专项清理任务分解表（略）'],
    ['“承诺制+标准地”里政府统一服务事项那张清单一共列了多少项', '政府统一服务事项清单（略）'],
  ])('shows the line that announces what it asks for: %s', async (question, words) => {
    const answer = await ask(question);
    // Whether the best sentence is taken for an answer besides is for the learnt weights to say.
    expect(answer.excerpts.some(({ display }) => display.text.endsWith(words))).toBe(true);
  });

  it.each(['地质灾害分级', '地质灾害规模分级'])(
    'is not shown where the document prints grades, whatever an annex says of others: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.outcome).toBe('cited');
      expect(answer.excerpts[0]?.display.text).not.toMatch(/[（(]略[）)]/u);
    },
  );

  it.each(['2031年任务分解表里平定县要消化多少亩批而未用的地', '红烧肉怎么做好吃'])(
    'shows no announcement of another year or another matter: %s',
    async (question) => {
      const answer = await ask(question);
      expect([answer.outcome, answer.excerpts]).toEqual(['not-found', []]);
    },
  );

  it.each([
    ['私自卖甲醇燃料被查到罚多少钱', '甲醇安全管理办法'],
    ['2019年阳泉路上车祸一共死了多少人', '预防道路交通事故'],
  ])('names a document that treats the matter: %s', async (question, title) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('not-found');
    expect(answer.outcome === 'not-found' && answer.nearest[0]?.title).toContain(title);
  });

  it.each(['红烧肉怎么做好吃', '然后呢', 'what is the capital of France'])(
    'names none where words are merely touched: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ outcome: 'not-found', nearest: [] });
    },
  );
});

describe('what is printed though its best sentence points to an annex that is not', () => {
  it.each([
    ['特种设备预警怎么反馈', '建立特种设备安全风险预警信息化平台'],
    ['森林火灾怎么分级', '分为特别重大、重大、较大和一般火灾四个等级'],
    ['食品安全突发事件怎么报告', '要立即报告当地市场监管部门'],
    ['药品安全突发事件怎么报告', '药品安全突发事件风险较大时，按规定进行报告'],
  ])('is shown: %s', async (question, words) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('cited');
    expect(answer.excerpts.map(({ display }) => display.text).join('\n')).toContain(words);
  });

  it('is not taken for a number that it lacks', async () => {
    const answer = await ask('食品安全事件Ⅱ级响应要多少人中毒才启动');
    expect(answer.outcome).toBe('not-found');
    expect(answer.excerpts.filter(({ display }) => !display.text.includes('终止见附表4'))).toEqual([]);
  });
});

describe('the sentence that leaves a text out', () => {
  const words = '附件：单位情况表（见网络版）';
  const excerpt = {
    citation: buildCitation(givenDocument, [], []),
    quote: words,
    display: { text: words, marks: [{ start: 0, end: words.length }] },
    passageId: null,
  };

  it.each([
    ['哪些单位被挂牌了', true],
    ['挂牌单位情况表', true],
    ['这些单位被挂牌了', false],
  ])('is the answer to what asks for it, not to what tells of its document: %s', async (text, isAnswer) => {
    const question = { text, wanted: understandWanted(text), shape: null };
    const tools = { cache: { readDocument: () => Promise.resolve([]) } };
    expect(await isNotPrinted(excerpt, question, tools)).toBe(isAnswer);
  });

  it.each([
    ['13座煤矿的挂牌责任人分别是哪些领导', true],
    ['挂牌责任人是谁', true],
    ['挂牌责任人哪天调整的', false],
    ['值班联系人是谁', false],
  ])('is no answer to who is in the table left out: %s', async (text, isLeftOut) => {
    const passage = { text: '现对挂牌责任人进行调整。\n附件：煤矿挂牌责任人汇总表（见网络版）' };
    const tools = { cache: { readDocument: () => Promise.resolve([{ passage }] as never) } };
    expect(await leavesOutPeople(excerpt, text, tools)).toBe(isLeftOut);
  });
});
