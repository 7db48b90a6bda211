// One body under many names; short forms told from other bodies.

import { describe, expect, it } from 'vitest';
import { isAbbreviationOf } from '../../../retrieval/facts/abbreviation.ts';
import { parseBodyName } from '../../../retrieval/facts/body-names.ts';
import { ALIASES } from './given-facts.ts';

function tell(name: string, place = '临河市'): string {
  const { scope, full } = parseBodyName(name, place, ALIASES);
  return `${scope ?? '?'}|${full}`;
}

describe('names of bodies', () => {
  it('is one under full, short and placed names', () => {
    expect(
      ['临河市发展和改革委员会', '市发改委', '临河市发展改革委', '市发展和改革委员会'].map((name) =>
        tell(name),
      ),
    ).toEqual(Array(4).fill('|发展和改革委员会'));
  });

  it('leaves the place open where none is named', () => {
    expect(tell('发改委')).toBe('?|发展和改革委员会');
  });

  it.each([
    ['平川县商务局', '平川县|商务局'],
    ['东区人民政府', '东区|人民政府'],
    ['东区区委', '东区|委'],
    ['市委宣传部', '|委宣传部'],
    ['市市场监管局', '|市场监管局'],
    ['市场监督管理局', '?|市场监督管理局'],
    ['城市管理局', '?|城市管理局'],
    ['国网临河供电公司', '|国网供电公司'],
    ['临河军分区战备建设处', '|军分区战备建设处'],
    ['大同市商务局', '大同市|商务局'],
    ['北京铁路局临河站', '|火车站'],
    ['临河火车站', '|火车站'],
  ])('%s', (name, told) => {
    expect(tell(name)).toBe(told);
  });

  it('keeps the 市 of a short name that the table knows with it', () => {
    const aliases = { present: new Map([['市监局', '市场监督管理局']]), former: new Map<string, string>() };
    expect(parseBodyName('市监局', '临河市', aliases)).toMatchObject({ scope: null, full: '市场监督管理局' });
    expect(parseBodyName('市安监局', '临河市', aliases)).toMatchObject({ scope: '', bare: '安监局' });
  });

  it('works for a county as for a city', () => {
    expect(tell('县发改局', '平川县')).toBe('|发改局');
    expect(tell('平川县商务局', '平川县')).toBe('|商务局');
  });
});

describe('short forms', () => {
  it.each([
    ['城管执法队', '城市管理综合行政执法队'],
    ['三院', '第三人民医院'],
    ['娘子关景区', '娘子关旅游景区管理中心'],
    ['交通', '交通运输局'],
    ['消防支队', '消防救援支队'],
    ['铁塔公司', '中国铁塔分公司'],
  ])('%s is %s', (short, long) => {
    expect(isAbbreviationOf(short, long)).toBeGreaterThan(0.6);
  });

  it.each([
    ['公安局', '公安局森林分局'],
    ['第二人民医院', '第三人民医院'],
    ['中心', '公共卫生事件应急指挥中心'],
    ['文物局', '文化和旅游局'],
    ['疾控中心', '动物疫病预防控制中心'],
    ['统计局', '统计局'],
  ])('%s is not %s', (short, long) => {
    expect(isAbbreviationOf(short, long)).toBe(0);
  });
});
