// What is typed in letters: pinyin is read, other tongues are refused, another city's matters are not told as ours.

import { describe, expect, it } from 'vitest';
import { useGazette } from '../../faults/ready-gazette.ts';

const ask = useGazette(['2020-03', '2020-05', '2022-05', '2023-04', '2023-06']);

describe('a question in letters', () => {
  it('that is pinyin throughout finds its document', async () => {
    const answer = await ask('dian dong zi xing che deng ji');
    expect(answer.excerpts[0]?.citation.title).toContain('电动自行车登记规定');
  });

  it.each(['What is the bus ticket price in 阳泉 now', 'please show me the mayor of this city'])(
    'of another tongue is refused, though its letters stand in everything: %s',
    async (text) => {
      expect((await ask(text)).outcome).toBe('not-found');
    },
  );

  it('of another tongue is told to be asked in Chinese', async () => {
    expect((await ask('please show me the mayor of this city')).notes.join()).toContain('请用中文提问');
  });

  it.each(['DRG付费', 'PM2.5目标是多少'])('that stand so in the gazette is answered: %s', async (text) => {
    expect((await ask(text)).outcome).toBe('cited');
  });
});

describe("another city's group", () => {
  it.each(['长治市源头治超的办公室设在哪个单位', '太原市防汛指挥部总指挥是谁'])(
    'is not told as ours: %s',
    async (text) => {
      expect((await ask(text)).outcome).toBe('not-found');
    },
  );

  it('is not seen where a body that is named after it sits in ours', async () => {
    const answer = await ask('大宗固废综合利用领导小组成员里太原设计研究院的是谁');
    expect(answer.excerpts.some(({ display }) => display.text.includes('设计研'))).toBe(true);
  });

  it('of our own name is told', async () => {
    const answer = await ask('阳泉市源头治超的办公室设在哪个单位');
    expect(answer.kind).toBe('roster');
  });
});
