// The commands as processes: what stands on stdout and stderr, and the exit codes.

import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createLab,
  createReadyLab,
  finishCommand,
  pickFaultLines,
  removeLab,
  removeReadyLab,
  startCommand,
  type Lab,
} from '../../faults/fault-lab.ts';

const ASK = 'bot/terminal/ask-main.ts';
const EXPORT = 'bot/terminal/export-main.ts';
const CHAT = 'bot/terminal/chat-main.ts';

let empty: Lab;
let ready: Lab;
beforeAll(async () => {
  [empty, ready] = await Promise.all([createLab([]), createReadyLab()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([removeLab(empty), removeLab(ready)]);
  await removeReadyLab();
});

async function run(
  lab: Lab,
  script: string,
  args: readonly string[],
  input = '',
): ReturnType<typeof finishCommand> {
  return await finishCommand(startCommand(lab, script, args), input);
}

describe('without an index', () => {
  it.each([
    [ASK, ['--json', '供暖']],
    [ASK, ['--jsonl']],
    [EXPORT, ['documents']],
  ])('%s %j says so in one line and fails', async (script, args) => {
    const finished = await run(empty, script, args, '{"question":"供暖"}\n');
    expect([finished.code, finished.stdout]).toEqual([1, '']);
    expect(pickFaultLines(finished)).toEqual([expect.stringMatching(/no index.*npm run ingest/iu)]);
  });
});

describe('wrong usage', () => {
  it.each([
    [ASK, []],
    [ASK, ['']],
    [ASK, [' ']],
    [ASK, ['--jsonl', 'questions.jsonl']],
    [EXPORT, ['everything']],
    [EXPORT, ['documents', '--xml']],
  ])('%s %j ends with exit code 2 and nothing on stdout', async (script, args) => {
    const finished = await run(ready, script, args);
    expect([finished.code, finished.stdout]).toEqual([2, '']);
    expect(finished.stderr.trim()).toMatch(/^.+$/u);
  });
});

describe('JSON Lines', () => {
  it('are answered in their order; a bad line is an error and the run goes on', async () => {
    const input = [
      '{"id":1,"question":"阳政办发2022 75"}',
      '这不是 JSON',
      '',
      '{"id":2,"question":"有效期呢","history":["阳泉市数字经济企业认定管理办法"]}',
      '{"id":3}',
      `{"id":4,"question":"${'长'.repeat(100_000)}"}`,
      '{"id":5,"question":"2022年第5期有哪些文件"}',
    ].join('\r\n');
    const { code, stdout } = await run(ready, ASK, ['--jsonl'], input);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number | null; kind: string });
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'document'],
      [null, 'error'],
      [2, expect.any(String)],
      [3, 'error'],
      [4, 'none'],
      [5, 'list'],
    ]);
    expect(code).toBe(0);
  });

  it('of npm run --silent hold results and nothing else', async () => {
    const stdout = await new Promise<string>((done, fail) => {
      const child = execFile(
        'npm',
        ['run', '--silent', 'ask', '--', '--jsonl'],
        { env: ready.env },
        (error, out) => (error === null ? done(out) : fail(error)),
      );
      child.stdin?.end('{"id":1,"question":"谁是市长"}\n');
    });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: number }).id),
    ).toEqual([1]);
  });
});

describe('an export', () => {
  it('is JSON Lines, or CSV with a header', async () => {
    const [json, csv] = await Promise.all([
      run(ready, EXPORT, ['documents']),
      run(ready, EXPORT, ['documents', '--csv']),
    ]);
    expect([json.code, csv.code]).toEqual([0, 0]);
    const rows = json.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { issue: string });
    expect(rows).toHaveLength(21);
    expect(csv.stdout.split('\n')[0]).toBe(
      'issue,ord,title,doc_no,issuer,category,date,toc_page,start_line,end_line',
    );
  });
});

describe('a chat from a pipe', () => {
  it('answers line by line without colours and ends with exit code 0', async () => {
    const { code, stdout } = await run(ready, CHAT, [], '阳政办发2022 75\n/issues\n/nonsense\n');
    expect(code).toBe(0);
    expect(stdout).toContain('非官方，以公报原文为准');
    expect(stdout).toContain('城市生活垃圾分类行动实施方案');
    expect(stdout).toContain('没有 /nonsense 这个命令');
    expect(stdout).not.toContain('\u001b[');
    expect(stdout).toMatch(/\n\n问> 阳政办发2022 75\n《[\s\S]*\n\n问> \/issues\n2022年第5期/u);
  });

  it('ends at /quit, and what stands behind it is not read', async () => {
    const { code, stdout } = await run(ready, CHAT, [], '/quit\n/issues\n');
    expect(code).toBe(0);
    expect(stdout).not.toContain('21份文件\n');
  });
});

describe('a reader that closes early', () => {
  it.each([
    [EXPORT, ['passages']],
    [ASK, ['--jsonl']],
  ])('ends %s %j quietly', async (script, args) => {
    const child = startCommand(ready, script, args);
    child.stdout?.destroy();
    const { code, stderr } = await finishCommand(child, '{"question":"供暖"}\n'.repeat(5));
    expect([code, stderr]).toEqual([0, '']);
  });
});
