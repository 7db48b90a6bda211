// One body under two names has one history; two bodies of like name keep their own.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

function roster(date: string, ...seats: string[]): Parameters<typeof givenFacts>[1] {
  return [
    {
      docNo: `临政办发〔${date.slice(0, 4)}〕${Number(date.slice(5, 7))}号`,
      date,
      group: '市普查领导小组',
      seats,
    },
  ];
}

describe('a zone that is renamed', () => {
  const facts = givenFacts(
    [],
    [
      ...(roster('2020-05-18', '成员 王大 开发区管委会主任', '成员 周六 河东县开发区管委会主任') ?? []),
      ...(roster('2023-07-14', '成员 李二 高新区管委会主任') ?? []),
    ],
  );

  it('is asked for by its old name and told by its newest list, with both names', () => {
    const answer = ask(facts, '开发区管委会主任是谁');
    expect(answer?.lead[0]?.text).toContain('李二，2023年7月14日的名单载为高新区管委会主任');
    expect(answer?.notes.join()).toContain('公报先后写作“开发区管委会主任”、“高新区管委会主任”');
  });

  it('has a post that only one of its names is printed with', () => {
    const party = givenFacts(
      [],
      [
        ...(roster('2020-05-18', '成员 王大 开发区管委会主任') ?? []),
        ...(roster('2023-07-14', '成员 李二 高新区党工委书记') ?? []),
      ],
    );
    expect(say(party, '开发区书记是谁')).toMatch(/^李二/u);
  });

  it('is told by the list of the time asked for', () => {
    expect(say(facts, '2020年高新区管委会主任是谁')).toContain(
      '王大，2020年5月18日的名单载为开发区管委会主任',
    );
  });

  it('is not the zone of a county', () => {
    expect(say(facts, '河东县开发区管委会主任是谁')).toMatch(/^周六/u);
    expect(ask(facts, '河东县开发区管委会主任是谁')?.notes.join()).not.toContain('先后写作');
  });

  it('is two zones where lists name them side by side', () => {
    const both = givenFacts(
      [],
      [
        ...(roster('2020-05-18', '成员 王大 开发区管委会主任', '成员 李二 高新区管委会主任') ?? []),
        ...(roster('2023-07-14', '成员 赵三 高新区管委会主任') ?? []),
      ],
    );
    expect(say(both, '开发区管委会主任是谁')).toMatch(/^王大/u);
  });
});

describe('a firm by its short and its full name', () => {
  const facts = givenFacts(
    [],
    [
      ...(roster('2021-05-18', '成员 王大 宏远集团总经理', '成员 孙五 宏远集团安监局局长') ?? []),
      ...(roster(
        '2022-07-14',
        '成员 李二 宏远新材料科技集团有限公司总经理',
        '成员 吴七 宏远集团河东销售分公司总经理',
        '成员 赵三 宏远新材料科技集团有限公司总经理助理、安监局局长',
      ) ?? []),
    ],
  );

  it('is one firm', () => {
    expect(say(facts, '宏远集团总经理是谁')).toMatch(/^李二/u);
    expect(say(facts, '宏远新材料科技集团有限公司总经理是谁')).toContain('前任：王大');
  });

  it('is not its branch', () => {
    expect(say(facts, '宏远集团河东销售分公司总经理是谁')).toMatch(/^吴七/u);
    expect(say(facts, '宏远集团总经理是谁')).not.toContain('吴七');
  });

  it('has bureaus of its own, which are none of the city', () => {
    expect(say(facts, '宏远集团安监局局长是谁')).toMatch(/^赵三/u);
    expect(say(facts, '宏远集团总经理助理是谁')).toMatch(/^赵三/u);
    expect(ask(facts, '市安监局局长是谁')?.outcome).toBe('not-found');
  });

  it('is nobody where two long names fit the short one', () => {
    const two = givenFacts(
      [],
      [
        ...(roster('2021-05-18', '成员 王大 宏远集团总经理') ?? []),
        ...(roster(
          '2022-07-14',
          '成员 李二 宏远新材料集团有限公司总经理',
          '成员 赵三 宏远燃气集团有限公司总经理',
        ) ?? []),
      ],
    );
    expect(say(two, '宏远集团总经理是谁')).toMatch(/^王大/u);
  });

  it('is one whatever its legal form', () => {
    const legal = givenFacts(
      [],
      [
        ...(roster('2021-05-18', '成员 王大 临河燃气公司总经理') ?? []),
        ...(roster('2022-07-14', '成员 李二 临河燃气有限责任公司总经理') ?? []),
      ],
    );
    expect(say(legal, '临河燃气公司总经理是谁')).toMatch(/^李二/u);
  });
});
