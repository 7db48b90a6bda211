// 第三批赋权清单, of which only the fifth is held: said by the titles, before any passage is weighed.

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Question } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import { findEditions, isSameEdition, type Edition } from '../question/editions.ts';
import { stripQuestionWords } from '../question/strip-question-words.ts';
import { normalizeText } from '../text/normalize.ts';
import { isSubsequence } from '../text/subsequence.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { buildReference, formatTitle, plainLine } from './document-card.ts';

/** So short a name is of many things. */
const SHORTEST_NAME = 4;
/** Pairs of characters that a title must share with it: 赋权清单 has 赋权 and 清单 in common with 赋权事项清单. */
const SHARED = 2;
/** 第一次, 第二轮 are said of much that no title numbers. */
const NUMBERED = /^[批届]$/u;

/** The editions of a document's title, where it has every character of the name, in order. */
function findTitled({ title }: GazetteDocument, name: string, unit: string): Edition[] {
  const folded = normalizeText(title);
  const shared = [...new Set(tokenizeBigrams(name))].filter((pair) => folded.includes(pair)).length;
  if (shared < SHARED || !isSubsequence(name, folded)) return [];
  return findEditions(folded).filter((edition) => edition.unit === unit);
}

/** `question.text` is cleaned. Null where no edition is asked for, or the titles do not say that another one is held. */
export async function answerOtherEdition({ text }: Question, tools: AnswerTools): Promise<Answer | null> {
  const [asked, ...others] = findEditions(text);
  if (asked === undefined || others.length > 0 || !NUMBERED.test(asked.unit)) return null;
  const about = normalizeText(text.replace(asked.words, ' '));
  const name = stripQuestionWords(about).replace(/[^\p{L}]/gu, '');
  if (name.length < SHORTEST_NAME) return null;
  const held = (await tools.store.readDocuments()).flatMap((document) => {
    const [edition] = findTitled(document, name, asked.unit);
    return edition === undefined ? [] : [{ document, edition }];
  });
  if (held.length === 0) return null;
  for (const { document } of held) {
    // What a document says of the one before it may be the answer.
    const passages = await tools.store.readPassagesOf(document.id);
    const words = normalizeText([document.title, ...passages.map(({ passage }) => passage.text)].join('\n'));
    if (findEditions(words).some((edition) => isSameEdition(asked, edition))) return null;
  }
  const named = held.map(({ document, edition }) => `${edition.words}：${formatTitle(document)}`);
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`没有找到${asked.words}的内容；公报登载的是${named.join('、')}。`)],
    excerpts: [],
    notes: ['本库所收各期有缺，其他各批各届可能登在别的期里。'],
    nearest: held.map(({ document }) => buildReference(document)),
  };
}
