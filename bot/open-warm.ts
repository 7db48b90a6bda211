// The gazette opened for a process that many ask: what takes long the first time is done before anybody waits for it.

import { openKnowledgeBase, type IndexConfig, type KnowledgeBase } from '../retrieval/index.ts';

/** Between them they go every way that is slow the first time: sounds of mistyped words, passages, posts, groups. */
const FIRST_QUESTIONS = [
  '怎么补帖生孩子的家庭',
  '哪天开始实行',
  '市统记局局长是谁',
  '疫情防控指挥部里有谁',
] as const;

/** @throws IndexUnusableError or ModelError, one line each. */
export async function openWarmKnowledgeBase(config: IndexConfig): Promise<KnowledgeBase> {
  const knowledgeBase = await openKnowledgeBase(config);
  for (const text of FIRST_QUESTIONS) await knowledgeBase.answer({ text, history: [] });
  return knowledgeBase;
}
