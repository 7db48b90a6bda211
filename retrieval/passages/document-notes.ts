// What a reader must know about the document quoted: how long it holds, and that an amending notice quotes old text.

import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnalysedPassage } from './analysed-passage.ts';
import { buildDisplayText } from './display-text.ts';
import { splitSentences } from './split-sentences.ts';

const VALIDITY =
  /有效期[^，。；]{0,10}年|自[^，。；]{2,24}(?:起施行|起实施|起执行|之日起)|同时废止|予以废止/u;
/** A validity clause is a short sentence near the end; longer ones only mention it. UTF-16 units. */
const LONGEST_CLAUSE = 60;
/** The title of a notice that quotes old text to change it. */
export const AMENDING_TITLE = /关于(?:修改|修订|调整修改|废止)|修改[《“]|修订[《“]/u;
const AMENDING_WORDS = /修改为|删除|改为|修订为|增加[“一]/u;

/** The document's own sentence on when it takes effect and for how long, printed form; null where it states none. */
export function findValidity(passages: readonly Pick<AnalysedPassage, 'passage'>[]): string | null {
  for (const { passage } of passages.toReversed()) {
    for (const { start, end } of splitSentences(passage.text).toReversed()) {
      const sentence = passage.text.slice(start, end);
      if (VALIDITY.test(sentence) && sentence.trim().length <= LONGEST_CLAUSE && !sentence.includes('\t'))
        return buildDisplayText(sentence);
    }
  }
  return null;
}

/** Notes on the document of the first excerpt, in the order of their weight; what the excerpt itself says is not said again. */
export function buildDocumentNotes(
  document: Pick<GazetteDocument, 'title'>,
  shown: string,
  passages: readonly AnalysedPassage[],
): string[] {
  const notes: string[] = [];
  if (AMENDING_TITLE.test(document.title) && (AMENDING_WORDS.test(shown) || shown.includes('“'))) {
    notes.push('这是修改通知：引号里可能是修改前的文字，以“修改为”之后的为准。');
  }
  const validity = findValidity(passages);
  if (validity !== null && !shown.includes(validity)) notes.push(`效力：${validity}`);
  return notes;
}
