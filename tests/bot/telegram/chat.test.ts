// What a person sees in a private chat.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startInProcess, findRefusals, type BotInProcess } from '../../fakes/bot-in-process.ts';
import {
  BOT,
  blockUpdate,
  contentUpdate,
  editUpdate,
  findButton,
  inlineUpdate,
  pressUpdate,
  textUpdate,
} from '../../fakes/telegram-account.ts';

let running: BotInProcess;

beforeEach(async () => {
  running = await startInProcess();
});

afterEach(async () => {
  expect(findRefusals(running.log)).toEqual([]);
  await running.close();
});

const ask = (text: string, from = {}) => running.send(textUpdate(text, from));

describe('/start and /help', () => {
  it('greets in two lines with what is covered and three examples as buttons', async () => {
    const [message] = await ask('/start');
    const [first, second] = (message?.text ?? '').split('\n');
    expect(first).toContain('现有2期（2022年第5期至2023年第4期），共4份文件');
    expect(second).toContain('非官方，以公报原文为准');
    expect(message?.buttons.flat()).toHaveLength(3);
  });

  it('asks the example that is pressed, and shows the question', async () => {
    const [greeting] = await ask('/start');
    const label = greeting?.buttons[0]?.[0];
    const [reply] = await running.send(pressUpdate(greeting, label?.callback_data ?? ''));
    expect(reply?.text).toContain(`「${label?.text}」`);
    expect(running.gazette().asked.at(-1)?.text).toBe(label?.text);
  });

  it('opens the document that a deep link names', async () => {
    const [message] = await ask('/start doc-2022-05-01');
    expect(message?.text).toContain('甲市充电桩建设办法');
    expect(message?.text).toContain('甲政发〔2022〕75号');
  });

  it('says so where the document of a link is gone, and greets on a link nobody has made', async () => {
    expect((await ask('/start doc-1999-01-01'))[0]?.text).toContain('没有找到这份文件');
    expect((await ask('/start %%%'))[0]?.text).toContain('您好');
  });

  it('explains itself', async () => {
    expect((await ask('/help'))[0]?.text).toContain('/follow');
  });
});

describe('a question', () => {
  it('gets one reply: the answer, numbered excerpts in folded quotes with their source, deciding words bold, the notice', async () => {
    const sent = await ask('充电桩建设补贴多少');
    expect(sent).toHaveLength(1);
    const [reply] = sent;
    expect(reply?.text.startsWith('充电桩建设补贴每个二千元。')).toBe(true);
    expect(reply?.text).toContain(
      '1. 《甲市人民政府关于印发甲市充电桩建设办法的通知》（甲政发〔2022〕75号，2022年10月31日），2022年第5期第3页起',
    );
    expect(reply?.text).toContain('一、总则');
    expect(reply?.text.endsWith('非官方，以公报原文为准。')).toBe(true);
    const types = reply?.entities.map((entity) => entity.type);
    expect(types).toContain('expandable_blockquote');
    expect(types).toContain('b');
    expect(reply?.entities.find((entity) => entity.url !== undefined)?.url).toBe(
      `https://t.me/${BOT.username}?start=doc-2022-05-01`,
    );
  });

  it('that the gazette’s own words answer has them in front, and their source after them', async () => {
    const knowledgeBase = running.gazette();
    knowledgeBase.override = async (question) => {
      knowledgeBase.override = undefined;
      return { ...(await knowledgeBase.answer(question)), lead: [] };
    };
    const [reply] = await ask('充电桩建设补贴多少');
    const lines = reply?.text.split('\n') ?? [];
    expect(lines[0]).toBe('充电桩建设补贴每个二千元。');
    expect(lines[1]).toMatch(/^1\. 《/u);
    expect(reply?.text.split('二千元')).toHaveLength(2);
    expect(reply?.entities.filter((entity) => entity.type === 'expandable_blockquote')).toHaveLength(1);
  });

  it('shows typing before the reply', async () => {
    await ask('充电桩建设补贴多少');
    const methods = running.account.calls.map((call) => call.method);
    expect(methods.indexOf('sendChatAction')).toBeLessThan(methods.indexOf('sendMessage'));
  });

  it('that finds nothing is told the nearest documents, each a link', async () => {
    const [reply] = await ask('xyz');
    expect(reply?.text).toContain('公报里没有找到');
    expect(reply?.text).toContain('相近的文件');
    expect(reply?.entities.some((entity) => entity.type === 'a')).toBe(true);
  });

  it('hands the earlier questions of the last hour to the answer, until /new', async () => {
    await ask('充电桩建设补贴多少');
    await ask('向谁申请');
    expect(running.gazette().asked.at(-1)?.history).toEqual(['充电桩建设补贴多少']);
    running.skew = 3_600_001;
    await ask('供热温度', { at: new Date(Date.now() + running.skew) });
    expect(running.gazette().asked.at(-1)?.history).toEqual([]);
    await ask('/new', { at: new Date(Date.now() + running.skew) });
    await ask('供热期', { at: new Date(Date.now() + running.skew) });
    expect(running.gazette().asked.at(-1)?.history).toEqual([]);
  });

  it('of no letters, or longer than a question is, gets one clear line', async () => {
    expect((await ask('？？！'))[0]?.text).toContain('没有我能读的字');
    expect((await ask('问'.repeat(1001)))[0]?.text).toContain('太长');
    expect(running.gazette().asked).toEqual([]);
  });

  it('by a command names what is asked for', async () => {
    await ask('/who 财政局局长');
    await ask('/person 王小明');
    await ask('/group 领导小组');
    expect(running.gazette().asked.map((question) => question.asks)).toEqual(['post', 'person', 'group']);
    expect((await ask('/who'))[0]?.text).toContain('/who');
  });
});

