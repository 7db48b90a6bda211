// A premise that the documents found contradict: an edition, a quarter or a year that they do not have, of a thing of theirs.

import type { GazetteDocument } from '../domain/gazette.ts';
import { findEditions, findThingOfYear, isSameEdition, type Edition } from '../question/editions.ts';
import { normalizeText } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { formatTitle } from '../documents/document-card.ts';
import type { AnalysedPassage } from './analysed-passage.ts';

/** A document found, whole. */
export interface FoundDocument {
  readonly document: GazetteDocument;
  readonly passages: readonly Pick<AnalysedPassage, 'foldedBody' | 'foldedTitle'>[];
}

/** Pairs of characters that a title must share with the question to be of the same thing. */
const SAME_THING = 3;
/** The same for the few words behind a year, the first of which must be shared. */
const SAME_YEARLY = 2;
const ABOUT_VALIDITY =
  /废[止除了掉]|作废|失效|有效|管用|算数|作数|顶替|替代|取代|代替|替换|[老旧](?:的|预案|办法|规定|方案|文件|通知)/u;

/** What was asked for and is not held, and what is held instead, never empty: 第三届：《…》. */
export interface OtherEdition {
  readonly asked: string;
  readonly held: readonly string[];
}

function countShared(words: string, title: string, place: string): number {
  const own = new Set(tokenizeBigrams(place));
  return [...new Set(tokenizeBigrams(words))].filter((pair) => !own.has(pair) && title.includes(pair)).length;
}

/** Title, number and text, folded. */
function readWhole({ document, passages }: FoundDocument): string {
  const head = normalizeText(`${document.title}${document.docNo ?? ''}`);
  return [head, ...passages.map(({ foldedBody, foldedTitle }) => foldedTitle + foldedBody)].join('\n');
}

/** Whether a document has the edition asked for: a quarter of its own year may stand there without the year. */
function hasEdition(asked: Edition, found: FoundDocument): boolean {
  const ownYear = Number(found.document.date?.slice(0, 4));
  return findEditions(readWhole(found)).some(
    (edition) =>
      isSameEdition(asked, edition) &&
      (asked.year === null || edition.year === asked.year || asked.year === ownYear),
  );
}

/** Editions of the same kind: of titles of the same thing, and before the same words in the text. */
function findHeldEditions(
  asked: Edition,
  question: string,
  found: readonly FoundDocument[],
  place: string,
): string[] {
  const about = normalizeText(question.replace(asked.words, ' '));
  return found.flatMap((each) => {
    const title = normalizeText(each.document.title);
    const isTitled = countShared(about, title, place) >= SAME_THING;
    const inTitle = isTitled ? findEditions(title).filter(({ unit }) => unit === asked.unit) : [];
    const inText = findEditions(readWhole(each)).filter(
      ({ unit, after }) =>
        unit === asked.unit && after.length > 2 && asked.after.startsWith(after.slice(0, 3)),
    );
    const [first] = [...inTitle, ...inText];
    return first === undefined ? [] : [`${first.words}：${formatTitle(each.document)}`];
  });
}

function printsYear(found: FoundDocument, year: number): boolean {
  return `${found.document.date ?? ''} ${readWhole(found)}`.includes(String(year));
}

/** The first document found, where it is the thing of another year and none like it prints the year asked for. */
function findOtherYear(
  question: string,
  found: readonly FoundDocument[],
  place: string,
): OtherEdition | null {
  const asked = findThingOfYear(question, place);
  const [first] = found;
  if (asked === null || first === undefined) return null;
  const thing = normalizeText(asked.thing);
  const isThing = ({ document }: FoundDocument): boolean => {
    const title = normalizeText(document.title);
    return title.includes(thing.slice(0, 2)) && countShared(thing, title, place) >= SAME_YEARLY;
  };
  if (!isThing(first) || printsYear(first, asked.year)) return null;
  if (found.some((each) => isThing(each) && printsYear(each, asked.year))) return null;
  const year = first.document.date?.slice(0, 4);
  return {
    asked: `${asked.year}年`,
    held: [`${year === undefined ? '' : `${year}年`}${formatTitle(first.document)}`],
  };
}

/**
 * What is held in place of the edition, quarter or year that a question asks for; null where the premise may be true.
 * `found`: the first documents found, best first; `place`: where the gazette comes from, whose name says nothing.
 */
export function findOtherEdition(
  question: string,
  found: readonly FoundDocument[],
  place: string,
): OtherEdition | null {
  // Whether an old edition still holds is answered by the new one, which repeals it.
  if (ABOUT_VALIDITY.test(question)) return null;
  for (const asked of findEditions(question)) {
    if (found.some((each) => hasEdition(asked, each))) continue;
    const held = findHeldEditions(asked, question, found, place);
    if (held.length > 0) return { asked: asked.words, held };
  }
  return findOtherYear(question, found, place);
}
