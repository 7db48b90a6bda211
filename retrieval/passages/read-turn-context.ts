// What a question takes from the turns before it: the documents they were about, and their words if it hangs on them.

import type { Question } from '../domain/answer.ts';
import { cleanQuestion } from '../question/clean-question.ts';
import { needsContext, onlyConfirms } from '../question/needs-context.ts';
import { findPassages, type PassageTools } from './find-passages.ts';
import { NO_CONTEXT, readSearchQuestion, type TurnContext } from './read-search-question.ts';

/** Earlier turns looked at. */
const TURNS = 3;
const DOCUMENTS = 2;

/** `question.text` is cleaned; its history is as typed. */
export async function readTurnContext(question: Question, tools: PassageTools): Promise<TurnContext> {
  const turns = question.history
    .slice(-TURNS)
    .map(cleanQuestion)
    .filter((turn) => turn !== '');
  if (turns.length === 0) return NO_CONTEXT;
  const isHanging = needsContext(question.text);
  let words = '';
  let documents: readonly string[] = [];
  for (const turn of turns) {
    const isOfBefore = words !== '' && (needsContext(turn) || onlyConfirms(turn));
    words = isOfBefore ? `${words} ${turn}` : turn;
    // 最晚多久之内去 could stand alone and does not: what was talked of counts for it too.
    if (!isOfBefore) documents = await findTalkedOf(words, documents, tools);
  }
  return { words: isHanging ? words : '', documents, isHanging };
}

/** The likeliest documents of a turn that may go on from earlier ones. */
async function findTalkedOf(
  words: string,
  before: readonly string[],
  tools: PassageTools,
): Promise<readonly string[]> {
  const reading = await readSearchQuestion(words, { words: '', documents: before, isHanging: false }, tools);
  const found = await findPassages(reading, tools);
  return [...new Set(found.map(({ passage }) => passage.document.id))].slice(0, DOCUMENTS);
}
