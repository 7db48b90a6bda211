// The lines of a masthead and colophon answer for the gazette itself; offline over an invented issue.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestIssues } from '../../../ingest/ingest-issues.ts';
import type { KnowledgeBase } from '../../../retrieval/index.ts';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { createLab, openLab, removeLab, type Lab } from '../../faults/fault-lab.ts';

const ISSUE = `${buildInventedIssue({ year: 2024, number: 1 })}
地 址：云溪市古桥路7号

电 话：（0999）1234567
`;

let lab: Lab;
let gazette: KnowledgeBase;

beforeAll(async () => {
  lab = await createLab([]);
  await writeFile(join(lab.issues, '云溪.txt'), ISSUE);
  await ingestIssues(lab.settings);
  gazette = await openLab(lab);
}, 120_000);

afterAll(async () => {
  await gazette.close();
  await removeLab(lab);
});

describe('the gazette’s own particulars', () => {
  it.each([
    ['公报的主办单位是谁', ['主办单位：云溪市人民政府办公室']],
    ['公报的主管单位是谁', ['云溪市人民政府办公室主管主办']],
    ['编辑部的地址和电话', ['地 址：云溪市古桥路7号', '电 话：（0999）1234567']],
    ['公报多久出一期', ['2024 年 2 月 28 日出版(双月刊)']],
  ])('are quoted with their lines: %s', async (question, words) => {
    const { outcome, excerpts } = await gazette.answer({ text: question, history: [] });
    expect([outcome, excerpts.map(({ quote }) => quote)]).toEqual(['cited', [words.join('……')]]);
    const source = ISSUE.split('\n');
    expect(excerpts[0]?.citation.lines.map(({ first }) => source[first - 1])).toEqual(words);
  });

  it('that are not printed are said to be so', async () => {
    const { outcome, lead } = await gazette.answer({ text: '公报准印证号是多少', history: [] });
    expect([outcome, lead[0]?.text]).toEqual(['not-found', '所收各期没有印公报的准印证号。']);
  });
});
