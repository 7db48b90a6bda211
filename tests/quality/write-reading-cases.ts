// npm run quality:reading-cases -- FILE: what the product finds for our own questions, as token ids, for training the reading model.

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { scoreUnit } from '../../retrieval/passages/pick-excerpt.ts';
import { readSentences } from '../../retrieval/passages/passage-sentences.ts';
import { RANKING_WEIGHTS } from '../../retrieval/passages/rank-passages.ts';
import { PASSAGES_READ } from '../../retrieval/passages/passage-reading.ts';
import type { TokenTable } from '../../retrieval/ports.ts';
import { buildUnitCase, isNearMiss, type UnitCase } from './learn-units.ts';
import { readLearningCases } from './learning-cases.ts';
import { readQualityConfig } from './quality-config.ts';
import { readQuestionSet } from './questions.ts';

/** Fields as data/models/gongwen-reader-zh/train/cases.py reads them. */
function describeCase({ from, units, isHit }: UnitCase, tokens: TokenTable): object {
  const tokenize = (text: string): number[] => tokens.tokenize(text);
  const passages = [...new Set(units.map(({ ranked }) => ranked))].slice(0, PASSAGES_READ);
  return {
    id: from.question.id,
    answerable: from.question.answerable,
    nearMiss: isNearMiss(from.question),
    question: tokenize(from.reading.text),
    passages: passages.map((ranked) => {
      const own = units.flatMap((unit, index) =>
        unit.ranked === ranked ? [{ unit, isHit: isHit[index] }] : [],
      );
      const sentences = readSentences(ranked.passage);
      return {
        issue: ranked.passage.document.issue,
        title: Array.from(ranked.passage.titleTokens),
        heading: Array.from(sentences.readHeadingTokens(tokenize)),
        sentences: sentences.sentences.map((sentence) => Array.from(sentence.readTokens(tokenize))),
        scores: own.map(({ unit }) => Number(scoreUnit(unit).toFixed(3))),
        hits: own.map(({ isHit: hit }) => hit === true),
      };
    }),
  };
}

const [, , file] = process.argv;
if (file === undefined) throw new Error('Where to? npm run quality:reading-cases -- FILE');
const tools = await openAnswerTools(readQualityConfig());
const questions = readQuestionSet(fileURLToPath(new URL('questions/', import.meta.url)), 'own-');
const cases = (await readLearningCases(questions, tools)).filter(({ reading }) => !reading.isHanging);
const out = createWriteStream(file);
for (const from of cases)
  out.write(
    `${JSON.stringify(describeCase(buildUnitCase(from, RANKING_WEIGHTS, tools.tokens), tools.tokens))}\n`,
  );
out.end();
await once(out, 'finish');
await tools.close();
