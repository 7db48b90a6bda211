// Answer → Reply → text: the same order and words in every channel.

import { describe, expect, it } from 'vitest';
import { composeReply, formatLines, formatSource } from '../../../bot/reply/compose-reply.ts';
import { formatDate, formatIssue, formatIssueName } from '../../../bot/reply/names.ts';
import { renderLine, renderText } from '../../../bot/reply/render-text.ts';
import type { Answer, Excerpt } from '../../../retrieval/index.ts';
import { givenDocument } from '../../retrieval/passages/given-passage.ts';

const excerpt: Excerpt = {
  citation: {
    issue: '2024-01',
    documentId: givenDocument.id,
    docNo: givenDocument.docNo,
    title: givenDocument.title,
    date: '2024-01-08',
    page: 3,
    headingPath: ['第一章 总则', '第二条'],
    lines: [
      { first: 3, last: 3 },
      { first: 5, last: 7 },
    ],
  },
  quote: '渡船不得超载。',
  display: { text: '渡船不得超载。', marks: [{ start: 0, end: 2 }] },
  passageId: 'p',
};
const line = (text: string): { text: string; marks: [] } => ({ text, marks: [] });

describe('names', () => {
  it('tell an issue by year and number, with its month of publication where that is known', () => {
    expect(formatIssueName('2022-05')).toBe('2022年第5期');
    expect(formatIssue({ id: '2022-05', publishedOn: '2022-10-31' })).toBe('2022年第5期（2022-10出版）');
    expect(formatIssue({ id: '2022-05', publishedOn: null })).toBe('2022年第5期');
    expect(formatDate('2022-09-07')).toBe('2022年9月7日');
  });

  it('of a source give title, number, date, issue and page, without what is not printed', () => {
    expect(formatSource(excerpt)).toBe(
      '《甲市人民政府关于渡船的通知》（甲政发〔2024〕1号，2024年1月8日），2024年第1期第3页起',
    );
    const bare = { ...excerpt, citation: { ...excerpt.citation, docNo: null, date: null, page: null } };
    expect(formatSource(bare)).toBe('《甲市人民政府关于渡船的通知》，2024年第1期');
    expect(formatLines(excerpt)).toBe('第3、5—7行');
  });
});

describe('marked words', () => {
  const emphasize = (words: string): string => `<${words}>`;

  it('are emphasized in order; one that overlaps another is left out', () => {
    const marks = [
      { start: 4, end: 6 },
      { start: 0, end: 2 },
      { start: 1, end: 5 },
    ];
    expect(renderLine({ text: '甲乙丙丁戊己庚', marks }, emphasize)).toBe('<甲乙>丙丁<戊己>庚');
  });

  it('may be the whole line, or none', () => {
    expect(renderLine({ text: '甲', marks: [{ start: 0, end: 1 }] }, emphasize)).toBe('<甲>');
    expect(renderLine(line('甲'), emphasize)).toBe('甲');
  });
});

describe('a reply as text', () => {
  const cited: Answer = {
    outcome: 'cited',
    kind: 'passage',
    lead: [line('答。')],
    excerpts: [excerpt],
    notes: ['截至2024年。'],
    more: [excerpt],
  };

  it('has the answer first, numbered excerpts with their sources and headings, then notes', () => {
    expect(renderText(composeReply(cited))).toBe(
      [
        '答。',
        '[1] 渡船不得超载。',
        '    ——《甲市人民政府关于渡船的通知》（甲政发〔2024〕1号，2024年1月8日），2024年第1期第3页起｜第一章 总则 › 第二条',
        '（截至2024年。）',
      ].join('\n'),
    );
    expect(composeReply(cited).moreCount).toBe(1);
  });

  it('names the document of a second excerpt only when it is another', () => {
    const twice = { ...cited, excerpts: [excerpt, excerpt] } as const;
    expect(renderText(composeReply(twice)).split('\n')[4]).toMatch(/^ {4}——同一文件/u);
  });

  it('of a list shows the list alone', () => {
    expect(renderText(composeReply({ ...cited, kind: 'list', notes: [] }))).toBe('答。');
  });

  it('of a refusal names the nearest documents', () => {
    const { docNo, title, issue, date } = givenDocument;
    const none: Answer = {
      outcome: 'not-found',
      kind: 'none',
      lead: [line('没有。')],
      excerpts: [],
      notes: [],
      nearest: [{ documentId: 'd', docNo, title, issue, date }],
    };
    expect(renderText(composeReply(none))).toBe(
      '没有。\n最接近的文件：\n· 《甲市人民政府关于渡船的通知》（甲政发〔2024〕1号）',
    );
  });

  it('of several meanings numbers the choices', () => {
    const ambiguous: Answer = {
      outcome: 'ambiguous',
      kind: 'ambiguous',
      lead: [line('不止一份：')],
      choices: [
        { label: '甲', question: '甲' },
        { label: '乙', question: '乙' },
      ],
      excerpts: [],
      notes: [],
    };
    expect(renderText(composeReply(ambiguous))).toBe('不止一份：\n1) 甲\n2) 乙');
  });
});
