// What the lists of a group's members say, in layouts that gazettes of Chinese cities print. All names are invented.

import { describe, expect, test } from 'vitest';
import { parseRosters } from '../../../../ingest/parse/facts/rosters.ts';
import { givenDocument, givenLines } from './given-document.ts';

const TITLE = '临河市人民政府办公室关于成立临河市防汛工作领导小组的通知';
const GROUP = '临河市防汛工作领导小组';

function read(text: string, title = TITLE) {
  const document = givenDocument({ title, issuer: '临河市人民政府办公室', date: '2023-04-01' });
  return parseRosters(document, givenLines(text));
}

/** group / role / person / position, a dash for what is not printed. */
function seats(text: string, title = TITLE): string[] {
  return read(text, title).seats.map((seat) =>
    [seat.group, seat.role, seat.person, seat.position].map((part) => part ?? '-').join(' / '),
  );
}

test('a heading that says what the group is called from there on names it', () => {
  const { offices } = read('2.1 电梯事故应急指挥部（以下简称市指挥部）\n指挥长：分管副市长。');
  expect(offices.map(({ group, role, office }) => [group, role, office])).toEqual([
    ['电梯事故应急指挥部', '指挥长', '分管副市长'],
  ]);
});

describe('a list of lines', () => {
  test('a role is inherited downwards, blanks inside names and labels do not count', () => {
    expect(
      seats(
        '组　　长：张伟民　市长\n副 组 长：李　强　副市长\n　　　　　王晓东　市政府秘书长\n成　　员：赵　敏　市教育局局长\n　　　　　欧阳文静　市妇联主席',
      ),
    ).toEqual([
      `${GROUP} / 组长 / 张伟民 / 市长`,
      `${GROUP} / 副组长 / 李强 / 副市长`,
      `${GROUP} / 副组长 / 王晓东 / 市政府秘书长`,
      `${GROUP} / 成员 / 赵敏 / 市教育局局长`,
      `${GROUP} / 成员 / 欧阳文静 / 市妇联主席`,
    ]);
  });
  test('a blank line between two seats does not end the list', () => {
    expect(seats('组长：张伟民 市长\n\n成员：赵敏 市教育局局长\n\n\n孙丽 市科技局局长')).toEqual([
      `${GROUP} / 组长 / 张伟民 / 市长`,
      `${GROUP} / 成员 / 赵敏 / 市教育局局长`,
      `${GROUP} / 成员 / 孙丽 / 市科技局局长`,
    ]);
  });
  test('a position that a line break cut is made whole, doubled characters once', () => {
    expect(
      seats(
        '组长：张伟民 市规划和自然资源局\n局长\n成员：赵敏 市教育局党组书记、\n局长\n孙丽 市人力资源和社会保障\n保障局副局长',
      ),
    ).toEqual([
      `${GROUP} / 组长 / 张伟民 / 市规划和自然资源局局长`,
      `${GROUP} / 成员 / 赵敏 / 市教育局党组书记、局长`,
      `${GROUP} / 成员 / 孙丽 / 市人力资源和社会保障局副局长`,
    ]);
  });
  test('a character that the break swallowed is put back if another position prints the words whole', () => {
    const { seats: found, warnings } = read(
      '组长：赵敏 市自然资源局国土空间规划科科长\n成员：孙丽 市自然资源局\n土空间用途科科长',
    );
    expect(found.map((seat) => seat.position)).toEqual([
      '市自然资源局国土空间规划科科长',
      '市自然资源局国土空间用途科科长',
    ]);
    expect(warnings.map((warning) => warning.kind)).toEqual(['repaired-line-break']);
  });
  test.each([
    ['组长：张伟民（市长）\n成员：赵敏（市教育局局长）\n孙丽（市科技局局长）', 3],
    ['组长：市长张伟民\n成员：市教育局局长赵敏、市科技局局长孙丽', 3],
    ['组长：张伟民市长\n成员：赵敏市教育局局长\n孙丽市科技局局长', 3],
    ['组长\n张伟民 市长\n成员\n赵敏 市教育局局长\n孙丽 市科技局局长', 3],
    ['组  长：张伟民  市长\n成  员：赵敏  市教育局局长  孙丽  市科技局局长', 3],
    ['组长：市长 张伟民\n成员：市教育局局长 赵敏\n市科技局局长 孙丽', 3],
    ['组长：\n1. 张伟民 市长\n成员：\n1. 赵敏 市教育局局长\n2. 孙丽 市科技局局长', 3],
    ['组长：张伟民\n市长\n成员：赵敏\n市教育局局长\n孙丽\n市科技局局长', 3],
  ])('names and positions may stand in other ways: %j', (text) => {
    expect(seats(text)).toEqual([
      `${GROUP} / 组长 / 张伟民 / 市长`,
      `${GROUP} / 成员 / 赵敏 / 市教育局局长`,
      `${GROUP} / 成员 / 孙丽 / 市科技局局长`,
    ]);
  });
  test('names alone have no position', () => {
    expect(seats('联络员：赵 敏 孙丽\n成员：周建国、吴刚')).toEqual([
      `${GROUP} / 联络员 / 赵敏 / -`,
      `${GROUP} / 联络员 / 孙丽 / -`,
      `${GROUP} / 成员 / 周建国 / -`,
      `${GROUP} / 成员 / 吴刚 / -`,
    ]);
  });
  test('responsible leaders, and labels that no list of roles knows, keep their label', () => {
    expect(
      seats('包联领导：张伟民 副市长\n责任人：赵敏 市教育局局长\n技术支撑：孙丽 市水利局高级工程师'),
    ).toEqual([
      `${GROUP} / 包联领导 / 张伟民 / 副市长`,
      `${GROUP} / 责任人 / 赵敏 / 市教育局局长`,
      `${GROUP} / 技术支撑 / 孙丽 / 市水利局高级工程师`,
    ]);
  });
  test('a surname that no table has is read by its place in the list', () => {
    expect(
      seats('组长：张伟民 市长\n成员：赵敏 市教育局局长\n魃文 市科技局局长\n孙丽 市水利局局长'),
    ).toHaveLength(4);
  });
});

