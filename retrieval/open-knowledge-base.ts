// Composes the knowledge base: the index opened, tables loaded, every question of a channel answered from it.

import type { IndexConfig } from './config.ts';
import type { CorpusSummary, Excerpt, KnowledgeBase, Question } from './domain/answer.ts';
import type { AnswerTools } from './answer-tools.ts';
import { answerQuestion } from './answer-question.ts';
import { openOfficeFacts } from './facts/answer-office-question.ts';
import { findNumberReference, isSameSeries } from './question/number-reference.ts';
import { buildAliasEntries } from './question/alias-table.ts';
import { cleanQuestion } from './question/clean-question.ts';
import { ExpansionTable } from './question/expand-words.ts';
import { openIndex } from './index-files/open-index.ts';
import { readManifest } from './index-files/manifest.ts';
import { isConfident } from './passages/confidence.ts';
import { rankForQuestion } from './passages/answer-from-passages.ts';
import { pickInteraction } from './passages/late-interaction.ts';
import { rankUnits } from './passages/pick-excerpt.ts';
import { excerptUnits } from './passages/excerpt-ranked.ts';
import { measureGrounds } from './passages/grounds.ts';
import { readInDoubt } from './passages/read-in-doubt.ts';
import { startReading } from './passages/passage-reading.ts';
import { PassageCache } from './passages/passage-cache.ts';
import { readPassageView } from './documents/read-passage-view.ts';

/** Excerpts of a search or digest are this long. UTF-16 units. */
const SEARCH_LENGTH = 120;
/** Excerpts of one issue in a digest. */
const NEWS = 5;

export async function openAnswerTools(
  config: IndexConfig,
): Promise<AnswerTools & { close(): Promise<void> }> {
  const { store, vectors, embedder, tokens, reader } = await openIndex(config);
  const [lexicon, aliases, facts] = await Promise.all([
    store.readLexicon(),
    store.readTable('aliases'),
    openOfficeFacts(store),
  ]);
  return {
    store,
    vectors,
    embedder,
    tokens,
    reader,
    facts,
    expansions: new ExpansionTable([...lexicon, ...buildAliasEntries(aliases ?? '{}')]),
    cache: new PassageCache(store, (text) => tokens.tokenize(text)),
    close: async () => await store.close(),
  };
}

/** Ranked excerpts, best first; `isKept` may end the list. */
async function searchExcerpts(
  question: Question,
  limit: number,
  issue: string | null,
  tools: AnswerTools,
): Promise<Excerpt[]> {
  const { reading, ranked } = await rankForQuestion(
    { ...question, text: cleanQuestion(question.text) },
    tools,
  );
  const kept = issue === null ? ranked : ranked.filter(({ passage }) => passage.document.issue === issue);
  const interaction = pickInteraction(tools.tokens, reading.tokens);
  const tokenize = (words: string): number[] => tools.tokens.tokenize(words);
  const looked = kept.slice(0, limit);
  const units = rankUnits(reading, looked, interaction, tokenize);
  if (issue !== null) {
    const grounds = measureGrounds(reading, kept, units, interaction, tokenize);
    const reader = startReading(reading, tools.tokens, tools.reader);
    if (!isConfident(await readInDoubt(grounds, looked, units, reader), false)) return [];
  }
  const excerpts = await excerptUnits(
    units,
    Array.from({ length: limit }, () => SEARCH_LENGTH),
    tools,
  );
  return excerpts.map(({ excerpt }) => excerpt);
}

async function findReferencedDocuments(
  reference: string,
  tools: AnswerTools,
): ReturnType<KnowledgeBase['findDocuments']> {
  const byId = await tools.store.readDocument(reference);
  if (byId !== null) return [byId];
  const number = findNumberReference(cleanQuestion(reference));
  if (number === null) return [];
  const found = await tools.store.findDocumentsByYearNumber(number.year, number.number);
  return found.filter(
    ({ docNo }) => docNo !== null && isSameSeries(number.series, docNo.slice(0, docNo.indexOf('〔'))),
  );
}

/** @throws IndexUnusableError or ModelError, one line each. */
export async function openKnowledgeBase(config: IndexConfig): Promise<KnowledgeBase> {
  const tools = await openAnswerTools(config);
  const summary: CorpusSummary = tools.store.summary;
  return {
    summary,
    answer: async (question) => await answerQuestion(question, tools),
    search: async (text, limit) => await searchExcerpts({ text, history: [] }, limit, null, tools),
    findDocuments: async (reference) => await findReferencedDocuments(reference, tools),
    readDocument: async (id) => {
      const document = await tools.store.readDocument(id);
      if (document === null) return null;
      return {
        document,
        lines: await tools.store.readLines(document.issue, document.lines.first, document.lines.last),
      };
    },
    readPassage: async (id) => await readPassageView(id, tools),
    readIssue: async (id) => {
      const issue = await tools.store.readIssue(id);
      return issue === null ? null : { issue, documents: await tools.store.readDocuments(id) };
    },
    findNews: async (topic, issue) => await searchExcerpts({ text: topic, history: [] }, NEWS, issue, tools),
    close: async () => await tools.close(),
  };
}

/** Changes with every build; null where there is no readable index. Cheap: for noticing a new one. */
export async function readIndexFingerprint(config: IndexConfig): Promise<string | null> {
  const manifest = await readManifest(config.indexDir).catch(() => null);
  return manifest?.generation ?? null;
}
