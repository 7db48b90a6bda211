// Articles asked for by number, and plans of which the covering notice alone is printed; offline over an invented issue.

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../retrieval/index.ts';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1 }));

const quotes = ({ excerpts }: Answer): string[] => excerpts.map(({ quote }) => quote.replace(/\s/gu, ''));

const SECOND = '第二条渡船每船核定载客不得超过二十四人，超载的由市交通运输局处以五百元以上二千元以下罚款。';
const THIRD = '第三条渡工应当年满二十周岁，持有渡工证书，每两年参加一次体检。';
const FOURTH = '第四条风力六级以上或者能见度不足五百米时，渡船不得开航。';

describe('an article', () => {
  it.each([
    ['渡船安全管理办法第四条', FOURTH],
    ['第二条渡船安全管理办法', SECOND],
    ['云政办发〔2024〕11号第二条规定了什么', SECOND],
  ])('is given whole, and alone: %s', async (question, article) => {
    expect(quotes(await ask(question))).toEqual([article]);
  });

  it('is found in the talk, and within the document that is replied to', async () => {
    expect(quotes(await ask('第四条呢', { history: ['渡船安全管理办法第二条'] }))).toEqual([FOURTH]);
    const [{ citation } = { citation: null }] = (await ask('渡船安全管理办法第二条')).excerpts;
    const within = citation?.documentId ?? '';
    expect(quotes(await ask('第四条', { within }))).toEqual([FOURTH]);
  });

  it.each([
    [['渡船安全管理办法第三条'], '上一条呢', SECOND],
    [['渡船安全管理办法第二条', '第三条呢'], '下一条说了什么', FOURTH],
    [['渡船安全管理办法第二条', '下一条呢'], '再下一条呢', FOURTH],
    [['云政办发〔2024〕11号第三条'], '上一条', SECOND],
    [['渡船超载罚多少'], '再下一条呢', THIRD],
  ])('is the neighbour of the one told last: %j, %s', async (history, question, article) => {
    expect(quotes(await ask(question, { history }))).toEqual([article]);
  });

  it('before the first and behind the last there is none', async () => {
    const before = await ask('上一条呢', { history: ['渡船安全管理办法第一条'] });
    expect([before.outcome, before.lead[0]?.text]).toEqual([
      'not-found',
      expect.stringContaining('前面没有了'),
    ]);
    const behind = await ask('下一条呢', { history: ['渡船安全管理办法第五条'] });
    expect([behind.outcome, behind.lead[0]?.text]).toEqual([
      'not-found',
      expect.stringContaining('全文共5条'),
    ]);
  });

  it('that the document lacks is said to be lacking', async () => {
    const answer = await ask('渡船安全管理办法第二十条是什么');
    expect([answer.outcome, answer.lead[0]?.text]).toEqual([
      'not-found',
      expect.stringContaining('没有第二十条：全文共5条'),
    ]);
  });

  it('of a document that is not held is not taken from a near one', async () => {
    const answer = await ask('养犬管理办法第四条');
    expect([answer.outcome, answer.lead[0]?.text]).toEqual([
      'not-found',
      expect.stringContaining('没有找到叫“养犬管理办法”的文件'),
    ]);
  });
});

describe('a plan of which the covering notice alone is printed', () => {
  it.each(['茶园灌溉规划目标是什么', '茶园灌溉规划里灌溉面积要达到多少亩'])(
    'is said to be that, with the notice: %s',
    async (question) => {
      const answer = await ask(question);
      expect([answer.outcome, answer.lead[0]?.text]).toEqual([
        'not-found',
        expect.stringMatching(/只登了印发通知，没有登正文.*茶园灌溉规划/u),
      ]);
      expect(quotes(answer).join('')).toContain('见网络版');
    },
  );

  it.each(['茶园灌溉规划是哪天印发的', '渡船安全管理办法里罚款多少'])(
    'is not, where the notice or a printed text answers: %s',
    async (question) => {
      expect((await ask(question)).outcome).toBe('cited');
    },
  );
});
