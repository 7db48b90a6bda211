// The spellings of a 文号 that people, printers and OCR use, and what only looks like one.

import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDocumentNumbers,
  formatDocumentNumber,
  parseDocumentNumber,
} from '../../../retrieval/domain/document-number.ts';

const CANONICAL = '阳政办发〔2022〕75号';

describe('a 文号 that stands alone', () => {
  it.each([
    '阳政办发〔2022〕75号',
    '阳政办发[2022]75号',
    '阳政办发(2022)75号',
    '阳政办发（2022）75号',
    '阳政办发【2022】75号',
    '阳政办发﹝2022﹞75号',
    '阳政办发［2022］75号',
    '阳政办发〔2022)75号',
    '阳政办发〔2022年〕75号',
    '阳政办发〔2022〕第75号',
    '阳政办发〔2022〕075号',
    '阳政办发2022年75号',
    '阳政办发2022年第75号',
    '阳政办发2022 75',
    '阳政办发2022　75',
    '阳政办发2022-75',
    '阳政办发2022/75',
    '阳政办发2022、75',
    '阳政办发2022(75)号',
    '阳政办发202275',
    '阳政办发２０２２年７５号',
    '阳政办发〔２０２２〕７５号',
    '阳政办发 〔 2022 〕 75 号',
    '阳 政 办 发 〔 2 0 2 2 〕 7 5 号',
    '  阳政办发〔2022〕75号\n',
  ])('is read from %j', (spelling) => {
    expect(parseDocumentNumber(spelling)).toBe(CANONICAL);
  });

  it('needs no series when its year stands in brackets', () => {
    expect(parseDocumentNumber('[2022]75号')).toBe('〔2022〕75号');
    expect(parseDocumentNumber('〔2022〕75 号')).toBe('〔2022〕75号');
    expect(parseDocumentNumber('2022年75号')).toBeNull();
  });

  it('is not read from a text that says more, or from half of one', () => {
    for (const text of [
      '关于阳政办发〔2022〕75号的说明',
      '阳政办发',
      '〔2022〕',
      '2022',
      '75号',
      '',
      '阳政办发〔22〕75号',
    ]) {
      expect(parseDocumentNumber(text)).toBeNull();
    }
  });

  it('is, in its canonical form, parsed back to itself', () => {
    const series = constantFrom(
      '阳政发',
      '阳政办发',
      '阳政办函',
      '阳政任字',
      '阳民规发',
      '京政办发',
      '黔东南府办发',
      '国办发电',
    );
    assert(
      property(
        series,
        integer({ min: 1900, max: 2099 }),
        integer({ min: 1, max: 9999 }),
        (name, year, number) => {
          const docNo = formatDocumentNumber({ series: name, year, number });
          expect(parseDocumentNumber(docNo)).toBe(docNo);
          expect(parseDocumentNumber(`${name}${year} ${number}`)).toBe(docNo);
        },
      ),
    );
  });
});

describe('文号 in running text', () => {
  it('are found in order with the place where they stand', () => {
    const text = '根据《通知》（晋政发〔2019〕3号）和（国办发〔2020〕41号）要求';
    const found = findDocumentNumbers(text);
    expect(found.map(({ docNo }) => docNo)).toEqual(['晋政发〔2019〕3号', '国办发〔2020〕41号']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '晋政发〔2019〕3号',
      '国办发〔2020〕41号',
    ]);
  });

  it('count in print only with brackets round the year, in a question without too', () => {
    expect(findDocumentNumbers('阳政办发2022 75')).toEqual([]);
    expect(findDocumentNumbers('看看阳政办发2022 75', false)).toHaveLength(1);
  });

  it.each([
    '2022年第5期公报',
    '今年印发2022年第5期',
    '我家2022年75号院',
    '公告2022年9月1日起施行',
    '省政府令2022年3月1日起施行',
    '阳政发2020年重点工作',
    '决定2022年5个项目',
    '（2020）5年规划',
  ])('are not seen in %j', (text) => {
    expect(findDocumentNumbers(text, false)).toEqual([]);
  });

  it('are found without fault in any text whatever, each where it stands', () => {
    const hostile = string({
      unit: constantFrom(...'阳政办发〔［（(20229)）］〕年第 　75号-'),
      maxLength: 60,
    });
    assert(
      property(hostile, (text) => {
        for (const { start, end, parts } of findDocumentNumbers(text, false)) {
          expect(text.slice(start, end)).toMatch(/[0-9]/u);
          expect([parts.year, parts.number].every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });
});
