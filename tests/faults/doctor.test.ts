// The doctor: a line a check, exit code 0 when all is well, 1 when something is broken, and what to do about it.

import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findConditions, type Finding } from '../../bot/terminal/doctor-checks.ts';
import {
  addIssue,
  createReadyLab,
  finishCommand,
  flipBytes,
  NEW_ISSUE,
  readGeneration,
  removeLab,
  removeReadyLab,
  startCommand,
  type Lab,
} from './fault-lab.ts';

let lab: Lab;
beforeEach(async () => {
  lab = await createReadyLab();
}, 120_000);
afterEach(async () => await removeLab(lab));
afterAll(removeReadyLab);

async function examine(changes: NodeJS.ProcessEnv = {}): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of findConditions({ ...lab.env, ...changes })) findings.push(finding);
  return findings;
}

function pickOutcomes(findings: readonly Finding[], outcome: Finding['outcome']): string[] {
  return findings
    .filter((finding) => finding.outcome === outcome)
    .map(({ check, detail }) => `${check}：${detail}`);
}

describe('the doctor', () => {
  it('finds nothing in a whole index, and says what it looked at', async () => {
    const findings = await examine();
    expect(pickOutcomes(findings, 'fault')).toEqual([]);
    expect(pickOutcomes(findings, 'warning')).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual([
      'Node',
      '设置',
      '向量模型',
      '索引清单',
      '索引文件校验',
      '数据库完整性',
      '全文索引完整性',
      '向量索引',
      '试问一句',
      '公报原文',
      '机器人数据',
    ]);
  });

  it('names the reading model, or says that none goes with the embedding', async () => {
    const { detail = '' } = (await examine()).find(({ check }) => check === '向量模型') ?? {};
    expect(detail).toMatch(/；(?:阅读模型 gongwen-reader-zh|没有配套的阅读模型，是否作答只凭字词判断)$/u);
  });

  it('prints a line a check and ends with 1 when a file of the index is damaged', async () => {
    await flipBytes(join(await readGeneration(lab), 'gazette.sqlite'), 4096 * 3, 64);
    const { code, stdout } = await finishCommand(startCommand(lab, 'bot/terminal/doctor-main.ts'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\[故障\] 索引文件校验：.*gazette\.sqlite is damaged.*run "npm run ingest"$/mu);
    for (const line of stdout.trimEnd().split('\n').slice(0, -1))
      expect(line).toMatch(/^\[(?:正常|注意|故障)\] [^：]+：.+$/u);
    expect(stdout).not.toMatch(/^\s+at /mu);
  });

  it.each(['/dev/null', '/dev/null/state', '/proc/none/state'])(
    'names a STATE_DIR in which nothing can be written: %s',
    async (stateDir) => {
      const findings = await examine({ STATE_DIR: stateDir });
      expect(pickOutcomes(findings, 'warning')).toEqual([
        expect.stringMatching(/^机器人数据：\/\S+ 不可写.*STATE_DIR/u),
      ]);
    },
  );

  it('warns of an issue that is not in the index yet', async () => {
    await addIssue(lab, NEW_ISSUE);
    const findings = await examine();
    expect(pickOutcomes(findings, 'fault')).toEqual([]);
    expect(pickOutcomes(findings, 'warning')).toEqual([
      expect.stringMatching(/^公报原文：1个文件是新的或改过；运行 npm run ingest$/u),
    ]);
  });

  it('names what is missing', async () => {
    expect(pickOutcomes(await examine({ INDEX_DIR: join(lab.folder, 'nowhere') }), 'fault')).toEqual([
      expect.stringMatching(/^索引清单：There is no index in .*nowhere; run "npm run ingest"$/u),
    ]);
    expect(pickOutcomes(await examine({ LOG_LEVEL: 'loud' }), 'fault')).toEqual([
      expect.stringMatching(/^设置：.*LOG_LEVEL/u),
    ]);
    const withoutModel = pickOutcomes(await examine({ MODELS_DIR: join(lab.folder, 'nowhere') }), 'fault');
    expect(withoutModel[0]).toMatch(/^向量模型：/u);
  });
});
