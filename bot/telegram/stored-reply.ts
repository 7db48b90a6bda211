// What is kept of a reply so that its buttons work: written as JSON, parsed when it comes back.

import { z } from 'zod';
import type { Answer, DocumentNumber, Excerpt } from '../../retrieval/index.ts';

const mark = z.object({ start: z.number(), end: z.number() });
const richLine = z.object({ text: z.string(), marks: z.array(mark) });
// A 文号 in the store was canonical when it was written.
const docNo = z.custom<DocumentNumber>((value) => typeof value === 'string').nullable();

const excerpt = z.object({
  citation: z.object({
    issue: z.string(),
    documentId: z.string(),
    docNo,
    title: z.string(),
    date: z.string().nullable(),
    page: z.number().nullable(),
    headingPath: z.array(z.string()),
    lines: z.array(z.object({ first: z.number(), last: z.number() })),
  }),
  quote: z.string(),
  display: richLine,
  passageId: z.string().nullable(),
});

const storedReply = z.object({
  question: z.string(),
  /** A list says it all in front: its excerpts are behind the buttons. */
  isList: z.boolean(),
  /** The document that was asked, where it was only one. */
  within: z.string().nullable(),
  lead: z.array(richLine),
  notes: z.array(z.string()),
  nearest: z.array(
    z.object({
      documentId: z.string(),
      docNo,
      title: z.string(),
      issue: z.string(),
      date: z.string().nullable(),
    }),
  ),
  choices: z.array(z.object({ label: z.string(), question: z.string() })),
  /** All results, best first; the message shows `count` of them from `first` (0-based). */
  excerpts: z.array(excerpt),
  first: z.number(),
  count: z.number(),
  /** Captions over runs of excerpts, as in a digest: one a topic; empty for an answer. */
  groups: z.array(z.object({ title: z.string(), count: z.number() })),
  /** Index of the source that the message shows at present; null: the reply itself. */
  open: z.number().nullable(),
});

export type StoredReply = z.infer<typeof storedReply>;

/** Excerpts as they are stored: those of an answer are read-only. */
export const copyExcerpts = (excerpts: readonly Excerpt[]): StoredReply['excerpts'] =>
  z.array(excerpt).parse(excerpts);

/** Results that 更多 shows at a time. */
export const PAGE_SIZE = 3;

export function buildStoredReply(question: string, answer: Answer, within: string | null): StoredReply {
  const more = answer.outcome === 'cited' ? answer.more : [];
  return storedReply.parse({
    question,
    isList: answer.kind === 'list',
    within,
    lead: answer.lead,
    notes: answer.notes,
    nearest: answer.outcome === 'not-found' ? answer.nearest : [],
    choices: answer.outcome === 'ambiguous' ? answer.choices : [],
    excerpts: [...answer.excerpts, ...more],
    first: 0,
    count: answer.excerpts.length,
    groups: [],
    open: null,
  });
}

/** A reply without an answer in it: a question that came too late, a document's card, a digest. */
export function buildBareReply(question: string, parts: Partial<StoredReply> = {}): StoredReply {
  return {
    question,
    isList: false,
    within: null,
    lead: [],
    notes: [],
    nearest: [],
    choices: [],
    excerpts: [],
    first: 0,
    count: 0,
    groups: [],
    open: null,
    ...parts,
  };
}

/** The next page of results, or null where there is none. */
export function buildNextPage(reply: StoredReply, first: number): StoredReply | null {
  const count = Math.min(PAGE_SIZE, reply.excerpts.length - first);
  return count <= 0
    ? null
    : {
        ...reply,
        isList: false,
        lead: [],
        notes: [],
        nearest: [],
        choices: [],
        first,
        count,
        groups: [],
        open: null,
      };
}

/** null for a content of an older shape. */
export function parseStoredReply(content: string): StoredReply | null {
  try {
    return storedReply.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}

const squash = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The document that somebody means who replies to a message: that of the words they quoted, of the source that
 * stands open, of the document asked before, else of the first excerpt.
 */
export function pickDocument(reply: StoredReply, quoted: string | null): string | null {
  const shown: readonly Excerpt[] = reply.excerpts.slice(reply.first, reply.first + reply.count);
  const words = quoted === null ? '' : squash(quoted);
  const meant =
    words === ''
      ? undefined
      : shown.find(
          (each) => squash(each.display.text).includes(words) || squash(each.citation.title).includes(words),
        );
  const open = reply.open === null ? undefined : reply.excerpts[reply.open];
  return (meant ?? open)?.citation.documentId ?? reply.within ?? shown[0]?.citation.documentId ?? null;
}
