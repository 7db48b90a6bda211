// npm run quality:learn [-- --write]: learns the weights of ranking, sentences and refusal from our own questions; then npm run format.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { learnConfidence } from './learn-confidence.ts';
import { learnRanking } from './learn-ranking.ts';
import { buildUnitCase, learnUnits } from './learn-units.ts';
import { readLearningCases } from './learning-cases.ts';
import { readQuestionSet } from './questions.ts';
import { readQualityConfig } from './quality-config.ts';
import heldOut from './held-out-readings.json' with { type: 'json' };

const tools = await openAnswerTools(readQualityConfig());
const questions = readQuestionSet(fileURLToPath(new URL('questions/', import.meta.url)), 'own-');
const cases = await readLearningCases(questions, tools);
const answerable = cases.filter(({ question }) => question.answerable);

const ranking = learnRanking(answerable);
const unitCases = cases.map((entry) => buildUnitCase(entry, ranking, tools.tokens));
const units = learnUnits(unitCases.filter(({ from }) => from.question.answerable));
const calibration = learnConfidence(unitCases, units, tools.tokens, heldOut.odds);
console.log(calibration.thresholds, calibration.joint);

if (process.argv.includes('--write')) {
  const about = `npm run quality:learn -- --write; ${answerable.length} answerable and ${cases.length - answerable.length} unanswerable questions of our own`;
  const write = (name: string, content: object): void => {
    const file = fileURLToPath(new URL(`../../retrieval/passages/${name}`, import.meta.url));
    writeFileSync(file, `${JSON.stringify({ about, ...content }, null, 2)}\n`);
  };
  write('ranking-weights.json', { weights: ranking });
  write('unit-weights.json', { weights: units });
  write('confidence-weights.json', calibration);
}
await tools.close();
