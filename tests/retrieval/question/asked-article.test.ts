// When one article or chapter of a document is asked for, and when its words only stand beside a number.

import { describe, expect, it } from 'vitest';
import { findAskedArticle, findAskedPart } from '../../../retrieval/question/asked-article.ts';

describe('an article of a document', () => {
  it.each([
    ['渡船安全管理办法第四条', '渡船安全管理办法', '第四条', 4],
    ['渡船登记规定第二十条是什么', '渡船登记规定', '第二十条', 20],
    ['第七条渡船安全管理办法', '渡船安全管理办法', '第七条', 7],
    ['请问《云溪市渡船管理办法（试行）》的第12条怎么规定的？', '云溪市渡船管理办法', '第12条', 12],
    ['渡船管理办法第三条第二款', '渡船管理办法', '第三条', 3],
    ['渡船管理办法第二章讲了什么', '渡船管理办法', '第二章', 2],
  ])('is asked for: %s', (question, described, label, number) => {
    expect(findAskedArticle(question)).toMatchObject({ described, label, number });
  });

  it('of a document that only the talk tells has no description', () => {
    expect(findAskedArticle('第五条呢')).toMatchObject({ described: '', number: 5 });
    expect(findAskedArticle('该办法第五条')).toMatchObject({ described: '', number: 5 });
  });

  it.each([
    '渡船管理办法有多少条',
    '渡船管理办法第四条的罚款是多少',
    '第四条生产线的管理办法有哪些变化',
    '渡船怎么登记',
    '民法典第四条',
    '',
  ])('is not: %s', (question) => {
    expect(findAskedArticle(question)).toBeNull();
  });
});

it('a part stands alone behind the number of its document', () => {
  expect(findAskedPart(' 第四条规定了什么')).toMatchObject({ unit: '条', number: 4 });
  expect(findAskedPart(' 第四条谁负责')).toBeNull();
});