describe('the buttons of a reply', () => {
  it('open a source in its context, and lead back to the very reply', async () => {
    const [reply] = await ask('充电桩建设补贴多少');
    const before = { text: reply?.text, buttons: reply?.buttons };
    expect(await running.send(pressUpdate(reply, findButton(reply, '出处 1')))).toEqual([]);
    expect(reply?.text).toContain('3 充电桩建设补贴每个二千元。');
    expect(reply?.text).toContain('2 各县人民政府：');
    expect(reply?.text).toContain('4 申请人应当向县能源局申请。');
    await running.send(pressUpdate(reply, findButton(reply, '← 返回')));
    expect({ text: reply?.text, buttons: reply?.buttons }).toEqual(before);
    expect(running.account.callbackAnswers).toHaveLength(2);
  });

  it('show more results with the numbers going on', async () => {
    const [reply] = await ask('充电桩建设申请办法');
    const [more] = await running.send(pressUpdate(reply, findButton(reply, '更多')));
    expect(more?.text).toContain('更多结果');
    expect(more?.text).toContain('3. 《');
    expect(findButton(more, '出处 3')).not.toBe('');
  });

  it('send the document as a text file, as printed', async () => {
    const [reply] = await ask('充电桩建设补贴多少');
    const [message] = await running.send(pressUpdate(reply, findButton(reply, '全文')));
    expect(message?.file?.name).toMatch(/^甲政发〔2022〕75号 .*\.txt$/u);
    expect(message?.file?.content).toContain('申请人应当向县能源局申请。\n本办法有效期五年。');
    expect(message?.file?.content).toContain('非官方，以公报原文为准');
  });

  it('take a vote, the last one of a person', async () => {
    const [reply] = await ask('充电桩建设补贴多少');
    await running.send(pressUpdate(reply, findButton(reply, '👍')));
    await running.send(pressUpdate(reply, findButton(reply, '👎')));
    expect(await running.state.questions.readStats(0)).toMatchObject({ likes: 0, dislikes: 1 });
    expect(running.account.callbackAnswers.at(-1)?.text).toContain('记下了');
  });

  it.each(['0:s:1:0', '1:s:999:0', '1:zzz', '', '1:s:1:77', `1:m:1:99`, '1:c:1:0', 'x'.repeat(64)])(
    'answer a stale or made-up %j with a clear line',
    async (data) => {
      const [reply] = await ask('充电桩建设补贴多少');
      expect(await running.send(pressUpdate(reply, data))).toEqual([]);
      expect(running.account.callbackAnswers).toHaveLength(1);
      expect(running.account.callbackAnswers[0]?.text).toContain('过期');
    },
  );

  it('do not open the reply of another chat', async () => {
    const [reply] = await ask('充电桩建设补贴多少', { userId: 7 });
    const [other] = await ask('供热温度', { userId: 8 });
    await running.send(pressUpdate(other, findButton(reply, '出处 1')));
    expect(running.account.callbackAnswers[0]?.text).toContain('过期');
  });
});

