// What is typed into the terminal and what is printed, line by line, over a gazette in memory.

import { beforeEach, describe, expect, it } from 'vitest';
import { ChatTalk } from '../../../bot/terminal/chat-talk.ts';
import { createPaint, type Paint } from '../../../bot/terminal/paint.ts';
import { createMemoryKnowledgeBase, type MemoryKnowledgeBase } from '../../fakes/memory-knowledge-base.ts';

const PLAIN: Paint = { strong: (text) => text, faint: (text) => text };

let gazette: MemoryKnowledgeBase;
let talk: ChatTalk;
beforeEach(() => {
  gazette = createMemoryKnowledgeBase();
  talk = new ChatTalk(gazette, PLAIN);
});

describe('a talk', () => {
  it('greets with what it knows, that it is not official, and examples', async () => {
    const greeting = await talk.greet();
    for (const words of [
      '甲市人民政府公报',
      '2期',
      '2022年第5期（2022-10出版）',
      '4份文件',
      '非官方，以公报原文为准',
      '/help',
      '/quit',
    ]) {
      expect(greeting).toContain(words);
    }
  });

  it('answers a question with its source and offers it', async () => {
    const said = await talk.hear('充电桩建设补贴多少');
    expect(said).toContain('充电桩建设补贴每个二千元。');
    expect(said).toContain('甲政发〔2022〕75号');
    expect(said).toContain('/source N');
  });

  it('hands the earlier questions on, oldest first, five at most, and forgets them when told', async () => {
    for (const question of ['一', '二', '三', '四', '五', '六', '七']) await talk.hear(question);
    expect(gazette.asked.at(-1)?.history).toEqual(['二', '三', '四', '五', '六']);
    await talk.hear('/new');
    await talk.hear('八');
    expect(gazette.asked.at(-1)?.history).toEqual([]);
  });

  it('says nothing to an empty line and ends on /quit', async () => {
    expect(await talk.hear('   ')).toBe('');
    expect(await talk.hear('/quit')).toBeNull();
    expect(await talk.hear('/exit')).toBeNull();
    expect(gazette.asked).toEqual([]);
  });

  it.each([
    ['/who 财政局局长', 'post'],
    ['/person 王小明', 'person'],
    ['/group 供热领导小组', 'group'],
  ])('%s asks for a %s outright', async (line, asks) => {
    await talk.hear(line);
    expect(gazette.asked[0]).toMatchObject({ text: line.split(' ')[1], asks });
  });

  it('asks for what a command lacks', async () => {
    expect(await talk.hear('/who')).toContain('/who 加名称');
    expect(await talk.hear('/doc')).toContain('/doc 加文号');
    expect(gazette.asked).toEqual([]);
  });

  it('names an unknown command and asks nothing', async () => {
    expect(await talk.hear('/drop table')).toContain('没有 /drop 这个命令');
    expect(gazette.asked).toEqual([]);
  });

  it('passes on whatever is typed as it is: markup, query syntax, controls', async () => {
    for (const typed of ['<b>补贴</b>', '"NEAR(" OR *', "'; DROP TABLE x;--", '\u202e补贴', '\u001b[2J']) {
      expect(await talk.hear(typed)).not.toBeNull();
      expect(gazette.asked.at(-1)?.text).toBe(typed);
    }
  });
});

describe('the sources of an answer', () => {
  it('are opened by number in their context, lines numbered', async () => {
    await talk.hear('申请人应当向县能源局申请');
    const opened = await talk.hear('/source 1');
    expect(opened).toMatch(/ +4 {2}申请人应当向县能源局申请。/u);
    expect(opened).toContain('充电桩建设补贴每个二千元。');
    expect(await talk.hear('/source')).toBe(opened);
  });

  it.each(['0', '99', '-1', '1.5', 'x', '1e9'])('are not opened by %s', async (number) => {
    await talk.hear('补贴');
    expect(await talk.hear(`/source ${number}`)).toMatch(/^出处编号是 1 到 \d+。$/u);
  });

  it('are asked for too early', async () => {
    expect(await talk.hear('/source 1')).toBe('还没有可看的出处，先问一个问题。');
  });

  it('grow by /more, numbered on, until there is no more', async () => {
    await talk.hear('供热温度供热期供热中断');
    const more = await talk.hear('/more');
    expect(more).toContain('[3]');
    expect(await talk.hear('/source 3')).toContain('第');
    expect(await talk.hear('/more')).toBe('没有更多结果了。');
  });

  it('are those of the last answer alone', async () => {
    await talk.hear('补贴');
    await talk.hear('完全无关问句');
    expect(await talk.hear('/source 1')).toBe('还没有可看的出处，先问一个问题。');
    expect(await talk.hear('/more')).toBe('没有更多结果了。');
  });
});

describe('a document', () => {
  it('is opened whole by its number in any spelling', async () => {
    for (const reference of ['甲政发〔2022〕75号', '甲政发2022 75']) {
      const opened = await talk.hear(`/doc ${reference}`);
      expect(opened).toContain(
        '《甲市人民政府关于印发甲市充电桩建设办法的通知》（甲政发〔2022〕75号，2022年10月31日，2022年第5期）',
      );
      expect(opened).toContain('    5  本办法有效期五年。');
    }
  });

  it('that there is none is said to be none', async () => {
    expect(await talk.hear('/doc 甲政发〔2022〕999号')).toContain(
      '没有找到文号为“甲政发〔2022〕999号”的文件',
    );
  });

  it('is found among the issues, which are listed with their number of documents', async () => {
    expect(await talk.hear('/issues')).toBe(
      '2022年第5期（2022-10出版）：2份文件\n2023年第4期（2023-08出版）：2份文件',
    );
  });
});

describe('colours', () => {
  it('are for a terminal alone', () => {
    const { strong, faint } = createPaint(Object.assign(Object.create(process.stdout), { isTTY: false }));
    expect([strong('甲'), faint('乙')]).toEqual(['甲', '乙']);
  });
});
