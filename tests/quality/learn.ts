// npm run quality:learn [-- --talks] [-- --write]: learns the weights of ranking, sentences and refusal from our own questions; with
// --talks those of talks, which build on what the first run wrote. Then npm run format.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { learnConfidence } from './learn-confidence.ts';
import { learnRanking } from './learn-ranking.ts';
import { learnTalk } from './learn-talk.ts';
import { buildUnitCase, learnUnits } from './learn-units.ts';
import { readLearningCases, type LearningCase } from './learning-cases.ts';
import { readQuestionSet } from './questions.ts';
import { readQualityConfig } from './quality-config.ts';
import heldOut from './held-out-readings.json' with { type: 'json' };

/** Contents by the name of the file that holds them. */
type Learnt = Readonly<Record<string, object>>;

function learnPassages(cases: readonly LearningCase[], { tokens }: AnswerTools): Learnt {
  const ranking = learnRanking(cases.filter(({ question }) => question.answerable));
  const unitCases = cases.map((entry) => buildUnitCase(entry, ranking, tokens));
  const units = learnUnits(unitCases.filter(({ from }) => from.question.answerable));
  const calibration = learnConfidence(unitCases, units, tokens, heldOut.odds);
  console.log(calibration.thresholds, calibration.joint);
  return {
    'ranking-weights.json': { weights: ranking },
    'unit-weights.json': { weights: units },
    'confidence-weights.json': calibration,
  };
}

const options = new Command()
  .option('--talks', 'of talks, with the other weights as they stand')
  .option('--write', 'write what was learnt')
  .parse()
  .opts<{ talks?: true; write?: true }>();
const tools = await openAnswerTools(readQualityConfig());
const questions = readQuestionSet(fileURLToPath(new URL('questions/', import.meta.url)), 'own-');
const cases = await readLearningCases(questions, tools);
const learnt: Learnt = options.talks
  ? { 'talk-weights.json': { thresholds: await learnTalk(cases, tools) } }
  : learnPassages(cases, tools);

if (options.write) {
  const answerable = cases.filter(({ question }) => question.answerable).length;
  const command = `npm run quality:learn -- ${options.talks ? '--talks ' : ''}--write`;
  const about = `${command}; ${answerable} answerable and ${cases.length - answerable} unanswerable questions of our own`;
  for (const [name, content] of Object.entries(learnt)) {
    const file = fileURLToPath(new URL(`../../retrieval/passages/${name}`, import.meta.url));
    writeFileSync(file, `${JSON.stringify({ about, ...content }, null, 2)}\n`);
  }
}
await tools.close();