describe('replying to a message of the bot', () => {
  it('asks within the document of its first excerpt, of the open source, or of the words quoted', async () => {
    const [reply] = await ask('供热温度');
    await ask('供热期', { replyTo: reply });
    expect(running.gazette().asked.at(-1)?.within).toBe('2023-04-01');
    const [both] = await ask('供热温度响应');
    await ask('怎么启动', { replyTo: both, quote: '一级响应' });
    expect(running.gazette().asked.some((question) => question.within === '2023-04-02')).toBe(true);
    await running.send(pressUpdate(both, findButton(both, '出处 2')));
    await ask('多久', { replyTo: both });
    expect(
      running
        .gazette()
        .asked.findLast((question) => question.text === '多久' && question.within !== undefined)?.within,
    ).toBe('2023-04-02');
  });

  it('looks in the other documents where that one says nothing, and says so', async () => {
    const [reply] = await ask('充电桩建设补贴多少');
    const [wider] = await ask('供热温度不低于', { replyTo: reply });
    expect(wider?.text.startsWith('这份文件里没有找到')).toBe(true);
    expect(
      running
        .gazette()
        .asked.slice(-2)
        .map((question) => question.within),
    ).toEqual(['2022-05-01', undefined]);
  });

  it('works on every message of a long reply', async () => {
    const knowledgeBase = running.gazette();
    knowledgeBase.override = async (question) => {
      knowledgeBase.override = undefined;
      const lead = Array.from({ length: 200 }, (_, index) => ({
        text: `${index} ${'名单'.repeat(15)}`,
        marks: [],
      }));
      return { ...(await knowledgeBase.answer(question)), lead };
    };
    const sent = await ask('充电桩建设补贴多少');
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.map((message) => message.buttons.length > 0)).toEqual(
      sent.map((_, index) => index === sent.length - 1),
    );
    await ask('有效期', { replyTo: sent[0] });
    expect(knowledgeBase.asked.at(-1)?.within).toBe('2022-05-01');
  });

  it('works on a document card', async () => {
    const [card] = await ask('/doc 甲政发〔2022〕75号');
    await ask('有效期', { replyTo: card });
    expect(running.gazette().asked.at(-1)?.within).toBe('2022-05-01');
  });
});

describe('documents and issues', () => {
  it('open by number, and offer a choice where several fit', async () => {
    expect((await ask('/doc 甲政发〔2023〕9号'))[0]?.text).toContain('甲市居民供热管理办法');
    expect((await ask('/doc 甲政发〔2001〕1号'))[0]?.text).toContain('没有找到');
    expect((await ask('/doc'))[0]?.text).toContain('/doc 文号');
  });

  it('list an issue under any spelling of its name, each document a link', async () => {
    for (const name of ['2022-05', '2022-5', '2022年第5期', '２０２２年第５期']) {
      const [message] = await ask(`/issue ${name}`);
      expect(message?.text).toContain('2022年第5期（2022-10出版），共2份文件');
      expect(message?.entities.filter((entity) => entity.type === 'a')).toHaveLength(2);
    }
    expect((await ask('/issue 2031-01'))[0]?.text).toContain('没有这一期');
    expect((await ask('/issues'))[0]?.text).toContain('2023年第4期（2023-08出版），2份文件');
  });
});

describe('what the bot cannot use', () => {
  it('gets one polite line in private, an album one for all its pictures', async () => {
    expect((await running.send(contentUpdate({ sticker: {} })))[0]?.text).toContain('只看得懂文字');
    expect(await running.send(contentUpdate({ photo: [], media_group_id: 'a' }))).toHaveLength(1);
    expect(await running.send(contentUpdate({ photo: [], media_group_id: 'a' }))).toHaveLength(0);
    expect(await running.send(contentUpdate({ poll: {} }))).toHaveLength(1);
    expect(await running.send(contentUpdate({ pinned_message: {} }))).toHaveLength(0);
    expect((await running.send(editUpdate('改了')))[0]?.text).toContain('再发一次');
    expect((await ask('/nonsense'))[0]?.text).toContain('没有这个命令');
  });

  it('what came through its own inline mode is not a question', async () => {
    expect(await running.send(contentUpdate({ text: '充电桩', via_bot: BOT }))).toEqual([]);
  });
});

describe('inline mode', () => {
  it('offers cited results, and help where there is nothing to offer', async () => {
    await running.send(inlineUpdate('供热'));
    const [answer] = running.account.inlineAnswers;
    expect(answer?.results.length).toBeGreaterThan(1);
    expect(JSON.stringify(answer?.results[0])).toContain('2023年第4期');
    await running.send(inlineUpdate(''));
    expect(running.account.inlineAnswers[1]?.results).toEqual([]);
    expect(running.account.inlineAnswers[1]?.payload['button']).toMatchObject({ start_parameter: 'help' });
  });
});

describe('leaving', () => {
  it('/forgetme deletes what was kept, and old buttons say that they expired', async () => {
    const [reply] = await ask('充电桩建设补贴多少');
    await ask('/follow 供热');
    expect((await ask('/forgetme'))[0]?.text).toContain('已全部删除');
    expect(await running.state.follows.readFollowers()).toEqual([]);
    expect((await running.state.questions.readStats(0)).questions).toBe(0);
    await running.send(pressUpdate(reply, findButton(reply, '出处 1')));
    expect(running.account.callbackAnswers.at(-1)?.text).toContain('过期');
  });

  it('a block ends the follows without a word', async () => {
    await ask('/follow 供热');
    await running.send(blockUpdate(7));
    expect(await running.state.follows.readFollowers()).toEqual([]);
  });
});
