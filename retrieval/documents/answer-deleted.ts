// Whether words still stand that an amending notice deletes: it quotes them, so that only its deleting sentence answers.

import type { Answer } from '../domain/answer.ts';
import type { StoredPassage } from '../ports.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { AMENDING_TITLE } from '../passages/document-notes.ts';
import { splitSentences, type TextUnit } from '../passages/split-sentences.ts';
import { findStillAsked } from '../question/still-asked.ts';
import { normalizeText } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { formatTitle, plainLine } from './document-card.ts';
import { excerptStretch } from './excerpt-lines.ts';

const LOOKED_AT = 10;
/** 此句中“……”删除: the words quoted are what goes. */
const DELETES = /删除|删去|删掉/u;

/** Old text is shown with its deletion up to this length; UTF-16 units. */
const LONGEST = 260;

/** The sentence that deletes words which hold `subject`; null where the passage deletes no such. */
function findDeletion({ passage, document }: StoredPassage, subject: string): TextUnit | null {
  if (!AMENDING_TITLE.test(document.title)) return null;
  const units = splitSentences(passage.text);
  for (const [index, { start, end }] of units.entries()) {
    if (!DELETES.test(passage.text.slice(start, end))) continue;
    // “……年内投运。”删除: the full stop inside the quotation cut the sentence in two.
    const isCut = passage.text.slice(start, end).trimStart().startsWith('删');
    const whole = isCut ? (units[index - 1]?.start ?? start) : start;
    if (normalizeText(passage.text.slice(whole, end)).includes(subject)) return { start: whole, end };
  }
  return null;
}

/** The deletion with the old text before it, as far as its paragraph goes. */
function growBack(text: string, { start, end }: TextUnit): TextUnit {
  const paragraph = text.slice(0, start).trimEnd().lastIndexOf('\n') + 1;
  return end - paragraph <= LONGEST ? { start: paragraph, end } : { start, end };
}

/** `text` is cleaned. Null where it is not asked whether something still stands, or no notice deletes it. */
export async function answerDeleted(text: string, tools: AnswerTools): Promise<Answer | null> {
  const asked = findStillAsked(text);
  if (asked === null) return null;
  const subject = normalizeText(asked);
  const hits = await tools.store.searchText(tokenizeBigrams(asked), LOOKED_AT, {
    title: 0.1,
    heading: 1,
    body: 1,
  });
  for (const stored of await tools.store.readPassages(hits.map(({ row }) => row))) {
    const deletion = findDeletion(stored, subject);
    const excerpt =
      deletion === null
        ? null
        : await excerptStretch(stored, growBack(stored.passage.text, deletion), deletion, tools);
    if (excerpt !== null) {
      return {
        outcome: 'cited',
        kind: 'passage',
        lead: [plainLine(`${formatTitle(stored.document)}写明删除这处文字：`)],
        excerpts: [excerpt],
        notes: ['引号里是修改前的文字，其中删除的字句不再适用。'],
        more: [],
      };
    }
  }
  return null;
}