describe('a table', () => {
  test.each([
    [
      'pipes, roles without a colon',
      '| 组长 | 张伟民 | 市长 |\n|---|---|---|\n| 副组长 | 李强 | 副市长 |\n|  | 王晓东 | 市政府秘书长 |\n| 成员 | 赵敏 | 市教育局局长 |',
    ],
    [
      'HTML on one line',
      '<table border="1"><tr><td>组长</td><td>张伟民</td><td>市长</td></tr><tr><td>副组长</td><td>李强</td><td>副市长</td></tr><tr><td></td><td>王晓东</td><td>市政府秘书长</td></tr><tr><td>成员</td><td>赵敏</td><td>市教育局局长</td></tr></table>',
    ],
    [
      'rows that each begin with a role',
      '组长：张伟民\t市长\t副组长：李强\t副市长\t王晓东\t市政府秘书长\n成员：赵敏\t市教育局局长',
    ],
    [
      'tabs',
      '组长：\t张伟民\t市长\n副组长：\t李 强\t副市长\n\t王晓东\t市政府秘书长\n成员：\t赵敏\t市教育局局长',
    ],
    [
      'pipes',
      '| 组长： | 张伟民 | 市长 |\n| --- | --- | --- |\n| 副组长： | 李 强 | 副市长 |\n| | 王晓东 | 市政府秘书长 |\n| 成员： | 赵敏 | 市教育局局长 |',
    ],
    [
      'two columns of one list',
      '组长：张伟民\t市长\t王晓东\t市政府秘书长\n副组长：李强\t副市长\t成员：赵敏\t市教育局局长',
    ],
  ])('of %s', (_, text) => {
    expect(seats(text)).toEqual([
      `${GROUP} / 组长 / 张伟民 / 市长`,
      `${GROUP} / 副组长 / 李强 / 副市长`,
      `${GROUP} / 副组长 / 王晓东 / 市政府秘书长`,
      `${GROUP} / 成员 / 赵敏 / 市教育局局长`,
    ]);
  });
  test('that names its columns', () => {
    const { seats: found } = read(
      '临河市防汛专家组名单\n\n序号\t姓名\t单位\t职务\t联系电话\n1\t张伟民\t市水利局\t局长\t13812345678\n2\t李 强\t市应急局\t副局长\t0357-1234567',
    );
    expect(found.map((seat) => [seat.group, seat.person, seat.position, seat.telephone])).toEqual([
      ['临河市防汛专家组', '张伟民', '市水利局局长', '13812345678'],
      ['临河市防汛专家组', '李强', '市应急局副局长', '0357-1234567'],
    ]);
  });
  test('whose columns are named after roles', () => {
    const { seats: found } = read(
      '| 河流 | 责任人 | 职务 | 联络员 | 联系电话 |\n|---|---|---|---|---|\n| 清河 | 张伟民 | 副市长 | 赵敏 | 13800001111 |',
    );
    expect(found.map((seat) => [seat.role, seat.person, seat.position, seat.telephone])).toEqual([
      ['责任人', '张伟民', '副市长', null],
      ['联络员', '赵敏', null, '13800001111'],
    ]);
  });
  test('whose right column belongs to the next heading, because its persons sit in this group already', () => {
    const text = [
      '一、防汛指挥部',
      '指挥长：张伟民 副市长',
      '成员：王晓东 市政府秘书长',
      '赵敏\t市教育局局长\t赵敏\t市教育局局长',
      '孙丽\t市水利局局长\t周建国\t市公安局局长',
      '吴刚\t市应急局局长\t成员：孙丽\t市水利局局长',
      '',
      '防汛指挥部下设办公室，办公室设在市水利局，孙丽同志兼任办公室主任。',
      '二、抗震指挥部',
      '指挥长：张伟民 副市长',
      '副指挥长：王晓东 市政府秘书长',
      '',
      '本通知自印发之日起执行。',
    ].join('\n');
    expect(seats(text)).toEqual([
      '防汛指挥部 / 指挥长 / 张伟民 / 副市长',
      '防汛指挥部 / 成员 / 王晓东 / 市政府秘书长',
      '防汛指挥部 / 成员 / 赵敏 / 市教育局局长',
      '防汛指挥部 / 成员 / 孙丽 / 市水利局局长',
      '防汛指挥部 / 成员 / 吴刚 / 市应急局局长',
      '防汛指挥部办公室 / 办公室主任 / 孙丽 / -',
      '抗震指挥部 / 指挥长 / 张伟民 / 副市长',
      '抗震指挥部 / 副指挥长 / 王晓东 / 市政府秘书长',
      '抗震指挥部 / 副指挥长 / 赵敏 / 市教育局局长',
      '抗震指挥部 / 副指挥长 / 周建国 / 市公安局局长',
      '抗震指挥部 / 成员 / 孙丽 / 市水利局局长',
    ]);
  });
  test('whose right column opens the third group before the second has been printed', () => {
    const text = [
      '成立帮扶工作小组。',
      '赵敏 略',
      '组长：吴刚\t市应急局局长\t第三组：',
      '成员：赵敏\t市教育局局长\t组长：孙丽\t市水利局局长',
      '',
      '第一组：',
      '组长：周建国 市公安局局长',
      '第二组：',
      '组长：郑洁 市司法局局长',
      '',
      '各组要抓好落实。',
    ].join('\n');
    expect(seats(text, '通知').map((seat) => seat.split(' / ').slice(0, 3).join(' '))).toEqual([
      '帮扶工作小组 组长 吴刚',
      '帮扶工作小组 成员 赵敏',
      '帮扶工作小组第一组 组长 周建国',
      '帮扶工作小组第二组 组长 郑洁',
      '帮扶工作小组第三组 组长 孙丽',
    ]);
  });
});

