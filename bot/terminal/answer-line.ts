// One line of JSON in, one object out: the contract of `ask --jsonl`.

import { z } from 'zod';
import type { Answer, Excerpt, KnowledgeBase } from '../../retrieval/index.ts';
import { composeReply } from '../reply/compose-reply.ts';
import { renderText } from '../reply/render-text.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.string(),
  history: z.array(z.string()).nullish(),
});

export interface AnsweredCitation {
  readonly issue: string;
  readonly docNo: string | null;
  readonly title: string;
  readonly date: string | null;
  /** [first, last] lines, 1-based, inclusive. */
  readonly lines: readonly (readonly [number, number])[];
  readonly quote: string;
}

export interface AnsweredLine {
  readonly id: string | number | null;
  readonly kind: Answer['kind'] | 'error';
  readonly text: string;
  readonly citations: readonly AnsweredCitation[];
  /** Wall time of the question in milliseconds. */
  readonly ms: number;
}

function describeCitation({ citation, quote }: Excerpt): AnsweredCitation {
  const { issue, docNo, title, date, lines } = citation;
  return { issue, docNo, title, date, lines: lines.map(({ first, last }) => [first, last] as const), quote };
}

/** The answer to one question as the object that `--json` and `--jsonl` print. */
export async function answerQuestionAsJson(
  id: string | number | null,
  question: string,
  history: readonly string[],
  knowledgeBase: KnowledgeBase,
): Promise<AnsweredLine> {
  const start = performance.now();
  const answer = await knowledgeBase.answer({ text: question, history });
  const text = renderText(composeReply(answer));
  const ms = Math.round((performance.now() - start) * 100) / 100;
  return { id, kind: answer.kind, text, citations: answer.excerpts.map(describeCitation), ms };
}

/** A line that is no question gives `error`; it never throws for what the line holds. */
export async function answerLine(line: string, knowledgeBase: KnowledgeBase): Promise<AnsweredLine> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return buildError(null, '这一行不是 JSON，请写成 {"id": …, "question": "…"}');
  }
  const result = lineSchema.safeParse(parsed);
  if (!result.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(parsed);
    return buildError(
      id.success ? id.data.id : null,
      '这一行缺少 question（字符串）；history 应为字符串数组',
    );
  }
  const { id, question, history } = result.data;
  try {
    return await answerQuestionAsJson(id ?? null, question, history ?? [], knowledgeBase);
  } catch (error) {
    return buildError(id ?? null, `回答时出错：${error instanceof Error ? error.message : String(error)}`);
  }
}

function buildError(id: string | number | null, text: string): AnsweredLine {
  return { id, kind: 'error', text, citations: [], ms: 0 };
}
