// Whether something still stands is asked of the words before 还 or 删.

import { describe, expect, it } from 'vitest';
import { findStillAsked } from '../../../retrieval/question/still-asked.ts';

describe('what is asked of, whether it still stands', () => {
  it.each([
    ['渡船文化节还是重点扶持的品牌吗', '渡船文化节'],
    ['请问云溪酒店现在还在重点名单里吗', '云溪酒店'],
    ['推动云溪酒店年内投运这句还作数不', '推动云溪酒店年内投运'],
    ['“云溪米酒”这几个字删了没有', '云溪米酒'],
  ])('%s', (question, subject) => {
    expect(findStillAsked(question)).toBe(subject);
  });

  it.each(['渡船文化节是什么品牌', '还是要办证', '删除注册信息的流程'])('is nothing in %s', (question) => {
    expect(findStillAsked(question)).toBeNull();
  });
});
