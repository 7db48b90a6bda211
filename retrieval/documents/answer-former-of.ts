// What a document took the place of, by its own sentence of repeal: 《…》（…〔2017〕105号）同时废止.

import type { Answer } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { buildReference, formatTitle, plainLine } from './document-card.ts';
import { excerptSentence } from './excerpt-lines.ts';

/** A text that is named, and ends; 规章的修订、废止 names none. */
const ENDS =
  /(?:《[^》]{2,80}》|[〔[]\d{4}[〕\]]\s?\d{1,4}\s?号)(?:[^。；]{0,40}?(?:同时|予以|自行|即行|自动|一并|现予|宣布|起|，|,)|[）)”]?)\s*(?:废止|失效|作废|停止执行)[。；]?\s*$/u;

/** Whether a sentence says of a text by its name or number that it ends. */
export function endsOther(sentence: string): boolean {
  return ENDS.test(sentence);
}

/** What the document itself says that it repeals, else that it says nothing; never its own number or date. */
export async function answerFormerOf(document: GazetteDocument, tools: AnswerTools): Promise<Answer> {
  const passages = await tools.store.readPassagesOf(document.id);
  const repeal = await excerptSentence(passages, endsOther, tools);
  if (repeal === null) {
    return {
      outcome: 'not-found',
      kind: 'none',
      lead: [plainLine(`${formatTitle(document)}没有写明它代替的是哪份旧文件，无法回答。`)],
      excerpts: [],
      notes: [],
      nearest: [buildReference(document)],
    };
  }
  return {
    outcome: 'cited',
    kind: 'document',
    lead: [plainLine(`${formatTitle(document)}写明它施行后废止的旧文件：`)],
    excerpts: [repeal],
    notes: [],
    more: [],
  };
}
