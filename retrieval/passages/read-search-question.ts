// Asks the index how rare the question's words are, and how they may be meant: the async part of understanding.

import type { Embedder, GazetteStore, TokenTable } from '../ports.ts';
import type { Expansion, ExpansionTable } from '../question/expand-words.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { stripQuestionWords } from '../question/strip-question-words.ts';
import { findAnswerShape } from '../question/answer-shape.ts';
import { understandWanted } from '../question/wanted.ts';
import { findDates } from '../text/chinese-date.ts';
import { buildPinyin } from '../text/pinyin.ts';
import { readPinyin } from './read-pinyin.ts';
import { countTerms, tokenizeBigrams } from '../text/tokenize.ts';
import { findStrangeWords } from './strange-words.ts';
import type { SearchQuestion, SearchToken, WeightedTerm } from './search-question.ts';

/** Words of earlier turns count this much beside those of the question itself. */
const CONTEXT_WEIGHT = 0.6;
/** A word that sounds the same is this sure. */
const HOMOPHONE_WEIGHT = 0.8;
/** Lengths of stretches looked up by sound. */
const SOUND_LENGTHS = [4, 3, 2] as const;
/** A bigram known to fewer passages than this may be mistyped. */
const RARE_PASSAGES = 1;

export interface SearchTools {
  readonly store: GazetteStore;
  readonly embedder: Embedder;
  readonly tokens: TokenTable;
  readonly expansions: ExpansionTable;
}

/** Inverse document frequency, BM25's form, never negative. */
export function rarity(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}

/** Stretches of the question that no passage holds, by sound: 水姿源 → 水资源. */
async function findHomophones(
  content: string,
  rare: ReadonlySet<string>,
  store: GazetteStore,
): Promise<Expansion[]> {
  const bySound = new Map<string, string>();
  for (const run of content.match(/[\p{Script=Han}]+/gu) ?? []) {
    for (const length of SOUND_LENGTHS) {
      for (let start = 0; start + length <= run.length; start += 1) {
        const stretch = run.slice(start, start + length);
        if (!tokenizeBigrams(stretch).some((term) => rare.has(term))) continue;
        const sound = buildPinyin(stretch);
        if (sound !== null && !bySound.has(sound)) bySound.set(sound, stretch);
      }
    }
  }
  if (bySound.size === 0) return [];
  const words = await store.findWordsByPinyin([...bySound.keys()]);
  return words.flatMap(({ word, pinyin }) => {
    const said = bySound.get(pinyin) ?? '';
    return said === word ? [] : [{ said, printed: [word], weight: HOMOPHONE_WEIGHT }];
  });
}

async function weighTerms(
  own: readonly string[],
  context: readonly string[],
  store: GazetteStore,
): Promise<{ terms: WeightedTerm[]; rare: Set<string> }> {
  const all = [...new Set([...own, ...context])];
  const counts = await store.countPassagesWith(all);
  const ownTerms = new Set(own);
  const { passages } = store.summary;
  const terms = all.map((term) => ({
    term,
    passages: counts.get(term) ?? 0,
    weight: rarity(counts.get(term) ?? 0, passages) * (ownTerms.has(term) ? 1 : CONTEXT_WEIGHT),
  }));
  return { terms, rare: new Set(own.filter((term) => (counts.get(term) ?? 0) < RARE_PASSAGES)) };
}

async function weighTokens(content: string, context: string, tools: SearchTools): Promise<SearchToken[]> {
  const own = new Set(tools.tokens.tokenize(content));
  const all = new Set([...own, ...tools.tokens.tokenize(context)]);
  const counts = await tools.store.countPassagesWithTokens([...all]);
  const { passages } = tools.store.summary;
  return [...all].flatMap((token) => {
    const word = tools.tokens.spell(token);
    if (!/[\p{L}\p{N}]/u.test(word)) return [];
    const learntWeight = tools.tokens.weight(token);
    const weight =
      rarity(counts.get(token) ?? 0, passages) * learntWeight * (own.has(token) ? 1 : CONTEXT_WEIGHT);
    return [{ token, word, weight, learntWeight }];
  });
}

/** What the earlier turns lend to a question that hangs on them. */
export interface TurnContext {
  /** Their words, cleaned; empty for a question that stands alone. */
  readonly words: string;
  readonly documents: readonly string[];
  /** Whether the question makes no sense alone. */
  readonly isHanging: boolean;
}

export const NO_CONTEXT: TurnContext = { words: '', documents: [], isHanging: false };

/** `asked` is cleaned. */
export async function readSearchQuestion(
  asked: string,
  { words: context, documents, isHanging }: TurnContext,
  tools: SearchTools,
): Promise<SearchQuestion> {
  const question = await readPinyin(asked, tools.store);
  const dates = findDates(question);
  const content = stripQuestionWords(question);
  const contextContent = stripQuestionWords(context);
  const [{ terms, rare }, tokens, vector] = await Promise.all([
    weighTerms(
      [...countTerms(tokenizeBigrams(content.replaceAll(' ', '\n'))).keys()],
      tokenizeBigrams(contextContent.replaceAll(' ', '\n')),
      tools.store,
    ),
    weighTokens(content, contextContent, tools),
    tools.embedder.embedQuestion(contextContent === '' ? content : `${content} ${contextContent}`),
  ]);
  const meant = [
    ...tools.expansions.expand(`${question} ${context}`),
    ...(await findHomophones(content, rare, tools.store)),
  ];
  const printedTerms = [...new Set(meant.flatMap(({ printed }) => printed.flatMap(tokenizeBigrams)))];
  const counts = await tools.store.countPassagesWith(printedTerms);
  const wordRarity = (word: string): number => {
    const parts = tokenizeBigrams(word);
    const sum = parts.reduce(
      (total, term) => total + rarity(counts.get(term) ?? 0, tools.store.summary.passages),
      0,
    );
    return parts.length === 0 ? 0 : sum / parts.length;
  };
  const isPrinted = (term: string): boolean => (counts.get(term) ?? 0) > 0;
  const explained = meant.filter(({ printed }) =>
    printed.some((word) => tokenizeBigrams(word).every(isPrinted)),
  );
  const held = new Set(terms.filter(({ passages }) => passages > 0).map(({ term }) => term));
  return {
    text: question,
    content,
    wanted: understandWanted(question),
    shape: findAnswerShape(question),
    contextDocuments: documents,
    isHanging,
    foreignPlaces: findForeignPlaces(question, tools.store.summary.issues.at(-1)?.place ?? ''),
    terms,
    tokens,
    strangeWords: findStrangeWords(
      content.split(' ').map((part) => tools.tokens.tokenize(part).map((token) => tools.tokens.spell(token))),
      tokens,
      (bigram) => held.has(bigram),
      explained.map(({ said }) => said),
    ),
    vector,
    expansions: meant.map((expansion) => ({
      ...expansion,
      rarity: Math.max(...expansion.printed.map(wordRarity)),
    })),
    years: dates.flatMap(({ year }) => (year === null ? [] : [year])),
    months: dates.flatMap(({ year, month }) =>
      year === null || month === null ? [] : [`${year}-${String(month).padStart(2, '0')}`],
    ),
  };
}
