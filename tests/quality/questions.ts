// Questions with gold, as the files under tests/quality/questions/ and SHARED_DIR/eval hold them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Passage } from '../../retrieval/domain/gazette.ts';
import { squash } from '../../retrieval/text/normalize.ts';

const goldSchema = z.object({
  issue: z.string(),
  doc_no: z.string().nullable(),
  line: z.number(),
  quote: z.string(),
});

const questionSchema = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  history: z.array(z.string()).optional(),
  answerable: z.boolean(),
  gold: z.array(goldSchema),
  answer: z.array(z.string()),
  note: z.string().nullish(),
});

export type GoldQuestion = z.infer<typeof questionSchema>;
export type Gold = z.infer<typeof goldSchema>;

export function readQuestions(file: string): GoldQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)));
}

/** All files of a folder whose names begin so. */
export function readQuestionSet(folder: string, prefix: string): GoldQuestion[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readQuestions(join(folder, name)));
}

/** Whether a text shares the gold quote: all of it, or 60 % of it, at most eight characters, in a row. */
export function sharesQuote(text: string, quote: string): boolean {
  const wanted = squash(quote);
  if (text.includes(wanted)) return true;
  const length = Math.max(4, Math.min(8, Math.floor(wanted.length * 0.6)));
  for (let start = 0; start + length <= wanted.length; start += 1) {
    if (text.includes(wanted.slice(start, start + length))) return true;
  }
  return false;
}

export function holdsGold(passage: Passage, gold: readonly Gold[]): boolean {
  const text = squash(passage.text);
  return gold.some(
    ({ issue, line, quote }) =>
      issue === passage.issue &&
      passage.lines.some(({ first, last }) => first <= line && line <= last) &&
      sharesQuote(text, quote),
  );
}
