// One question from the command line: text, or one JSON object.

import type { KnowledgeBase } from '../../retrieval/index.ts';
import { answerQuestionAsJson } from './answer-line.ts';

export async function askOnce(
  question: string,
  asJson: boolean,
  knowledgeBase: KnowledgeBase,
): Promise<string> {
  const answered = await answerQuestionAsJson(null, question, [], knowledgeBase);
  return asJson ? JSON.stringify(answered) : answered.text;
}
