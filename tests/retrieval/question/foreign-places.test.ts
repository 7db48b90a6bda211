// Places elsewhere that a question names, and words that hold such a name by accident.

import { describe, expect, it } from 'vitest';
import { dropOwnProvince, findForeignPlaces } from '../../../retrieval/question/foreign-places.ts';

describe('places elsewhere', () => {
  it.each([
    ['太原市的限行规定', ['太原']],
    ['北京和上海的落户政策', ['北京', '上海']],
    ['张家口怎么补贴', ['张家口']],
    ['河北省的标准', ['河北']],
  ])('%s', (question, places) => {
    expect(findForeignPlaces(question, '阳泉市')).toEqual(places);
  });

  it('are neither the own place nor the province it lies in', () => {
    expect(findForeignPlaces('山西省阳泉市的充电桩', '阳泉市')).toEqual([]);
    expect(findForeignPlaces('山西省阳泉市的充电桩', '长沙市')).toEqual(['山西', '阳泉']);
    expect(findForeignPlaces('北京市的规定', '北京市')).toEqual([]);
  });

  it('are not asked about where the question says that it is about our own', () => {
    expect(findForeignPlaces('临汾塌房以后，咱市查过没有', '阳泉市')).toEqual([]);
    expect(findForeignPlaces('太原市里的公交', '阳泉市')).toEqual(['太原']);
  });

  it.each([
    ['山西阳泉商务局', '阳泉市', '阳泉商务局'],
    ['山西省阳泉市商务局', '阳泉市', '阳泉市商务局'],
    ['湖南长沙', '长沙市', '长沙'],
    ['山西阳泉商务局', '长沙市', '山西阳泉商务局'],
    ['山西太原商务局', '阳泉市', '山西太原商务局'],
    ['北京商务局', '北京市', '北京商务局'],
  ])('are not the province before the own place: %s in %s', (words, place, rest) => {
    expect(dropOwnProvince(words, place)).toBe(rest);
  });

  it('are not judged where the gazette has no place', () => {
    expect(findForeignPlaces('太原', '')).toEqual([]);
  });
});

describe('words that hold a name by accident', () => {
  it.each([
    '平安阳泉建设',
    '公安阳光执法',
    '确保定期检查',
    '重大理论问题',
    '局长治理责任',
    '河长治水',
    '长治久安',
    '建设新乡村',
    '经济源头治理',
    '客运城际线路',
    '流通化肥',
    '两天水质检测',
    '信息公开封面',
    '大理石开采',
    '日照时间',
    '黄山路改造',
    '大连街道办',
    '北京时间几点',
  ])('%s', (question) => {
    expect(findForeignPlaces(question, '阳泉市')).toEqual([]);
  });
});
