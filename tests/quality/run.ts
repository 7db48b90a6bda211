// npm run quality: every figure by question type, for the product and for the lanes and baselines it replaces.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { answerQuestionAsJson, type AnsweredLine } from '../../bot/terminal/answer-line.ts';
import { readSourceFile } from '../../ingest/read-issue.ts';
import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import type { SourceLine } from '../../retrieval/domain/gazette.ts';
import { openKnowledgeBase } from '../../retrieval/index.ts';
import { readManifest } from '../../retrieval/index-files/manifest.ts';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { NO_CONTEXT, readSearchQuestion } from '../../retrieval/passages/read-search-question.ts';
import { readTurnContext } from '../../retrieval/passages/read-turn-context.ts';
import { cleanQuestion } from '../../retrieval/question/clean-question.ts';
import { compareToBaseline, type Baseline } from './baseline.ts';
import { openLanes, type Lane } from './lanes.ts';
import { readQualityConfig } from './quality-config.ts';
import { readQuestionSet, type GoldQuestion } from './questions.ts';
import { findRanks, renderTable, type LaneRanks } from './retrieval-table.ts';
import { renderScore, scoreAnswers, type Score } from './score.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BASELINE = join(HERE, 'baseline.json');
/** Files of questions/ by the beginning of their names. */
const SETS = ['shared', 'own', 'validation', 'fresh', 'adversarial'] as const;

const options = new Command('quality')
  .option('--sets <names>', `question sets, of ${SETS.join(', ')}`, 'shared,own,validation,fresh,adversarial')
  .option('--no-lanes', 'leave the table of retrieval lanes out')
  .option('--misses <n>', 'print so many misses a set', '0')
  .option('--write-baseline', 'keep the figures as the new baseline', false)
  .parse()
  .opts<{ sets: string; lanes: boolean; misses: string; writeBaseline: boolean }>();

const config = readQualityConfig();

async function readSources(): Promise<Map<string, readonly SourceLine[]>> {
  const manifest = await readManifest(config.indexDir);
  const folder = process.env['GAZETTE_DIR'] ?? 'data/issues';
  const entries = Object.entries(manifest?.sources ?? {}).map(
    async ([issue, { file }]) => [issue, (await readSourceFile(folder, file)).lines] as const,
  );
  return new Map(await Promise.all(entries));
}

async function answerAll(questions: readonly GoldQuestion[]): Promise<Map<string, AnsweredLine>> {
  const knowledgeBase = await openKnowledgeBase(config);
  const answers = new Map<string, AnsweredLine>();
  for (const { id, question, history } of questions) {
    answers.set(id, await answerQuestionAsJson(id, question, history ?? [], knowledgeBase));
  }
  await knowledgeBase.close();
  return answers;
}

/** What plain BM25 over bigrams would reply: its first three passages, whole. */
async function answerByBigrams(
  questions: readonly GoldQuestion[],
  lane: Lane,
  tools: AnswerTools,
): Promise<Map<string, AnsweredLine>> {
  const answers = new Map<string, AnsweredLine>();
  for (const { id, question } of questions) {
    const found = (await lane(await readSearchQuestion(cleanQuestion(question), NO_CONTEXT, tools))).slice(
      0,
      3,
    );
    answers.set(id, {
      id,
      kind: 'passage',
      text: found
        .map(({ passage, document }) => `《${document.title}》${document.docNo ?? ''}\n${passage.text}`)
        .join('\n'),
      citations: found.map(({ passage, document }) => ({
        issue: document.issue,
        docNo: document.docNo,
        title: document.title,
        date: document.date,
        lines: passage.lines.map(({ first, last }) => [first, last] as const),
        quote: passage.text,
      })),
      ms: 0,
    });
  }
  return answers;
}

async function rankLanes(
  questions: readonly GoldQuestion[],
  lanes: ReadonlyMap<string, Lane>,
  tools: AnswerTools,
): Promise<Map<string, LaneRanks[]>> {
  const ranks = new Map([...lanes.keys()].map((name) => [name, [] as LaneRanks[]]));
  for (const question of questions) {
    const text = cleanQuestion(question.question);
    const context = await readTurnContext({ text, history: question.history ?? [] }, tools);
    const reading = await readSearchQuestion(text, context, tools);
    for (const [name, lane] of lanes) ranks.get(name)?.push(findRanks(question, await lane(reading)));
  }
  return ranks;
}

const sources = await readSources();
const sets = SETS.filter((name) => options.sets.split(',').includes(name));
const tools = await openAnswerTools(config);
const { lanes, close } = await openLanes(tools);
const bigrams = lanes.get('bigram BM25');
const scores = new Map<string, Score>();

for (const set of sets) {
  const questions = readQuestionSet(join(HERE, 'questions'), set);
  const answers = await answerAll(questions);
  const score = scoreAnswers(questions, answers, sources);
  scores.set(set, score);
  console.log(`\n== ${set}: ${questions.length} questions ==\n${renderScore(score)}`);
  const times = [...answers.values()].map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(
    `ms a question: p50 ${times[Math.floor(times.length * 0.5)]}  p95 ${times[Math.floor(times.length * 0.95)]}`,
  );
  if (bigrams !== undefined && options.lanes) {
    const base = scoreAnswers(questions, await answerByBigrams(questions, bigrams, tools), sources);
    console.log(
      `-- what plain BM25 over bigrams would reply (three whole passages) --\n${renderScore(base).split('\n').slice(-2)[0]}`,
    );
    const answerable = questions.filter(({ answerable: isAnswerable }) => isAnswerable);
    console.log(
      `-- retrieval alone, ${answerable.length} answerable --\n${renderTable(await rankLanes(answerable, lanes, tools), 'bigram BM25')}`,
    );
    const topics = answerable.filter(({ type }) => type === 'topic');
    console.log(
      `-- retrieval alone, ${topics.length} topic questions --\n${renderTable(await rankLanes(topics, lanes, tools), 'bigram BM25')}`,
    );
  }
  for (const { question, answer } of score.misses.slice(0, Number(options.misses))) {
    console.log(
      `${question.id} | ${question.type} | ${question.question} | ${question.answer.join('/').slice(0, 60)} | ${answer.kind} | ${answer.text.replaceAll('\n', ' ').slice(0, 140)}`,
    );
  }
}
await close();
await tools.close();

const figures: Baseline['figures'] = Object.fromEntries(
  [...scores].map(([set, { rows, verbatim }]) => [
    set,
    { verbatim, ...Object.fromEntries(rows.map((row) => [row.type, { ...row }])) },
  ]),
);
if (options.writeBaseline) {
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ command: 'npm run quality -- --no-lanes --write-baseline', figures }, null, 2)}\n`,
  );
} else if (existsSync(BASELINE)) {
  const verdict = compareToBaseline(JSON.parse(readFileSync(BASELINE, 'utf8')), figures);
  console.log(`\n${verdict.lines.join('\n')}`);
  if (verdict.hasFailed) process.exitCode = 1;
}
