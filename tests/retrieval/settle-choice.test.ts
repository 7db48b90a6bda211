// What a number means after choices were offered, and what it means when none were.

import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../retrieval/domain/answer.ts';
import { settleChoice } from '../../retrieval/settle-choice.ts';

/** Offers two groups for 小组, lists two papers for 目录, and nothing for anything else. */
async function ask({ text }: Question): Promise<Answer | null> {
  await Promise.resolve();
  if (text === '目录') return LISTED;
  if (text !== '小组') return null;
  const choices = ['甲', '乙'].map((name) => ({ label: `${name}组`, question: `${name}组有谁` }));
  return { outcome: 'ambiguous', kind: 'ambiguous', lead: [], choices, excerpts: [], notes: [] };
}

const EXCERPT = {
  citation: {
    issue: '2024-01',
    documentId: '2024-01-01',
    docNo: null,
    title: '',
    date: null,
    page: null,
    headingPath: [],
    lines: [],
  },
  quote: '',
  display: { text: '', marks: [] },
  passageId: null,
};
const LISTED: Answer = {
  outcome: 'cited',
  kind: 'list',
  lead: [],
  excerpts: [EXCERPT],
  notes: [],
  more: [],
  entries: ['21', '22'].map((number) => ({
    label: `《关于${number}的通知》`,
    question: `云政办发〔2024〕${number}号`,
  })),
};

async function settle(...turns: string[]): ReturnType<typeof settleChoice> {
  return await settleChoice({ text: turns.at(-1) ?? '', history: turns.slice(0, -1) }, ask);
}

describe('a number behind choices', () => {
  it.each(['2', '第2个', '选2', '２'])('asks the question of that choice: %s', async (turn) => {
    const { question, picked } = await settle('小组', turn);
    expect([question.text, question.history, picked?.label]).toEqual(['乙组有谁', ['小组'], '乙组']);
  });

  it('may pick another of the same choices, and is what a later turn hangs on', async () => {
    expect((await settle('小组', '2', '1')).question.text).toBe('甲组有谁');
    const { question, picked } = await settle('小组', '谢谢', '2', '那组长呢');
    expect([question.history, picked]).toEqual([['小组', '乙组有谁'], null]);
  });

  it('beyond them is told how many there are', async () => {
    expect((await settle('小组', '3')).fault).toContain('只有2个可选');
  });

  it('picks nothing where nothing was offered, or something else was asked since', async () => {
    for (const turns of [['2'], ['低保怎么办', '2'], ['小组', '低保怎么办', '2']])
      expect((await settle(...turns)).fault).toContain('没有可按编号选的');
  });

  it('leaves a question in words as it is, within its document too', async () => {
    const asked = { text: '2级响应呢', history: ['小组'], within: '2024-01-01' };
    expect(await settleChoice(asked, ask)).toEqual({ question: asked, picked: null, fault: null });
  });

  it('is a question of its own where it reads as the number of a paper and nothing was offered', async () => {
    const { question, fault } = await settle('临政任字〔2022〕28号任命了谁', '那27号呢', '免了谁');
    expect([question.history, fault]).toEqual([['临政任字〔2022〕28号任命了谁', '那27号呢'], null]);
    expect((await settle('小组', '2号')).picked?.label).toBe('乙组');
    expect((await settle('27号')).fault).toContain('没有可按编号选的');
  });
});

describe('an entry of a list that was shown', () => {
  it.each([
    ['第二个是什么', '云政办发〔2024〕22号是什么'],
    ['第2份讲了什么', '云政办发〔2024〕22号讲了什么'],
    ['那第二个文件什么时候发的', '云政办发〔2024〕22号什么时候发的'],
    ['第二个呢', '云政办发〔2024〕22号'],
    ['第二份文号是多少', '云政办发〔2024〕22号文号是多少'],
    ['最后一个是什么', '云政办发〔2024〕22号是什么'],
    ['2', '云政办发〔2024〕22号'],
  ])('is asked about by its place: %s', async (turn, question) => {
    expect((await settle('目录', turn)).question).toEqual({ text: question, history: ['目录'] });
  });

  it('is what a later turn hangs on by its title, after which another may be picked', async () => {
    const talk = ['目录', '第二个是什么', '它什么时候发的'];
    expect((await settle(...talk)).question.history).toEqual(['目录', '《关于22的通知》是什么']);
    expect((await settle(...talk, '第一个呢')).question.text).toBe('云政办发〔2024〕21号');
  });

  it('beyond the list is told how many it has', async () => {
    expect((await settle('目录', '第三个是什么')).fault).toContain('只列了2个');
  });

  it('is none where no list was shown, or it is more than an entry, or the number of a paper', async () => {
    for (const turns of [
      ['第二个是谁'],
      ['低保怎么办', '第二个是什么'],
      ['小组', '第二个讲什么'],
      ['目录', '第二个副组长是谁'],
      ['目录', '第二个月发多少'],
      ['目录', '2号'],
    ])
      expect(await settle(...turns)).toMatchObject({ picked: null, fault: null });
  });
});
