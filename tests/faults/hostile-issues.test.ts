// A gazette whose text is hostile goes the whole way: parsed, indexed, asked, quoted as it stands.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLine } from '../../bot/terminal/answer-line.ts';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import type { KnowledgeBase } from '../../retrieval/index.ts';
import { squash } from '../../retrieval/text/normalize.ts';
import { createLab, IS_LONG, openLab, removeLab, removeReadyLab, type Lab } from './fault-lab.ts';

const HEADINGS = IS_LONG ? 10_000 : 800;
const DEPTH = IS_LONG ? 2000 : 200;

const HEAD = `海州市人民政府公报\n\n2024年第3期\n\n2024年6月30日出版\n\n`;
const BODY = [
  '海州市人民政府办公室 关于加强港口扬尘治理的通知',
  '',
  '海政办发〔2024〕31号',
  '',
  '各县、区人民政府：',
  '',
  '一、港口扬尘治理由市生态环境局负责，<script>alert(1)</script>堆场每日喷淋不少于3次。',
  '',
  `二、煤炭码头\u202e尘扬\u202c应当\u200b封闭；"OR 1=1; DROP TABLE passages; --" 视同违规。`,
  '',
  '三、NEAR(港口 扬尘, 5) * ^title: AND NOT 的写法见附件 **加粗** [链接](javascript:alert(1))。',
  '',
  '四、监测数据\0每月10日前报送，罚款标准为每次5000元。',
  '',
  `| ${'单位 | 任务 | '.repeat(40)}`,
  `| ${'--- | '.repeat(80)}`,
  `| ${'市港口局 | 清洗道路 | '.repeat(40)}`,
  '',
  '<table><tr><td>'.repeat(DEPTH),
  '深处的单元格',
  '</td></tr></table>'.repeat(DEPTH),
  '',
  ...Array.from(
    { length: HEADINGS },
    (_, index) => `${'#'.repeat((index % 9) + 1)} 第${index}条 （${'（'.repeat(index % 30)}一）港口`,
  ),
  '',
  `五、${'港口扬尘'.repeat(IS_LONG ? 25_000 : 2500)}。`,
  '',
  '海州市人民政府办公室',
  '2024年5月20日',
  '',
].join('\n');

let lab: Lab;
let gazette: KnowledgeBase;
let source: string;
beforeAll(
  async () => {
    lab = await createLab([]);
    writeFileSync(join(lab.issues, 'hostile.txt'), HEAD + BODY);
    await ingestIssues(lab.settings);
    source = squash(readFileSync(join(lab.issues, 'hostile.txt'), 'utf8'));
    gazette = await openLab(lab);
  },
  IS_LONG ? 600_000 : 60_000,
);
afterAll(async () => {
  await gazette.close();
  await removeLab(lab);
  await removeReadyLab();
});

describe('a gazette full of hostile text', () => {
  it('is indexed as the issue that it is', () => {
    expect(gazette.summary.issues.map(({ id, place }) => [id, place])).toEqual([['2024-03', '海州市']]);
    expect(gazette.summary.documents).toBeGreaterThan(0);
  });

  it.each([
    '港口扬尘治理由谁负责',
    '煤炭码头有什么要求',
    '罚款标准是多少',
    '堆场每天喷淋几次',
    'DROP TABLE passages',
    '海政办发〔2024〕31号',
    '2024年第3期有哪些文件',
    '深处的单元格',
    '市港口局的任务',
  ])('answers from it without an error, every quote as printed: %s', async (question) => {
    const { kind, text, citations } = await answerLine(JSON.stringify({ id: 1, question }), gazette);
    expect([kind, kind === 'error' ? text : '']).not.toContain('error');
    for (const { quote } of citations) {
      for (const piece of quote.split('……')) expect(source).toContain(squash(piece));
    }
  });

  it('finds what stands beside the hostile words', async () => {
    const found = await gazette.search('监测数据报送和罚款标准', 3);
    expect(found.map(({ quote }) => quote).join()).toContain('5000元');
  });
});
