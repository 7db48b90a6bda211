// The lines of a masthead and colophon answer for the gazette itself; offline over an invented issue.

import { describe, expect, it } from 'vitest';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const ISSUE = `${buildInventedIssue({ year: 2024, number: 1 })}
地 址：云溪市古桥路7号

电 话：（0999）2234567
`;

const ask = useGazette([], ISSUE);

describe('the gazette’s own particulars', () => {
  it.each([
    ['公报的主办单位是谁', ['主办单位：云溪市人民政府办公室']],
    ['公报的主管单位是谁', ['云溪市人民政府办公室主管主办']],
    ['编辑部的地址和电话', ['地 址：云溪市古桥路7号', '电 话：（0999）2234567']],
    ['0999-2234567是谁的电话', ['电 话：（0999）2234567']],
    ['公报多久出一期', ['2024 年 2 月 28 日出版(双月刊)']],
    ['总第041期哪天出的', ['2024 年 2 月 28 日出版(双月刊)']],
    ['总第四十一期是什么时候印的', ['2024 年 2 月 28 日出版(双月刊)']],
  ])('are quoted with their lines: %s', async (question, words) => {
    const { outcome, excerpts } = await ask(question);
    expect([outcome, excerpts.map(({ quote }) => quote)]).toEqual(['cited', [words.join('……')]]);
    const source = ISSUE.split('\n');
    expect(excerpts[0]?.citation.lines.map(({ first }) => source[first - 1])).toEqual(words);
  });

  it('of an issue that is not held are said to be so', async () => {
    const { outcome, lead } = await ask('总第040期哪天出的');
    expect([outcome, lead[0]?.text]).toEqual(['not-found', '本库没有收总第40期。']);
  });

  it('that are not printed are said to be so', async () => {
    const { outcome, lead } = await ask('公报准印证号是多少');
    expect([outcome, lead[0]?.text]).toEqual(['not-found', '所收各期没有印公报的准印证号。']);
  });
});
