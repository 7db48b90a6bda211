// Plain reasons why the passages found cannot answer, whatever they score: another place, another edition, no sum at all.

import { NEEDS_SHAPE } from '../question/wanted.ts';
import { normalizeText } from '../text/normalize.ts';
import type { Signals } from './confidence-signals.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';

export type PlainReason = 'no-words' | 'unknown-words' | 'elsewhere' | 'other-edition' | 'no-such-shape';

/** Passages that may hold what the best sentence lacks. */
const LOOKED_AT = 4;
/** Sentences that may show the wanted shape. */
const SENTENCES = 12;
/** A place that more passages than this name is not foreign: the province, a neighbour that is worked with. */
const COMMON_PLACE = 0.03;
/** Words in letters that nothing prints: so many make a question of another language. */
const FEWEST_STRANGE = 3;
/** Says no more than that something is asked for. */
const ONLY_GENERIC =
  /^(?:文件|通知|公报|政策|规定|办法|方案|内容|第[一二三四五六七八九十\d]{1,3}[条章节页]|[\s\d])*$/u;

function isElsewhere(question: SearchQuestion, ranked: readonly RankedPassage[], passages: number): boolean {
  const first = ranked.slice(0, LOOKED_AT);
  return question.foreignPlaces.some((place) => {
    const known = question.terms.find(({ term }) => place.startsWith(term))?.passages ?? 0;
    if (known > passages * COMMON_PLACE) return false;
    return !first.some(({ passage }) => (passage.foldedTitle + passage.foldedBody).includes(place));
  });
}

/** DRG, PM2.5: letters that stand so in what was found. */
function isPrintedAsTyped(
  { content }: Pick<SearchQuestion, 'content'>,
  ranked: readonly RankedPassage[],
): boolean {
  const typed = normalizeText(content);
  return (
    typed.length > 1 &&
    ranked
      .slice(0, LOOKED_AT)
      .some(({ passage }) => passage.foldedTitle.includes(typed) || passage.foldedBody.includes(typed))
  );
}

/** Words of another script, most of the question, that nothing found prints: its letters stand in everything. */
function isInLetters({ content }: SearchQuestion, ranked: readonly RankedPassage[]): boolean {
  const words = content.match(/[a-z]{2,}/giu) ?? [];
  const rest = content.match(/\p{Script=Han}/gu)?.length ?? 0;
  const strange = words.filter((word) => !isPrintedAsTyped({ content: word }, ranked));
  return strange.length >= FEWEST_STRANGE && strange.length > rest / 2;
}

/** Null when nothing plain speaks against answering; `passages` is the size of the corpus. */
export function findPlainReason(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  units: readonly ScoredUnit[],
  signals: Signals,
  passages: number,
): PlainReason | null {
  const isHanging = question.isHanging && question.contextDocuments.length > 0;
  const isForeign = !/\p{Script=Han}/u.test(question.text) && !isPrintedAsTyped(question, ranked);
  if (!isHanging && (isForeign || isInLetters(question, ranked) || ONLY_GENERIC.test(question.content)))
    return 'no-words';
  if (!isHanging && signals.unknownShare === 1) return 'unknown-words';
  if (isElsewhere(question, ranked, passages)) return 'elsewhere';
  if (signals.wrongEdition === 1) return 'other-edition';
  const { wanted, shape } = question;
  if (wanted === null || shape === null || !NEEDS_SHAPE.has(wanted)) return null;
  const hasShape = units.slice(0, SENTENCES).some(({ unit: { ranked: from, units: all, index } }) => {
    const { start = 0, end = 0 } = all[index] ?? {};
    return shape.test(from.passage.passage.text.slice(start, end));
  });
  return hasShape ? null : 'no-such-shape';
}
