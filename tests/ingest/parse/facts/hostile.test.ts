// Whatever the text, the readers of facts give an answer, and in time that grows with its length.

import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePersonnel } from '../../../../ingest/parse/facts/personnel.ts';
import { parseRosters } from '../../../../ingest/parse/facts/rosters.ts';
import { givenDocument, givenLines } from './given-document.ts';

const PIECES = [
  '组长：',
  '副组长：',
  '成 员：',
  '第三组：',
  '一、领导小组',
  '（一）防汛指挥部',
  '张伟民',
  '李 君',
  '市教育局局长',
  '局长',
  '市规划和自然资源局',
  '|',
  '\t',
  '| a | b |',
  '|---|',
  '- ',
  '# ',
  '任命：',
  '免去：',
  '张伟民为市教育局局长；',
  '的',
  '为',
  '任',
  '职务',
  '（试用期一年）',
  '(',
  '）',
  '。',
  '；',
  '、',
  '，',
  ' ',
  '　',
  '经2022年9月7日常务会议决定，',
  '办公室主任由',
  '兼任',
  '同志',
  '领导小组下设办公室，',
  '联系人：',
  '0353-1234567',
  '授予',
  '1名个人“',
  '”',
  '成立',
  '姓名',
  '职务',
  '\u0000',
  '\ud800',
  '\u202e',
  '<p>',
  '2022年9月7日',
  '阳政任字〔2022〕1号',
  '因',
  '自行免去',
];
const given = { issuer: '临河市人民政府', category: '人事任免', date: '2023-04-01' };
const notice = givenDocument({ ...given, title: '临河市人民政府关于张伟民等三人任免职务的通知' });
const listing = givenDocument({ ...given, title: '临河市人民政府关于成立防汛领导小组的通知' });

function read(text: string): number {
  const lines = givenLines(text);
  const { actions, warnings } = parsePersonnel(notice, lines);
  const rosters = parseRosters(listing, lines);
  const facts = [...actions, ...rosters.seats, ...rosters.offices, ...warnings, ...rosters.warnings];
  const isPlaced = facts.every(
    ({ lines: { first, last } }) => first >= 1 && last >= first && last <= lines.length,
  );
  expect(isPlaced).toBe(true);
  return actions.length + rosters.seats.length;
}

test('pieces of notices in any order are read without a throw, and every fact stands on a line there is', () => {
  const line = array(constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
  assert(
    property(array(line, { maxLength: 40 }), (lines) => read(lines.join('\n')) >= 0),
    { numRuns: 300 },
  );
});

test('any text at all is read without a throw', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 2000 }), (text) => read(text) >= 0),
    { numRuns: 200 },
  );
});

describe('forty thousand characters of the worst', () => {
  const LENGTH = 40_000;
  /** Work that grew with the square of the length would take minutes. */
  const MILLISECONDS = 20_000;
  const repeated = (piece: string, join = ''): string =>
    Array.from({ length: Math.ceil(LENGTH / (piece.length + join.length)) }, () => piece).join(join);
  test.each([
    ['blanks', `${' '.repeat(LENGTH)}x`],
    ['stars', `${'*'.repeat(LENGTH)}x`],
    ['open brackets', '（'.repeat(LENGTH)],
    ['tabs', '\t张伟民'.repeat(LENGTH / 4)],
    ['one endless sentence on many lines', repeated('张伟民为阳泉市', '\n')],
    [
      'entries without an end and ends without a beginning',
      repeated('张伟民为市教育局副局长(试\n用期一年)。', '\n'),
    ],
    ['names in a row', repeated('张伟民、')],
    ['members in a row', `成员：${repeated('张伟民 市教育局', '\n')}`],
    ['members that break off', `成员：${repeated('李君 市规划和自然资源局\n党', '\n\n')}`],
    [
      'runs of people who sit already',
      `组长：张伟民 市长\n${repeated('张伟民 市长\n李君 副市长\n王刚 局长', '\n\n')}`,
    ],
    ['rows of a pipe table that never close', repeated('| 张伟民 | 市教育局', '\n')],
    ['two columns', repeated('张伟民\t市长\t李君\t副市长', '\n')],
    ['heads by sentence', repeated('办公室主任由市教育局局长张伟民兼任，')],
    ['prizes', `授予${repeated('张伟民、')}1名个人“奖”`],
    ['set-ups', repeated('成立防汛')],
    ['headings', repeated('（一）防汛指挥部', '\n')],
    ['dates', repeated('2022年9月7日会议')],
  ])(
    '%s',
    (_, text) => {
      expect(read(text)).toBeGreaterThanOrEqual(0);
    },
    MILLISECONDS,
  );
});
