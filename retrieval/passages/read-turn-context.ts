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
  const firstAlone = turns.findLastIndex((turn) => !needsContext(turn) && !onlyConfirms(turn));
  const words = turns.slice(Math.max(0, firstAlone)).join(' ');
  const earlier = await findPassages(await readSearchQuestion(words, NO_CONTEXT, tools), tools);
  const documents = [...new Set(earlier.map(({ passage }) => passage.document.id))].slice(0, DOCUMENTS);
  return { words: isHanging ? words : '', documents, isHanging };
}
