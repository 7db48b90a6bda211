// The number of a former edition is what the sentence of repeal prints, never that of the present document.

import { describe, expect, it } from 'vitest';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const REPEAL = '本办法施行后，2015年7月6日印发的《云溪市渡船安全管理办法》（云政办发〔2015〕60号）同时废止。';
const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1, extra: REPEAL }));

describe('a former edition', () => {
  it.each([
    '渡船安全管理老办法是哪年的几号文',
    '渡船安全管理办法之前那版是几号文',
    '云政办发〔2024〕11号的老办法文号是多少',
  ])('by its repeal: %s', async (question) => {
    const { outcome, lead, excerpts } = await ask(question);
    expect([outcome, excerpts.map(({ quote }) => quote)]).toEqual(['cited', [REPEAL]]);
    expect(lead[0]?.text).toContain('废止的旧文件');
  });

  it('that nothing names is a plain no', async () => {
    const { outcome, lead } = await ask('茶园灌溉旧规划是几号文');
    expect(outcome).toBe('not-found');
    expect(lead[0]?.text).toContain('没有写明它代替的是哪份旧文件');
  });

  it('is not meant by the present one', async () => {
    expect((await ask('渡船安全管理办法是几号文')).lead[0]?.text).toContain('文号：云政办发〔2024〕11号');
  });
});
