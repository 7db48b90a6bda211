// A passage with the lines around it: what stands behind a source button.

import type { PassageView } from '../domain/answer.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { excerptStretch } from './excerpt-lines.ts';

/** Printed lines, blank ones counted, shown before and after. */
const CONTEXT_LINES = 8;

export async function readPassageView(id: string, tools: AnswerTools): Promise<PassageView | null> {
  const stored = await tools.store.readPassageById(id);
  if (stored === null) return null;
  const { passage, document } = stored;
  const whole = { start: 0, end: passage.text.length };
  const excerpt = await excerptStretch(stored, whole, { start: 0, end: 0 }, tools);
  if (excerpt === null) return null;
  const numbers = passage.pieces.map(({ line }) => line);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const [before, lines, after] = await Promise.all([
    tools.store.readLines(document.issue, Math.max(document.lines.first, first - CONTEXT_LINES), first - 1),
    tools.store.readLines(document.issue, first, last),
    tools.store.readLines(document.issue, last + 1, Math.min(document.lines.last, last + CONTEXT_LINES)),
  ]);
  return { excerpt, before, passage: lines, after };
}
