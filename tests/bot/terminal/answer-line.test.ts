// The contract of ask --jsonl: a line in, an object out; a bad line gives an error and the run goes on.

import { describe, expect, it } from 'vitest';
import { answerLine, answerQuestionAsJson } from '../../../bot/terminal/answer-line.ts';
import { askOnce } from '../../../bot/terminal/ask-once.ts';
import { createMemoryKnowledgeBase } from '../../fakes/memory-knowledge-base.ts';

const gazette = createMemoryKnowledgeBase();

describe('a line of JSON', () => {
  it('is answered with id, kind, text, citations and wall time', async () => {
    const answered = await answerLine('{"id":"q1","question":"充电桩建设补贴"}', gazette);
    expect(Object.keys(answered)).toEqual(['id', 'kind', 'text', 'citations', 'ms']);
    expect(answered).toMatchObject({ id: 'q1', kind: 'passage' });
    expect(answered.citations[0]).toEqual({
      issue: '2022-05',
      docNo: '甲政发〔2022〕75号',
      title: '甲市人民政府关于印发甲市充电桩建设办法的通知',
      date: '2022-10-31',
      lines: [[3, 3]],
      quote: '充电桩建设补贴每个二千元。',
    });
    expect(answered.ms).toBeGreaterThanOrEqual(0);
  });

  it('gives none without citations where nothing is found; nearest documents stand in the text', async () => {
    const answered = await answerLine('{"id":7,"question":"xyz"}', gazette);
    expect(answered).toMatchObject({ id: 7, kind: 'none', citations: [] });
    expect(answered.text).toContain('最接近的文件');
  });

  it('hands the earlier questions on; they, and the id, may be missing or null', async () => {
    await answerLine('{"id":1,"question":"那补贴呢","history":["充电桩","有效期"]}', gazette);
    expect(gazette.asked.at(-1)).toEqual({ text: '那补贴呢', history: ['充电桩', '有效期'] });
    expect((await answerLine('{"question":"补贴","history":null,"id":null}', gazette)).id).toBeNull();
    expect(gazette.asked.at(-1)?.history).toEqual([]);
  });

  it.each([
    ['not json', null],
    ['', null],
    ['[]', null],
    ['null', null],
    ['"question"', null],
    ['{"id":3}', 3],
    ['{"id":"a","question":5}', 'a'],
    ['{"id":"b","question":"补贴","history":"前"}', 'b'],
    ['{"id":{},"question":"补贴"}', null],
    ['{"id":1,"question":"补贴"', null],
  ])('that is %j is an error with what to do', async (line, id) => {
    const answered = await answerLine(line, gazette);
    expect(answered).toMatchObject({ id, kind: 'error', citations: [], ms: 0 });
    expect(answered.text).toMatch(/请写成|应为/u);
  });

  it('whose answer fails is an error too, and the next one is answered', async () => {
    const broken = createMemoryKnowledgeBase();
    broken.override = () => Promise.reject(new Error('disk'));
    expect(await answerLine('{"id":1,"question":"补贴"}', broken)).toMatchObject({ id: 1, kind: 'error' });
    broken.override = undefined;
    expect((await answerLine('{"id":2,"question":"补贴"}', broken)).kind).toBe('passage');
  });

  it.each(['__proto__', 'constructor', '<img src=x>', '\u0000', '甲'.repeat(10_000)])(
    'takes %j for a question like any other',
    async (question) => {
      expect((await answerLine(JSON.stringify({ id: 1, question }), gazette)).kind).not.toBe('error');
    },
  );
});

describe('one question', () => {
  it('is answered as text, or as the same object with a null id', async () => {
    const text = await askOnce('充电桩建设补贴', false, gazette);
    const { ms: _, ...same } = await answerQuestionAsJson(null, '充电桩建设补贴', [], gazette);
    const { ms: __, ...parsed } = JSON.parse(await askOnce('充电桩建设补贴', true, gazette)) as Record<
      string,
      unknown
    >;
    expect(parsed).toEqual(same);
    expect(text).toBe(same.text);
  });
});
