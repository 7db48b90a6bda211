// Invented notices of several groups, printed in two columns as OCR gives such pages: rows of both columns first, the rest after.

import { expect, test } from 'vitest';
import { parseRosters } from '../../../../ingest/parse/facts/rosters.ts';
import { givenDocument, givenLines } from './given-document.ts';

const DOCUMENTS = 60;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张'.split('');
const GIVEN = '伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞秀英'.split('');
const ORGANS = [
  '教育局',
  '财政局',
  '司法局',
  '民政局',
  '商务局',
  '水利局',
  '审计局',
  '气象局',
  '体育局',
  '卫生健康委',
];
const GROUPS = ['防汛', '抗震', '防火', '防疫', '安全', '燃气'];
const NUMBERS = '一二三四五六';

interface PrintedLine {
  readonly text: string;
  /** A member's line: name and position, a tab between. */
  readonly isSeat: boolean;
}

function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** Groups with a head, deputies, members and a sentence on the office; officials sit in several groups. */
function writeGroups(draw: (below: number) => number): { lines: PrintedLine[]; gold: string[] } {
  const people = new Map<string, string>();
  while (people.size < 80) {
    const name = `${SURNAMES[draw(SURNAMES.length)] ?? ''}${GIVEN[draw(GIVEN.length)] ?? ''}${draw(3) > 0 ? (GIVEN[draw(GIVEN.length)] ?? '') : ''}`;
    people.set(name, `市${ORGANS[draw(ORGANS.length)] ?? ''}${draw(2) > 0 ? '副主任' : '四级调研员'}`);
  }
  const names = [...people.keys()];
  const lines: PrintedLine[] = [];
  const gold: string[] = [];
  for (const [index, field] of GROUPS.slice(0, 3 + draw(4)).entries()) {
    const group = `${field}指挥部`;
    const used = new Set<string>();
    lines.push({ text: `（${NUMBERS.charAt(index)}）${group}`, isSeat: false });
    const sizes = [
      ['指挥长', 1],
      ['副指挥长', 2 + draw(6)],
      ['成 员', 8 + draw(20)],
    ] as const;
    for (const [role, size] of sizes) {
      for (let seat = 0; seat < size; seat += 1) {
        let name = names[draw(names.length)] ?? '';
        while (used.has(name)) name = names[draw(draw(2) > 0 ? 30 : names.length)] ?? '';
        used.add(name);
        lines.push({
          text: `${seat === 0 ? `${role}：` : ''}${name}\t${people.get(name) ?? ''}`,
          isSeat: true,
        });
        gold.push([group, role.replace(' ', ''), name, people.get(name)].join('|'));
      }
    }
    lines.push({ text: `${group}下设办公室，办公室设在市应急管理局。`, isSeat: false });
  }
  return { lines, gold };
}

/** Pages of two columns: as long as both hold members they come out as rows, then the left one's rest, then the right one's. */
function print(lines: readonly PrintedLine[], height: number): string {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 2 * height) {
    const left = lines.slice(at, at + height);
    const right = lines.slice(at + height, at + 2 * height);
    let rows = 0;
    while (left[rows]?.isSeat === true && right[rows]?.isSeat === true) rows += 1;
    if (rows < 3) rows = 0;
    for (let row = 0; row < rows; row += 1) out.push(`${left[row]?.text ?? ''}\t${right[row]?.text ?? ''}`);
    const rest = [...left.slice(rows), ...right.slice(rows)];
    out.push('', ...rest.flatMap((line) => [line.text.replace('\t', ' '), '']));
  }
  return out.join('\n');
}

test('every seat is found, and nearly every one in its group with its role', () => {
  let seats = 0;
  let persons = 0;
  let right = 0;
  for (let seed = 1; seed <= DOCUMENTS; seed += 1) {
    const draw = drawer(seed * 7919);
    const { lines, gold } = writeGroups(draw);
    const document = givenDocument({
      title: '临河市人民政府办公室关于调整应急指挥部成员的通知',
      issuer: '临河市人民政府办公室',
    });
    const found = parseRosters(document, givenLines(print(lines, 20 + draw(25)))).seats;
    const whole = new Set(found.map((seat) => [seat.group, seat.role, seat.person, seat.position].join('|')));
    const named = new Set(found.map((seat) => [seat.person, seat.position].join('|')));
    seats += gold.length;
    right += gold.filter((row) => whole.has(row)).length;
    persons += gold.filter((row) => named.has(row.split('|').slice(2).join('|'))).length;
    expect(found.length).toBeLessThanOrEqual(gold.length);
  }
  console.log(
    `scrambled columns: ${seats} seats, found ${(persons / seats).toFixed(3)}, in their group with their role ${(right / seats).toFixed(3)}`,
  );
  expect(persons / seats).toBeGreaterThanOrEqual(0.99);
  expect(right / seats).toBeGreaterThanOrEqual(0.97);
});
