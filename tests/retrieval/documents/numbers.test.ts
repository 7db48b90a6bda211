// Documents by number: several of one series, and those of a year whatever their series; offline over an invented issue.

import { describe, expect, it } from 'vitest';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1 }));

describe('a range of numbers', () => {
  it('gives each document, and says which numbers are not held', async () => {
    const { outcome, lead, excerpts, notes } = await ask('云政办发2024年10-12号');
    expect([outcome, lead[0]?.text]).toEqual(['cited', '云政办发〔2024〕10至12号，共2份文件：']);
    expect(excerpts).toHaveLength(2);
    expect(notes).toEqual(['本库所收各期没有刊登其中的10号。']);
  });

  it('of which none is held is a plain no', async () => {
    const { outcome, lead } = await ask('云政办发〔2024〕20至22号');
    expect([outcome, lead[0]?.text]).toEqual([
      'not-found',
      '本库所收各期没有刊登云政办发〔2024〕20至22号的文件。',
    ]);
  });
});

describe('a number', () => {
  it.each(['云政办发２０２４－１１', '云政办发2024—11号', '2024年第11号'])(
    'is found however its year is joined to it: %s',
    async (typed) => {
      const { outcome, excerpts } = await ask(typed);
      expect([outcome, excerpts[0]?.citation.docNo]).toEqual(['cited', '云政办发〔2024〕11号']);
    },
  );

  it('after a 文号 is of its series and year, or is not held', async () => {
    const history = ['云政办发〔2024〕11号'];
    const held = await ask('12号呢', { history });
    expect(held.excerpts[0]?.citation.docNo).toBe('云政办发〔2024〕12号');
    const { outcome, lead } = await ask('13号呢', { history });
    expect([outcome, lead[0]?.text]).toEqual([
      'not-found',
      '本库所收各期没有刊登文号为云政办发〔2024〕13号的文件。',
    ]);
  });

  it('of days is no 文号', async () => {
    expect((await ask('渡船安全管理办法从几号到几号')).lead.map(({ text }) => text).join('')).not.toContain(
      '文号：',
    );
  });

  it('of a notice is what a list after it is of', async () => {
    const { lead } = await ask('免了几个人', { history: ['云政任字〔2024〕3号'] });
    expect(lead[0]?.text).toBe('云政任字〔2024〕3号免去1人次：');
  });
});
