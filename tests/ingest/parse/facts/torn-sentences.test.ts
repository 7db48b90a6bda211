// Invented notices on appointments whose lines are cut anywhere, lose their heading or have an end thrown to the top.

import { describe, expect, test } from 'vitest';
import { parsePersonnel } from '../../../../ingest/parse/facts/personnel.ts';
import { givenDocument, givenLines } from './given-document.ts';

const NOTICES = 150;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张任和高常'.split('');
const GIVEN = '伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞秀英为任民国'.split('');
const POSTS = [
  '教育局局长',
  '财政局副局长',
  '水利局局长',
  '人力资源和社会保障局副局长',
  '卫生健康委员会主任',
  '综合行政执法队队长',
  '公共卫生事件应急指挥中心主任',
  '第三人民医院院长',
  '政府办公室副主任',
  '经济信息中心（临河市数据中心）主任',
];
const TAIL = ['', '临河市人民政府', '2023年3月10日', '', '（此件公开发布）'];

function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

type Draw = ReturnType<typeof drawer>;
type Tear = 'whole' | 'inside the post' | 'anywhere' | 'no heading' | 'an end on top';

function cut(entry: string, at: number, draw: Draw): string[] {
  return [entry.slice(0, at), ...(draw(2) > 0 ? [''] : []), entry.slice(at)];
}

function write(draw: Draw, tear: Tear): { text: string; gold: string[] } {
  const gold: string[] = [];
  const entry = (kind: 'appoint' | 'remove'): string => {
    const person = `${SURNAMES[draw(SURNAMES.length)] ?? ''}${GIVEN[draw(GIVEN.length)] ?? ''}${draw(3) > 0 ? (GIVEN[draw(GIVEN.length)] ?? '') : ''}`;
    const post = `临河市${POSTS[draw(POSTS.length)] ?? ''}`;
    const note = draw(2) > 0 ? null : kind === 'appoint' ? '试用期一年' : '保留原职级待遇';
    gold.push([kind, person, post, note].join('|'));
    const printed = note === null ? '' : `（${note}）`;
    return kind === 'appoint' ? `${person}为${post}${printed}；` : `${person}的${post}职务${printed}；`;
  };
  const print = (text: string): string[] => {
    if (tear === 'whole' || tear === 'no heading' || draw(2) > 0) return [text];
    const from = tear === 'inside the post' ? text.search(/临河/u) + 1 : 1;
    return tear === 'an end on top' ? [text] : cut(text, from + draw(text.length - from - 1), draw);
  };
  const appoints = Array.from({ length: 1 + draw(6) }, () => entry('appoint'));
  const removes = Array.from({ length: 1 + draw(5) }, () => entry('remove'));
  const moved = tear === 'an end on top' ? (appoints.at(-1) ?? '') : '';
  const at = moved.length - 3 - draw(3);
  const lines = [
    '临河市人民政府关于人事任免的通知',
    '',
    '临政任字〔2023〕5号',
    moved.slice(at),
    '',
    `经临河市人民政府2023年3月7日常务会议决定，${tear === 'no heading' ? '现通知如下' : '任命'}：`,
    '',
    ...(moved === '' ? appoints : appoints.slice(0, -1)).flatMap(print),
    ...(moved === '' ? [] : [moved.slice(0, at)]),
    '',
    '免去：',
    '',
    ...removes.flatMap(print),
    ...TAIL,
  ];
  return { text: lines.join('\n'), gold };
}

describe('of many notices', () => {
  test.each([
    ['whole', 1],
    ['no heading', 1],
    ['inside the post', 1],
    ['an end on top', 0.99],
    ['anywhere', 0.99],
  ] as const)('torn so: %s, the share of entries that are read right is at least %d', (tear, least) => {
    const document = givenDocument({
      title: '临河市人民政府关于人事任免的通知',
      issuer: '临河市人民政府',
      category: '人事任免',
      date: '2023-03-10',
    });
    let entries = 0;
    let hits = 0;
    let found = 0;
    for (let seed = 1; seed <= NOTICES; seed += 1) {
      const { text, gold } = write(drawer(seed * 6007), tear);
      const read = parsePersonnel(document, givenLines(text)).actions.map(({ kind, person, post, notes }) =>
        [kind, person, post, notes].join('|'),
      );
      entries += gold.length;
      found += read.length;
      hits += gold.filter((row) => read.includes(row)).length;
    }
    console.log(`torn ${tear}: ${entries} entries, ${found} read, ${(hits / entries).toFixed(4)} right`);
    expect(hits / entries).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(entries);
  });
});
