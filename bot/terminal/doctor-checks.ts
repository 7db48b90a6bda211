// What the doctor looks at, one after the other: settings, Node, issues, model, index, one question, the bot's own state.

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  inspectIndex,
  openKnowledgeBase,
  readIndexedSources,
  type InspectedPart,
  type Inspection,
} from '../../retrieval/index.ts';
import { buildExampleQuestions } from '../conversation/example-questions.ts';
import { parseBotSettings, type BotSettings } from '../settings.ts';

export interface Finding {
  /** A warning leaves the exit code at 0. */
  readonly outcome: 'ok' | 'warning' | 'fault';
  readonly check: string;
  readonly detail: string;
}

/** The first version of Node that the project is tested on. */
const NODE_FLOOR = [20, 19] as const;

const PART_NAMES: Readonly<Record<InspectedPart, string>> = {
  model: '向量模型',
  manifest: '索引清单',
  files: '索引文件校验',
  store: '数据库完整性',
  'full-text': '全文索引完整性',
  vectors: '向量索引',
};

function describeFacts({ part, facts }: Inspection): string {
  switch (part) {
    case 'model':
      return `${facts['name']}，${facts['dimension']}维，一句话用时${facts['ms']}毫秒；${facts['reader'] === '' ? '没有配套的阅读模型，是否作答只凭字词判断' : `阅读模型 ${facts['reader']}`}`;
    case 'manifest':
      return `${facts['issues']}期、${facts['documents']}份文件、${facts['passages']}个片段，建于${String(facts['builtAt']).slice(0, 16).replace('T', ' ')}（UTC），模型 ${facts['model']}`;
    case 'files':
      return `${facts['files']}个文件与清单的 SHA-256 一致`;
    case 'store':
      return `SQLite quick_check 通过，${facts['passages']}个片段`;
    case 'full-text':
      return `FTS5 integrity-check 通过，${facts['terms']}个词项`;
    case 'vectors':
      return `${facts['vectors']}个向量，抽查都能找回自身，建库时 recall@10 为${facts['recallAt10']}`;
    default:
      return part satisfies never;
  }
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1]);
  const detail = isEnough
    ? process.version
    : `${process.version} 太旧，请升级到 ${NODE_FLOOR.join('.')} 或更新的版本`;
  return { outcome: isEnough ? 'ok' : 'fault', check: 'Node', detail };
}

async function checkSources(settings: BotSettings): Promise<Finding> {
  const check = '公报原文';
  try {
    const names = (await readdir(settings.gazetteDir)).filter(
      (name) => /\.(?:txt|md)$/iu.test(name) && name.toLowerCase() !== 'readme.md',
    );
    const indexed = new Set(
      Object.values((await readIndexedSources(settings.index)) ?? {}).map(({ sha256 }) => sha256),
    );
    let fresh = 0;
    for (const name of names) {
      const hash = createHash('sha256')
        .update(await readFile(join(settings.gazetteDir, name)))
        .digest('hex');
      if (!indexed.delete(hash)) fresh += 1;
    }
    if (fresh === 0 && indexed.size === 0)
      return { outcome: 'ok', check, detail: `${names.length}个文件都已入库` };
    const parts = [
      fresh > 0 ? `${fresh}个文件是新的或改过` : '',
      indexed.size > 0 ? `索引里有${indexed.size}期的原文已不在` : '',
    ];
    return {
      outcome: 'warning',
      check,
      detail: `${parts.filter((part) => part !== '').join('，')}；运行 npm run ingest`,
    };
  } catch {
    return {
      outcome: 'warning',
      check,
      detail: `读不到 ${settings.gazetteDir}；回答不受影响，入库前请检查 GAZETTE_DIR`,
    };
  }
}

async function checkQuestion(settings: BotSettings): Promise<Finding> {
  const check = '试问一句';
  try {
    const gazette = await openKnowledgeBase(settings.index);
    try {
      const latest = gazette.summary.issues.at(-1);
      const issue = latest === undefined ? null : await gazette.readIssue(latest.id);
      const [question = '公报有哪些文件'] = issue === null ? [] : buildExampleQuestions(issue);
      const start = performance.now();
      const { outcome, excerpts } = await gazette.answer({ text: question, history: [] });
      const ms = Math.round(performance.now() - start);
      const [first] = excerpts;
      if (outcome !== 'cited' || first === undefined) {
        return {
          outcome: 'fault',
          check,
          detail: `「${question}」没有得到带出处的答复；运行 npm run ingest -- --full`,
        };
      }
      return {
        outcome: 'ok',
        check,
        detail: `「${question}」用时${ms}毫秒，出处《${first.citation.title}》`,
      };
    } finally {
      await gazette.close();
    }
  } catch (error) {
    return { outcome: 'fault', check, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes a folder and takes it away: what permissions say is not so of a read-only disk or for root. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await rm(await mkdtemp(join(folder, '.doctor-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** The folder itself where it is there, else the nearest above it that is: in which it would be made. */
async function findStanding(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  return found !== null || dirname(folder) === folder ? folder : await findStanding(dirname(folder));
}

async function checkState({ stateDir, channel }: BotSettings): Promise<Finding> {
  const check = '机器人数据';
  const folder = resolve(stateDir);
  const standing = await findStanding(folder);
  if (!(await isWritable(standing)))
    return {
      outcome: channel === 'telegram' ? 'fault' : 'warning',
      check,
      detail: `${stateDir} 不可写${standing === folder ? '' : `（${standing} 里建不了文件夹）`}；请检查 STATE_DIR 的路径和权限`,
    };
  if (standing !== folder)
    return { outcome: 'ok', check, detail: `${stateDir} 还没有，首次运行 Telegram 时建立` };
  const isOpen = ((await stat(folder)).mode & 0o077) !== 0;
  return isOpen
    ? { outcome: 'warning', check, detail: `${stateDir} 别人也能读；里面有提问记录，请 chmod 700` }
    : { outcome: 'ok', check, detail: `${stateDir} 可写，只有本用户能读` };
}

function describeSettings(settings: BotSettings): string {
  const channel =
    settings.channel === 'telegram'
      ? `Telegram（${settings.webhook === null ? '长轮询' : 'webhook'}）`
      : '终端';
  return `${channel}，索引 ${settings.index.indexDir}，模型 ${settings.index.embeddingModel}`;
}

/** All findings in order; what cannot be looked at without what failed before is left out. Never throws. */
export async function* findConditions(env: NodeJS.ProcessEnv): AsyncGenerator<Finding> {
  yield checkNode();
  let settings: BotSettings;
  try {
    settings = parseBotSettings(env);
  } catch (error) {
    yield { outcome: 'fault', check: '设置', detail: error instanceof Error ? error.message : String(error) };
    return;
  }
  yield { outcome: 'ok', check: '设置', detail: describeSettings(settings) };
  let isWhole = true;
  for await (const inspection of inspectIndex(settings.index)) {
    const { part, fault } = inspection;
    isWhole &&= fault === null;
    yield {
      outcome: fault === null ? 'ok' : 'fault',
      check: PART_NAMES[part],
      detail: fault ?? describeFacts(inspection),
    };
  }
  if (isWhole) yield await checkQuestion(settings);
  yield await checkSources(settings);
  yield await checkState(settings);
}
