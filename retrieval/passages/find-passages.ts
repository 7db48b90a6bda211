// A question's passages: full text and vectors give candidates, late interaction and the rest rank them.

import type { ReadingModel, VectorIndex } from '../ports.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { pickInteraction } from './late-interaction.ts';
import type { PassageCache } from './passage-cache.ts';
import { dot } from '../text/vector-math.ts';
import {
  CandidateReader,
  type Candidate,
  type FeatureDraft,
  type FeatureVector,
} from './ranking-features.ts';
import {
  orderByFeatures,
  RANKING_WEIGHTS,
  type RankedPassage,
  type RankingWeights,
} from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import type { SearchTools } from './read-search-question.ts';
import { takeTurn } from './take-turn.ts';

const TEXT_CANDIDATES = 80;
const EXPANSION_CANDIDATES = 40;
const VECTOR_CANDIDATES = 60;
const FIELD_WEIGHTS = { title: 1.5, heading: 1.2, body: 1 } as const;
/** The commonest bigrams of a long question find everything and slow the search: only the rarest are asked. */
const MOST_TERMS = 40;

/** Some 3 ms of computing. */
const CANDIDATES_A_TURN = 48;

export interface PassageTools extends SearchTools {
  readonly vectors: VectorIndex;
  readonly cache: PassageCache;
  /** Null where none is installed: whether to answer then rests on the evidence of the words alone. */
  readonly reader: ReadingModel | null;
}

function pickRarest(question: SearchQuestion): string[] {
  return question.terms
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}

/** Ranked best first; `within` keeps to one document, whose passages are then all candidates. */
export async function findPassages(
  question: SearchQuestion,
  tools: PassageTools,
  options: { readonly within?: string; readonly weights?: RankingWeights } = {},
): Promise<RankedPassage[]> {
  const passages =
    options.within === undefined
      ? await tools.cache.readRows([
          ...new Set([
            ...(await findCandidateRows(question, tools)),
            ...(await readContextRows(question, tools)),
          ]),
        ])
      : await tools.cache.readDocument(options.within);
  const candidates = passages.map((passage) => ({
    passage,
    similarity: dot(question.vector, passage.vector),
  }));
  const features = await readFeatures(question, candidates, tools);
  return orderByFeatures(candidates, features, options.weights ?? RANKING_WEIGHTS);
}

/** Looking at the candidates is most of a search: in turns, so that other work may run between them. */
async function readFeatures(
  question: SearchQuestion,
  candidates: readonly Candidate[],
  tools: PassageTools,
): Promise<readonly FeatureVector[]> {
  const reader = new CandidateReader(question, pickInteraction(tools.tokens, question.tokens));
  const drafts: FeatureDraft[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (index % CANDIDATES_A_TURN === 0) await takeTurn();
    drafts.push(reader.read(candidate));
  }
  return reader.compare(candidates, drafts);
}

/** In a talk about a document all of it is looked at: its words were said before and are not said again. */
async function readContextRows(question: SearchQuestion, tools: PassageTools): Promise<number[]> {
  const perDocument = await Promise.all(
    question.contextDocuments.map(async (id) => await tools.cache.readDocument(id)),
  );
  return perDocument.flat().map(({ row }) => row);
}

async function findCandidateRows(question: SearchQuestion, tools: PassageTools): Promise<number[]> {
  const meant = question.expansions.flatMap(({ printed }) => printed.flatMap(tokenizeBigrams));
  const [byText, byMeaning] = await Promise.all([
    tools.store.searchText(pickRarest(question), TEXT_CANDIDATES, FIELD_WEIGHTS),
    tools.store.searchText([...new Set(meant)].slice(0, MOST_TERMS), EXPANSION_CANDIDATES, FIELD_WEIGHTS),
  ]);
  const byVector = tools.vectors.search(question.vector, VECTOR_CANDIDATES);
  return [...new Set([...byText, ...byMeaning, ...byVector].map(({ row }) => row))];
}
