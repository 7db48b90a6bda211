// A group asked for by its own name is the one of that matter, or none.

import { describe, expect, it } from 'vitest';
import { refuseOther } from '../../../retrieval/answer-unlisted-group.ts';
import {
  holdsMatter,
  pickGroupOf,
  pickOnlyWhole,
  understandUnfoundGroup,
} from '../../../retrieval/facts/understand-unfound-group.ts';
import { isOfMatter, namesBody, speaksOf } from '../../../retrieval/facts/group-matter.ts';
import { findWordedOffice } from '../../../retrieval/facts/find-short-office.ts';
import { buildBareGroups } from '../../../retrieval/facts/answer-unclear-group.ts';
import { buildGroupIntent } from '../../../retrieval/question/office-question.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  [
    {
      docNo: '临政办发〔2020〕20号',
      date: '2020-10-10',
      title: '关于印发临河市推进标准地改革实施方案的通知',
      group: '临河市推进标准地改革领导小组',
      seats: ['组长 周六 副市长'],
    },
    {
      docNo: '临政办发〔2023〕85号',
      date: '2023-10-10',
      title: '关于印发临河市重污染天气应急预案的通知',
      group: '市应急指挥部',
      seats: [],
      offices: ['总指挥 市长'],
    },
    {
      docNo: '临政办发〔2023〕85号',
      date: '2023-10-10',
      title: '关于印发临河市重污染天气应急预案的通知',
      group: '市应急指挥部办公室',
      seats: [],
      offices: ['办公室主任 市生态环境局主要负责人', '副主任 市气象局主要负责人'],
    },
  ],
);
const [GROUP] = FACTS.groups;

describe('the matter of a group', () => {
  it('is in its name or title', () => {
    expect(say(FACTS, '标准地改革领导小组组长是谁')).toContain('周六');
  });

  it.each(['国企改革领导小组组长是谁', '教育改革工作领导小组组长是谁'])(
    'is not shared by a word that many have: %s',
    (words) => {
      expect(ask(FACTS, words)).toBeNull();
    },
  );

  it('is a name only where nothing describes it', () => {
    expect(namesBody('国企改革领导小组')).toBe(true);
    expect(namesBody('盗采矿产的领导小组')).toBe(false);
    expect(GROUP !== undefined && isOfMatter('改土地的领导小组', GROUP, FACTS)).toBe(true);
  });

  it('is spoken of in the document of a group that other words name', () => {
    expect(speaksOf('垃圾处理领导小组', '做好生活垃圾分类、收运和处理')).toBe(true);
    expect(speaksOf('网络安全领导小组', '打击危害药品安全的犯罪')).toBe(false);
  });

  it('may be meant by what people say for it', () => {
    expect(say(FACTS, '雾霾应急指挥部总指挥是谁')).toContain('市长');
  });
});

describe('an office by words', () => {
  it('is that of the group which they fit', () => {
    expect(say(FACTS, '重污染应急办主任由谁兼任')).toContain('办公室主任：市生态环境局主要负责人');
  });

  it('is none where they are too few or fit nobody', () => {
    expect(findWordedOffice('食安办', FACTS)).toBeNull();
    expect(findWordedOffice('扫黑除恶办', FACTS)).toBeNull();
  });
});

describe('offices', () => {
  const TWO = givenFacts(
    [],
    [
      {
        docNo: '临政办发〔2020〕1号',
        date: '2020-10-10',
        group: '市普查领导小组办公室',
        seats: ['组长 周六 副局长'],
      },
      {
        docNo: '临政办发〔2020〕1号',
        date: '2020-10-10',
        group: '市普查领导小组',
        seats: ['组长 王大 副市长'],
      },
      {
        docNo: '临政办发〔2020〕2号',
        date: '2020-11-10',
        group: '市防汛指挥部办公室',
        seats: ['主任 李二 局长'],
      },
    ],
  );

  it('are asked back where nothing says whose', () => {
    const draft = buildBareGroups(buildGroupIntent('办公室主任是谁', null, null), TWO);
    expect(draft?.choices.map(({ question }) => question)).toEqual([
      '临政办发〔2020〕2号市防汛指挥部办公室主任是谁',
      '临政办发〔2020〕1号市普查领导小组办公室主任是谁',
    ]);
  });

  it('are headed by the 组长 that their list prints', () => {
    expect(say(TWO, '普查领导小组办公室主任是谁')).toContain('组长：周六');
  });
});

describe('a group found by the text of its document', () => {
  const read = (words: string) => understandUnfoundGroup(words, [], FACTS);

  it('needs nearly all words of the matter there', () => {
    const described = read('盗采矿产的领导小组组长是谁');
    expect(described !== null && holdsMatter(described.intent, '严查盗采矿产行为，成立领导小组。')).toBe(
      true,
    );
    expect(described !== null && holdsMatter(described.intent, '严查盗采行为。')).toBe(false);
  });

  it('is the only one of the kind asked for', () => {
    const [leading, command] = [read('盗采矿产的领导小组组长是谁'), read('盗采矿产的指挥部总指挥是谁')];
    const id = GROUP?.documentId ?? '';
    expect(leading === null ? null : pickOnlyWhole(id, leading, FACTS)?.name).toBe(
      '临河市推进标准地改革领导小组',
    );
    expect(command === null ? null : pickOnlyWhole(id, command, FACTS)).toBeNull();
  });

  it('is weak where it shares a plain word only, and then told as near and not as meant', () => {
    const other = read('国企改革领导小组组长是谁');
    const picked = other === null ? null : pickGroupOf(GROUP?.documentId ?? '', other, FACTS);
    expect(picked?.isWeak).toBe(true);
    const answer = other === null || picked === null ? null : refuseOther(other, picked.group);
    expect(answer?.lead.map(({ text }) => text).join()).toMatch(
      /没有叫“国企改革领导小组”的，无法回答。,名称相近的（不是所问的）：临河市推进标准地改革领导小组/u,
    );
  });
});
