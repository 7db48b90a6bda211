// Which titles the words of a question can mean.

import { describe, expect, it } from 'vitest';
import { sharesTitle } from '../../../retrieval/question/shares-title.ts';

describe('words that describe a document', () => {
  it.each([
    ['渡船管理办法', '关于印发云溪市渡船安全管理办法的通知'],
    ['人社规划', '关于印发云溪市“十四五”人力资源和社会保障规划的通知'],
  ])('can be of a title: %s', (described, title) => {
    expect(sharesTitle(described, title)).toBe(true);
  });

  it.each([
    ['养犬管理办法', '关于印发云溪市渡船安全管理办法的通知'],
    ['管理办法', '关于印发云溪市渡船安全管理办法的通知'],
    ['渡口收费管理办法', '关于印发云溪市渡船安全管理办法的通知'],
  ])('cannot: %s', (described, title) => {
    expect(sharesTitle(described, title)).toBe(false);
  });
});
