// The ways of finding passages, each alone and together, over the product's own passages: what each is worth.

import { SqliteDatabase } from '../../retrieval/index-files/sqlite-database.ts';
import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import { findPassages } from '../../retrieval/passages/find-passages.ts';
import { LateInteraction } from '../../retrieval/passages/late-interaction.ts';
import type { AnalysedPassage } from '../../retrieval/passages/analysed-passage.ts';
import type { SearchQuestion } from '../../retrieval/passages/search-question.ts';
import { dot } from '../../retrieval/text/vector-math.ts';
import { buildContextualText } from '../../retrieval/text/contextual-text.ts';
import { tokenizeBigrams } from '../../retrieval/text/tokenize.ts';

/** A lane answers passages, best first. */
export type Lane = (question: SearchQuestion) => Promise<readonly AnalysedPassage[]>;

const DEPTH = 50;
/** Weights of the fused lane: bigrams, MaxSim, one vector a passage. */
const FUSED = { bigrams: 1, maxSim: 1, vector: 0.6, lexicon: 0.4 } as const;

/** Every passage of the index. */
export async function readAllPassages(tools: AnswerTools): Promise<AnalysedPassage[]> {
  const documents = await tools.store.readDocuments();
  const perDocument: AnalysedPassage[][] = [];
  for (const { id } of documents) perDocument.push(await tools.cache.readDocument(id));
  return perDocument.flat();
}

async function openTrigrams(passages: readonly AnalysedPassage[]): Promise<SqliteDatabase> {
  const database = await SqliteDatabase.open(':memory:', 'create');
  await database.exec("CREATE VIRTUAL TABLE trigrams USING fts5 (text, tokenize = 'trigram')");
  await database.runMany(
    'INSERT INTO trigrams (rowid, text) VALUES (?, ?)',
    passages.map(({ row, passage, document }) => [row, buildContextualText(document, passage)]),
  );
  return database;
}

/** Scores by row, divided by the best. */
function normalizeScores(scores: ReadonlyMap<number, number>): Map<number, number> {
  const top = Math.max(1e-9, ...scores.values());
  return new Map([...scores].map(([row, score]) => [row, score / top]));
}

export async function openLanes(
  tools: AnswerTools,
): Promise<{ lanes: ReadonlyMap<string, Lane>; close: () => Promise<void> }> {
  const passages = await readAllPassages(tools);
  const byRow = new Map(passages.map((passage) => [passage.row, passage]));
  const trigrams = await openTrigrams(passages);
  const order = (scores: ReadonlyMap<number, number>): AnalysedPassage[] =>
    [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, DEPTH)
      .flatMap(([row]) => byRow.get(row) ?? []);

  const scoreTrigrams = async ({ content }: SearchQuestion): Promise<Map<number, number>> => {
    const windows = content
      .split(' ')
      .flatMap((part) =>
        Array.from({ length: Math.max(0, part.length - 2) }, (_, start) => part.slice(start, start + 3)),
      );
    if (windows.length === 0) return new Map();
    const match = [...new Set(windows)].map((window) => `"${window.replaceAll('"', '""')}"`).join(' OR ');
    const rows = await trigrams.all(
      'SELECT rowid AS row, -bm25(trigrams) AS score FROM trigrams WHERE trigrams MATCH ?',
      [match],
    );
    return new Map(rows.map(({ row, score }) => [Number(row), Number(score)]));
  };
  const scoreBigrams = async (terms: readonly string[]): Promise<Map<number, number>> => {
    const hits = await tools.store.searchText(terms, passages.length, { title: 1, heading: 1, body: 1 });
    return new Map(hits.map(({ row, score }) => [row, score]));
  };
  const scoreVectors = ({ vector }: SearchQuestion): Map<number, number> =>
    new Map(passages.map((passage) => [passage.row, Math.max(0, dot(vector, passage.vector))]));
  const scoreMaxSim = ({ tokens }: SearchQuestion): Map<number, number> => {
    const interaction = new LateInteraction(tools.tokens, tokens);
    return new Map(passages.map((passage) => [passage.row, interaction.score(passage.tokens)]));
  };
  const ownTerms = (question: SearchQuestion): string[] => question.terms.map(({ term }) => term);
  const fuse = async (question: SearchQuestion, hasLexicon: boolean): Promise<Map<number, number>> => {
    const meant = question.expansions.flatMap(({ printed }) => printed.flatMap(tokenizeBigrams));
    const parts: (readonly [Map<number, number>, number])[] = [
      [normalizeScores(await scoreBigrams(ownTerms(question))), FUSED.bigrams],
      [normalizeScores(scoreMaxSim(question)), FUSED.maxSim],
      [normalizeScores(scoreVectors(question)), FUSED.vector],
      ...(hasLexicon && meant.length > 0
        ? [[normalizeScores(await scoreBigrams(meant)), FUSED.lexicon] as const]
        : []),
    ];
    return new Map(
      passages.map(({ row }) => [
        row,
        parts.reduce((sum, [scores, weight]) => sum + weight * (scores.get(row) ?? 0), 0),
      ]),
    );
  };

  const lanes = new Map<string, Lane>([
    ['FTS5 trigram', async (question) => order(await scoreTrigrams(question))],
    ['bigram BM25', async (question) => order(await scoreBigrams(ownTerms(question)))],
    ['vectors alone', async (question) => order(scoreVectors(question))],
    ['MaxSim alone', async (question) => order(scoreMaxSim(question))],
    ['fused', async (question) => order(await fuse(question, false))],
    ['fused with lexicon', async (question) => order(await fuse(question, true))],
    [
      're-ranked',
      async (question) => (await findPassages(question, tools)).slice(0, DEPTH).map(({ passage }) => passage),
    ],
  ]);
  return { lanes, close: async () => await trigrams.close() };
}
