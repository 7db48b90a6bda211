// What a document is about: its headings and its purpose, not the letter that covers it; appointments whole.

import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../../retrieval/documents/document-outline.ts';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';
import { createPassage } from '../passages/given-passage.ts';

const PERSONS = '梁江河 沈若川 顾清和 陆平安 许衡 周慕白 林知远 方远山 何秋水 邓长风 韩松涛 石明月'.split(
  ' ',
);

const DOCUMENTS = `# 云溪市人民政府办公室 关于印发云溪市堤坝巡查工作方案的通知

云政办发〔2024〕15号

各县（区）人民政府，市直各单位：

《云溪市堤坝巡查工作方案》已经市人民政府同意，现印发给你们，请认真组织实施。

云溪市人民政府办公室

2024年2月12日

（此件公开发布）

## 云溪市堤坝巡查工作方案

为加强堤坝巡查，结合我市实际，制定本方案。

一、巡查范围

全市江河堤坝。

二、巡查要求

每日巡查一次。

# 云溪市人民政府 关于${PERSONS[0]}等十二人任职的通知

云政任字〔2024〕4号

各县（区）人民政府，市直各单位：

经云溪市人民政府2024年2月9日常务会议决定，任命：

${PERSONS.map((person, index) => `${person}为云溪市江河堤坝巡查服务中心第${index + 1}巡查站站长（试用期一年）；`).join('\n\n')}

云溪市人民政府

2024年2月10日

（此件公开发布）
`;

const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1, documents: DOCUMENTS }));

describe('what a document is about', () => {
  it.each([
    '云政办发〔2024〕15号讲了什么',
    '云政办发〔2024〕15号主要内容是什么',
    '云政办发〔2024〕15号说的啥',
  ])('is told by its headings and its purpose: %s', async (question) => {
    const { lead, excerpts } = await ask(question);
    expect(lead.at(-1)?.text).toBe('各部分标题：一、巡查范围；二、巡查要求。');
    expect(excerpts.map(({ display }) => display.text)).toEqual([
      '为加强堤坝巡查，结合我市实际，制定本方案。',
    ]);
    expect(excerpts[0]?.quote).toMatch(/堤坝巡查工作方案的通知……为加强/u);
  });

  it('is its front where nothing more is asked than the document', async () => {
    const { excerpts } = await ask('云政办发〔2024〕15号');
    expect(excerpts[0]?.display.text).toContain('现印发给你们');
  });

  it.each([
    '太原市堤坝巡查工作方案讲了什么',
    '第二届堤坝巡查工作方案讲了什么',
    '2019年堤坝巡查工作方案讲了什么',
  ])('is not told of a document of another place, edition or year: %s', async (question) => {
    expect((await ask(question)).lead.map(({ text }) => text).join('')).not.toContain('各部分标题');
  });

  it.each(['云政任字〔2024〕4号', '云政任字〔2024〕4号讲了什么'])(
    'of appointments is each of them: %s',
    async (question) => {
      const { excerpts } = await ask(question);
      const shown = excerpts.map(({ display }) => display.text).join('\n');
      for (const person of PERSONS) expect(shown).toContain(`${person}为`);
    },
  );
});

describe('headings', () => {
  const read = (...lines: readonly string[]): string[] =>
    findHeadings([
      createPassage(
        lines,
        lines.map((_, index) => [[index + 1]] as const),
      ),
    ]);

  it.each([
    [
      'of chapters stand before others',
      ['第一章 总 则', '一、目的', '二、范围', '第二章 附 则'],
      ['第一章总则', '第二章附则'],
    ],
    [
      'end where an annex counts anew',
      ['一、目的', '二、范围', '一、名单', '二、表格'],
      ['一、目的', '二、范围'],
    ],
    [
      'stand before their first full stop',
      ['一、加强领导。各县要负责。', '二、压实责任。各局要负责。'],
      ['一、加强领导', '二、压实责任'],
    ],
    ['of annexes left out are none', ['1 总则', '2 附则', '3.响应流程图（略）'], ['1 总则', '2 附则']],
    ['are none where one is no list', ['一、目的', '全文完。'], []],
  ])('%s', (_, lines, headings) => {
    expect(read(...lines)).toEqual(headings);
  });
});
