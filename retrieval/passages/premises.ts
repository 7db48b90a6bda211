// What a question takes for granted and the best passage does not bear out: a year, an edition, a place.

import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';

/** 1 when the question names a year that neither the document's date nor the passage prints. */
export function measureYearNowhere(question: SearchQuestion, first: RankedPassage | undefined): number {
  if (question.years.length === 0 || first === undefined) return 0;
  const { document, foldedBody, foldedTitle } = first.passage;
  const isSomewhere = question.years.some((year) =>
    `${document.date ?? ''} ${document.docNo ?? ''} ${foldedTitle} ${foldedBody}`.includes(String(year)),
  );
  return isSomewhere ? 0 : 1;
}

/** A document is asked for by its year: 2021年的方案, 2019版预案. */
const EDITION =
  /((?:19|20)\d{2})年?(?:度|版|那版|发的|出的|印发的|下发的|的)?[^，。？]{0,16}(?:方案|办法|预案|规定|通知|意见|规划|计划|细则|文件|通报|决定)/u;

/** 1 when the document found is of another year than the edition asked for, and its title names none. */
export function measureWrongEdition(question: SearchQuestion, first: RankedPassage | undefined): number {
  const year = EDITION.exec(question.text)?.[1];
  // Whether an old edition still holds is answered by the new one, which repeals it.
  if (year === undefined || first === undefined || question.wanted === 'validity') return 0;
  const { document, foldedTitle } = first.passage;
  return document.date?.startsWith(year) === true || foldedTitle.includes(year) ? 0 : 1;
}

/** 1 when the question names a place elsewhere that the passage does not. */
export function measureForeignPlace(question: SearchQuestion, first: RankedPassage | undefined): number {
  const isElsewhere = question.foreignPlaces.some(
    (place) => first === undefined || !(first.passage.foldedTitle + first.passage.foldedBody).includes(place),
  );
  return isElsewhere ? 1 : 0;
}
