// What stands in a document beside its list: the meeting that decided, whom to call.

import { describe, expect, it } from 'vitest';
import { findContactLines } from '../../../retrieval/facts/answer-group-contacts.ts';
import { findMeetingLines } from '../../../retrieval/facts/find-office-place.ts';
import { asksForPart, asksForSent } from '../../../retrieval/facts/find-part.ts';

function print(...texts: string[]): { number: number; text: string }[] {
  return texts.map((text, index) => ({ number: index + 1, text }));
}

describe('the meeting that decided', () => {
  it('is the line before the entry', () => {
    const lines = print('各县区：', '经市人民政府2020年9月1日常务会议决定，任命：', '', '王大为局长。');
    expect(findMeetingLines(lines, 4)).toEqual({ first: 2, last: 2 });
  });

  it('may be cut over three lines', () => {
    const lines = print(
      '提请已经2020年',
      '6月23日市第十五届人民代表大会常务委',
      '员会第三十二次会议审议通过：',
      '王大',
    );
    expect(findMeetingLines(lines, 4)).toEqual({ first: 1, last: 3 });
  });

  it('is the nearest before, and none where the notice names none', () => {
    const lines = print(
      '经市人民政府2020年9月1日常务会议决定，任命：',
      '王大为局长。',
      '经市人民政府2020年9月2日党组会议研究，提名：',
      '李二为行长。',
    );
    expect(findMeetingLines(lines, 4)).toEqual({ first: 3, last: 3 });
    expect(findMeetingLines(lines, 2)).toEqual({ first: 1, last: 1 });
    expect(findMeetingLines(print('2020年9月1日', '王大为局长。'), 2)).toBeNull();
  });
});

describe('whom to call', () => {
  const lines = print(
    '联络员：王大 市商务局科长',
    '七、联系方式',
    '联系人：李二',
    '联系电话：229 3306',
    '邮箱：a@b.cn',
    '附件：名单',
  );

  it('is where a number stands, with the name before and the rest after', () => {
    expect(findContactLines(lines, new Set([1])).map(({ number }) => number)).toEqual([3, 4, 5]);
  });

  it('is nobody where the document says nothing beside its list', () => {
    expect(findContactLines(lines.slice(0, 2), new Set([1]))).toEqual([]);
  });
});

describe('a part by what it does', () => {
  it.each(['管后勤的组长谁当', '里面破案的那个组谁牵头', '搞系统开发的那个组', '驻郊区的工作小组组长是谁'])(
    '%s',
    (words) => {
      expect(asksForPart(words)).toBe(true);
    },
  );

  it.each(['组里的联络员叫什么', '他们组组长呢', '副组长呢'])('%s: the group itself', (words) => {
    expect(asksForPart(words)).toBe(false);
  });
});

describe('a part sent to some place', () => {
  it('is asked for, and is no whole', () => {
    expect(asksForSent('创新活动驻平定县的工作组组长是谁')).toBe(true);
    expect(asksForSent('平定县的工作组组长是谁')).toBe(false);
    expect(asksForSent('驻平定县的部队有哪些')).toBe(false);
  });
});
