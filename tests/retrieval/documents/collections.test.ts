// What all documents say of repeals and validity, and which are of a kind; offline over an invented issue.

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../retrieval/index.ts';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const PLAN = `# 云溪市人民政府办公室 关于印发云溪市堤坝险情应急预案的通知

云政办发〔2024〕15号

各县（区）人民政府，市直各单位：

《云溪市堤坝险情应急预案》已经市人民政府同意，现印发给你们，请认真组织实施。

云溪市人民政府办公室

2024年2月12日

（此件公开发布）

## 云溪市堤坝险情应急预案

一、总则

根据法律、法规、规章的修订、废止情况，及时修订本预案。抢险人员的证书有效期三年，期满失效。

二、附则

本预案自发布之日起实施。2015年印发的《云溪市堤坝险情预案》（云政办发〔2015〕4号）同时废止。
`;

const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1, documents: PLAN }));

const quotes = ({ excerpts }: Answer): string[] => excerpts.map(({ display }) => display.text);

describe('over all documents', () => {
  it.each(['哪些文件被废止了', '2024年废止了哪些文件'])(
    'the repeals are quoted, not what only speaks of them: %s',
    async (question) => {
      const answer = await ask(question);
      expect(quotes(answer)).toEqual(['2015年印发的《云溪市堤坝险情预案》（云政办发〔2015〕4号）同时废止。']);
      expect(answer.lead[0]?.text).toContain('共1处');
    },
  );

  it('a kind that none repeals has none', async () => {
    expect(await ask('哪些办法失效了')).toMatchObject({ outcome: 'not-found', excerpts: [] });
  });

  it('the validity is that of documents, not of a certificate', async () => {
    expect(quotes(await ask('有效期五年的文件有哪些'))).toEqual([
      '第五条本办法自2024年3月1日起施行，有效期五年。',
    ]);
    expect((await ask('有效期三年的文件有哪些')).outcome).toBe('not-found');
  });

  it.each([
    ['2024年发了哪些应急预案', '云政办发〔2024〕15号'],
    ['印发了哪些管理办法', '云政办发〔2024〕11号'],
    ['2024年第1期有哪些应急预案', '云政办发〔2024〕15号'],
  ])('those of a kind are listed: %s', async (question, docNo) => {
    const answer = await ask(question);
    expect([answer.kind, answer.excerpts.map(({ citation }) => citation.docNo)]).toEqual(['list', [docNo]]);
    expect(answer.lead.map(({ text }) => text).join('\n')).toContain('共1份文件');
  });

  it('none of a year or kind that is not held is said to be found', async () => {
    const answer = await ask('今年转发了哪些文件');
    expect(answer.outcome).toBe('not-found');
    expect(answer.notes[0]).toContain('没有按“今年”筛选');
    expect((await ask('2021年发了哪些应急预案')).outcome).toBe('not-found');
    expect((await ask('2021年第3期有哪些应急预案')).lead[0]?.text).toBe('本库没有收2021年第3期。');
  });
});

const cover = (number: number, title: string): string => `# 云溪市人民政府办公室 关于印发${title}的通知

云政办发〔2024〕${number}号

各县（区）人民政府，市直各单位：

《${title}》已经市人民政府同意，现印发给你们，请认真组织实施。

云溪市人民政府办公室

2024年3月1日

（此件公开发布）

## ${title}

第一条为做好有关工作，制定本文件。
`;
const PASSING = [
  cover(21, '云溪市养犬管理（暂行）办法'),
  cover(22, '云溪市渔港管理暂行办法'),
  cover(23, '云溪市“十四五”水利发展规划'),
  cover(24, '云溪市国土空间总体规划'),
  cover(25, '向云溪高新区赋权事项清单（第五批）'),
  cover(26, '云溪市第三批老字号名录'),
].join('\n');

describe('a kind and a series', () => {
  const askSorts = useGazette([], buildInventedIssue({ year: 2024, number: 1, documents: PASSING }));
  const listed = ({ excerpts }: Answer): (string | null)[] =>
    excerpts.map(({ citation: { docNo } }) => docNo?.replace('云政办发〔2024〕', '') ?? null);

  it('a kind that holds for a time is one too, in brackets or not', async () => {
    expect(listed(await askSorts('列出所有管理办法'))).toEqual(['11号', '21号', '22号']);
    expect(listed(await askSorts('暂行办法有哪些'))).toEqual(['21号', '22号']);
  });

  it('the plans of a series are those whose titles name it', async () => {
    const answer = await askSorts('十四五规划有哪些');
    expect([listed(answer), answer.lead[0]?.text]).toEqual([
      ['23号'],
      expect.stringContaining('十四五规划，共1份'),
    ]);
  });

  it('an edition that is not held is told from the one that is', async () => {
    const answer = await askSorts('第三批赋权清单有哪些');
    expect([answer.outcome, answer.lead[0]?.text]).toEqual([
      'not-found',
      expect.stringMatching(/^没有找到第三批的内容；公报登载的是第五批：《[^》]*赋权事项清单/u),
    ]);
    for (const question of ['第五批赋权清单有哪些', '第二批养犬清单'])
      expect((await askSorts(question)).lead[0]?.text ?? '').not.toContain('没有找到第');
  });

  it('the newest issue that is held is named, with what it holds', async () => {
    const answer = await askSorts('最近一期是哪期');
    expect(answer.lead[0]?.text).toMatch(/^本库所收最新的一期是2024年第1期.*共\d+份文件：$/u);
  });
});

describe('an entry of a list that was shown', () => {
  const first = (answer: Answer): unknown[] => [answer.outcome, answer.excerpts[0]?.citation.docNo];

  it('of documents is opened, and what follows is of that one', async () => {
    const history = ['2024年第1期有哪些文件'];
    expect(first(await ask('第三个是什么', { history }))).toEqual(['cited', '云政办函〔2024〕9号']);
    const answer = await ask('它什么时候发的', { history: [...history, '第三个是什么'] });
    expect(answer.lead[0]?.text).toMatch(/云政办函〔2024〕9号.*2024年2月2日/u);
    const removed = await ask('免了谁', { history: [...history, '第四个是什么'] });
    expect(removed.lead.map(({ text }) => text).join('')).toContain('周慕白');
  });

  it('of people is that one', async () => {
    const answer = await ask('第二个是谁', { history: ['古桥保护工作领导小组有谁'] });
    expect(answer.lead.map(({ text }) => text).join('\n')).toMatch(/^所选：沈若川\n沈若川/u);
  });
});

describe('documents by age and issuer', () => {
  it('the newest are listed with their date', async () => {
    const answer = await ask('最近发了什么文件');
    expect(answer.lead.map(({ text }) => text).join('')).toContain('2024年2月12日');
  });

  it('none is denied of a body that signs no document by the name asked', async () => {
    const answer = await ask('水务局发的文件');
    expect(answer.lead.map(({ text }) => text).join('')).not.toContain('发文机关是');
  });
});
