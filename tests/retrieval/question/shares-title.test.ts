// Which titles the words of a question can mean.

import { describe, expect, it } from 'vitest';
import { abbreviatesTitle, sharesTitle } from '../../../retrieval/question/shares-title.ts';

describe('words that describe a document', () => {
  it.each([
    ['渡船管理办法', '关于印发云溪市渡船安全管理办法的通知'],
    ['人社规划', '关于印发云溪市“十四五”人力资源和社会保障规划的通知'],
  ])('can be of a title: %s', (described, title) => {
    expect(sharesTitle(described, title)).toBe(true);
  });

  it.each([
    ['养犬管理办法', '关于印发云溪市渡船安全管理办法的通知'],
    ['十四五规划', '关于印发云溪市“十四五”茶园灌溉规划的通知'],
    ['管理办法', '关于印发云溪市渡船安全管理办法的通知'],
    ['渡口收费管理办法', '关于印发云溪市渡船安全管理办法的通知'],
  ])('cannot: %s', (described, title) => {
    expect(sharesTitle(described, title)).toBe(false);
  });
});

describe('a short name', () => {
  const title = '云溪市人民政府关于印发云溪市“十四五”人力资源和社会保障规划的通知';

  it.each(['人社规划', '十四五人社规划', '社保规划'])('can be of a title: %s', (described) => {
    expect(abbreviatesTitle(described, title)).toBe(true);
  });

  it.each(['十三五人社规划', '社人规划', '人社方案', '十四五规划', '府印规划', '国土规划'])(
    'cannot: %s',
    (described) => {
      expect(abbreviatesTitle(described, title)).toBe(false);
    },
  );
});
