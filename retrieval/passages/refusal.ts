// A plain no in words: what was searched, what is held instead, and documents only where they treat the matter.

import type { Answer, DocumentReference } from '../domain/answer.ts';
import { buildReference, plainLine } from '../documents/document-card.ts';
import { pickDifferentDocuments } from './different-documents.ts';
import type { PassageTools } from './find-passages.ts';
import { pickInteraction, type LateInteraction } from './late-interaction.ts';
import type { OtherEdition } from './other-edition.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { readWordAlignment } from './word-alignment.ts';

const NEAREST = 3;

/** A document treats the matter where a passage of it means the like and its title names it; by eye on unanswerable questions of our own. */
interface Bar {
  /** Of the passage's cosine alone, of the title's share of the question, of both together. */
  readonly alike: number;
  readonly titled: number;
  readonly together: number;
  /** Of what the document prints of the question. */
  readonly printed: number;
}

const FIRST: Bar = { alike: 0.3, titled: 0.1, together: 0.6, printed: 0.41 };
const FURTHER: Bar = { alike: 0.4, titled: 0.2, together: 0.75, printed: 0 };

function treatsMatter(
  first: RankedPassage,
  ofDocument: readonly RankedPassage[],
  question: SearchQuestion,
  interaction: LateInteraction,
  bar: Bar,
): boolean {
  const alignment = readWordAlignment(question);
  const { titleTokens, foldedTitle } = first.passage;
  const titled = alignment.meanOf(alignment.align(interaction.match(titleTokens), foldedTitle));
  const printed = interaction.match([]);
  for (const { passage } of ofDocument)
    alignment.raise(printed, interaction.match(passage.tokens), passage.foldedTitle + passage.foldedBody);
  const alike = first.features.vector;
  return (
    alike >= bar.alike &&
    titled >= bar.titled &&
    alike + titled >= bar.together &&
    alignment.meanOf(printed) >= bar.printed
  );
}

/** Documents to look into though none answers; none where the best found only touch words of the question. */
export function findNearestDocuments(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  interaction: LateInteraction,
): DocumentReference[] {
  if (question.content === '') return [];
  return pickDifferentDocuments(ranked)
    .slice(0, NEAREST)
    .filter((entry, place) => {
      const { id } = entry.passage.document;
      const ofDocument = ranked.filter(({ passage }) => passage.document.id === id);
      return treatsMatter(entry, ofDocument, question, interaction, place === 0 ? FIRST : FURTHER);
    })
    .map(({ passage: { document } }) => buildReference(document));
}

/** Of the document talked of, whose passages are `ranked`: what hangs on it is not looked for elsewhere. */
export function buildUnsaid(ranked: readonly RankedPassage[]): Answer {
  const [document] = pickDifferentDocuments(ranked).map(({ passage }) => passage.document);
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine('刚才说到的文件里没有找到答案。')],
    excerpts: [],
    notes: ['如果问的是别的事，请把事项写完整再问。'],
    nearest: document === undefined ? [] : [buildReference(document)],
  };
}

/** Words of another language, and not a Chinese character. */
const OTHER_TONGUE = /^(?=.*[a-zа-я]{2,}[^\p{L}]+[a-zа-я]{2,})[^\p{Script=Han}]*$/iu;

/** `other`: what is held in place of the edition or year asked for. */
export function buildRefusal(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  tools: PassageTools,
  other: OtherEdition | null = null,
): Answer {
  const { issues, documents } = tools.store.summary;
  const names = issues.map(({ year, number }) => `${year}年第${number}期`).join('、');
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [
      ...(other === null
        ? []
        : [plainLine(`没有找到${other.asked}的内容；公报登载的是${other.held.join('、')}。`)]),
      plainLine(`在本库所收的${issues.length}期公报（${names}）、${documents}份文件里没有找到答案。`),
    ],
    excerpts: [],
    notes: [
      OTHER_TONGUE.test(question.text)
        ? '请用中文提问（Please ask in Chinese）。'
        : '可以换个说法，或写出事项、部门、文号再问。',
    ],
    nearest: findNearestDocuments(question, ranked, pickInteraction(tools.tokens, question.tokens)),
  };
}
