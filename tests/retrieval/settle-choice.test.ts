// What a number means after choices were offered, and what it means when none were.

import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../retrieval/domain/answer.ts';
import { settleChoice } from '../../retrieval/settle-choice.ts';

/** Offers two groups for 小组, and for nothing else. */
async function ask({ text }: Question): Promise<Answer | null> {
  await Promise.resolve();
  if (text !== '小组') return null;
  const choices = ['甲', '乙'].map((name) => ({ label: `${name}组`, question: `${name}组有谁` }));
  return { outcome: 'ambiguous', kind: 'ambiguous', lead: [], choices, excerpts: [], notes: [] };
}

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
