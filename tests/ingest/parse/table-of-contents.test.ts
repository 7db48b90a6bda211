// The 目录 in the forms that gazettes print it.

import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../../ingest/parse/source-lines.ts';
import { parseTableOfContents } from '../../../ingest/parse/table-of-contents.ts';
import { toLines } from './read-issue-file.ts';

function entriesOf(text: string): unknown[] {
  return parseTableOfContents(toLines(text).map(stripMarks)).entries.map(
    ({ category, title, docNo, page }) => [category, title, docNo, page],
  );
}

const A = '某市人民政府关于印发甲办法的通知';
const B = '某市人民政府办公室关于成立乙专班的通知';
const BOTH = [
  ['政府文件', A, '某政发〔2024〕1号', 1],
  ['政府文件', B, '某政办函〔2024〕22号', 13],
];

describe('目录', () => {
  it.each([
    [
      'dot leaders and half-width pages',
      `目 录\n【政府文件】\n- ${A}(某政发〔2024〕1号)……………(1)\n- ${B}(某政办函〔2024〕22号)……(13)`,
    ],
    [
      'tabs and full-width pages',
      `目录\n【政府文件】\n${A}（某政发〔2024〕1号）\t（1）\n${B}（某政办函〔2024〕22号）\t（１３）`,
    ],
    [
      'square and lenticular brackets',
      `目录\n[政府文件]\n${A}〔某政发[2024]1号〕....[1]\n${B}（某政办函〔2024〕22 号）....【13】`,
    ],
    [
      'pages without brackets',
      `# 目次\n政府文件\n${A}（某政发〔2024〕1号）…… 1\n${B}（某政办函〔2024〕22号）…… 13`,
    ],
    [
      'bare pages after a blank',
      `目录\n政府文件\n${A}（某政发〔2024〕1号） 1\n${B}（某政办函〔2024〕22号） 13`,
    ],
    [
      'the number on a line of its own',
      `目录\n◆政府文件\n${A}\n（某政发〔2024〕1号）………（1）\n${B}\n（某政办函〔2024〕22号）………（13）`,
    ],
    [
      'both entries in one line',
      `目录\n【政府文件】\n${A}（某政发〔2024〕1号）……（1） ${B}（某政办函〔2024〕22号）……（13）`,
    ],
    [
      'a Markdown table',
      `## 目录\n【政府文件】\n| 文件 | 页码 |\n|---|---|\n| ${A}（某政发〔2024〕1号） | 1 |\n| ${B}（某政办函〔2024〕22号） | 13 |`,
    ],
    [
      'titles cut over lines and a page break',
      `目录\n【政府文件】\n某市人民政府关于印发\n甲办法的通知（某政发〔2024〕1号）……（1）\n某市人民政府办公室关于成立\n\n乙专班的通知（某政办函〔2024〕22号）……（13）`,
    ],
  ])('with %s', (_name, text) => {
    const entries = entriesOf(
      `某市人民政府公报\n2024年第1期\n\n${text}\n\n某市人民政府\n关于印发甲办法的通知\n\n某政发〔2024〕1号`,
    );
    expect(entries.filter((entry) => JSON.stringify(entry).includes('〔'))).toEqual(BOTH);
  });

  it('of a plan inside a document is no 目录 of the issue', () => {
    const inner = '目 录\n第一章 总则……1\n第二章 任务……5\n第三章 保障……9';
    expect(
      entriesOf(
        `某市人民政府公报\n2024年第1期\n\n某市人民政府关于某事的通知\n\n某政发〔2024〕1号\n\n${inner}`,
      ),
    ).toEqual([]);
  });

  it('takes an entry without a 文号', () => {
    expect(entriesOf('目录\n【公告】\n某市民政局关于社团登记的公告……（3）\n2024年7月大事记……（9）')).toEqual([
      ['公告', '某市民政局关于社团登记的公告', null, 3],
      ['公告', '2024年7月大事记', null, 9],
    ]);
  });

  it('names the lines of each entry', () => {
    const [entry] = parseTableOfContents(
      toLines(`目录\n\n${A.slice(0, 8)}\n${A.slice(8)}……（1）\n${B}……（2）`).map(stripMarks),
    ).entries;
    expect(entry?.lines).toEqual({ first: 3, last: 4 });
  });
});