describe('running text', () => {
  test.each([
    ['领导小组办公室设在市水利局，办公室主任由孙丽同志兼任。', ['办公室主任 孙丽 -']],
    [
      '领导小组下设办公室，办公室设在市水利局，办公室主任由市水利局局长孙丽兼任，副主任由市应急局吴刚副局长兼任。',
      ['办公室主任 孙丽 市水利局局长', '副主任 吴刚 市应急局副局长'],
    ],
    [
      '领导小组下设办公室，孙丽、吴刚和赵敏同志兼任办公室主任。',
      ['办公室主任 孙丽 -', '办公室主任 吴刚 -', '办公室主任 赵敏 -'],
    ],
    [
      '领导小组下设办公室，办公室主任：孙丽，市水利局局长；吴刚，市应急局局长。',
      ['办公室主任 孙丽 市水利局局长', '办公室主任 吴刚 市应急局局长'],
    ],
  ])('%s', (text, expected) => {
    expect(seats(`组长：张伟民 市长\n\n${text}`).slice(1)).toEqual(
      expected.map((seat) => `${GROUP}办公室 / ${seat.split(' ').join(' / ')}`),
    );
  });
  test('who is named there without a seat sits in no group', () => {
    expect(
      seats('深入贯彻习近平总书记重要讲话精神，在张伟民副市长领导下开展工作。领导小组要定期召开会议。'),
    ).toEqual([]);
  });
  test('a prize for a person is a seat, with the prize as its group', () => {
    expect(
      seats(
        '现决定，授予甲公司等3个组织和临河农业公司董事长张伟民1名个人“第二届临河市质量奖”。',
        '关于表彰的决定',
      ),
    ).toEqual(['第二届临河市质量奖 / 获奖个人 / 张伟民 / 临河农业公司董事长']);
  });
});

describe('contact persons', () => {
  test.each([
    '联系人：赵敏 0357-1234567',
    '联系人及电话：赵敏 0357-1234567',
    '请报送市教育局（联系人：赵敏，电话：0357-1234567）。',
    '联系人：赵敏；联系电话：0357-1234567；（此件公开发布）',
    '联系人：赵 敏\n\n联系电话：0357-1234567',
    '联系电话：0357-1234567\n\n联系人：赵敏',
  ])('have the telephone that stands nearby: %j', (text) => {
    expect(
      read(text).seats.map(({ group, role, person, telephone }) => ({ group, role, person, telephone })),
    ).toEqual([{ group: null, role: '联系人', person: '赵敏', telephone: '0357-1234567' }]);
  });
});

describe('groups that name offices only', () => {
  test('are set up with their leader before the name', () => {
    const { seats: found, offices } = read(
      '1.成立组织领导机构。为加强节水工作的组织领导,成立由市长担任组长的节水工作推进领导小组(以下简称领导小组),副组长由分管水利工作的副市长担任,成员单位由各县区人民政府组成。领导小组下设办公室,办公室主任由市水利局局长兼任。',
    );
    expect(found).toEqual([]);
    expect(offices.map(({ group, role, office }) => `${group} ${role} ${office}`)).toEqual([
      '节水工作推进领导小组 副组长 分管水利工作的副市长',
      '节水工作推进领导小组办公室 办公室主任 市水利局局长',
      '节水工作推进领导小组 组长 市长',
    ]);
  });

  test('give offices and no seats', () => {
    const { seats: found, offices } = read(
      '2.1 市抢险指挥部\n\n指挥长：分管副市长。\n副指挥长：市政府副秘书长、市水利局局长、市应急局、市公安局主要负责人。\n成员单位：市水利局、市应急局。\n市指挥部办公室设在市水利局，办公室主任由市水利局局长兼任。',
    );
    expect(found).toEqual([]);
    expect(offices.map(({ group, role, office }) => `${group} ${role} ${office}`)).toEqual([
      '市抢险指挥部 指挥长 分管副市长',
      '市抢险指挥部 副指挥长 市政府副秘书长',
      '市抢险指挥部 副指挥长 市水利局局长',
      '市抢险指挥部 副指挥长 市应急局、市公安局主要负责人',
      '市抢险指挥部办公室 办公室主任 市水利局局长',
    ]);
  });
});
