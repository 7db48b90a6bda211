// Pure: what a message is made of before it is HTML; every text in it is cleaned as it enters.

import type { RichLine } from '../../../retrieval/index.ts';

export type Inline =
  | { readonly kind: 'text' | 'bold' | 'italic'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/**
 * A paragraph of a message. A `citation` is never cut and never stands at the end of a message without
 * what it cites; a `quote` is shown folded, to be expanded.
 */
export interface Block {
  readonly kind: 'line' | 'citation' | 'quote' | 'gap';
  readonly inlines: readonly Inline[];
}

/** Bidi and zero-width characters, other invisible controls, lone surrogates: nothing a reader could see. */
const UNSEEN = /[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/gu;
/** More blank lines than one only push the text out of sight. */
const BLANK_LINES = /\n[\n\s]*\n/gu;

/** A text fit for a message: no invisible characters, tabs as blanks, at most one blank line at a time. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .replace(BLANK_LINES, '\n\n');
}

/** At most `limit` UTF-16 units of a one-line text, with … where something is missing; no surrogate pair is cut. */
export function shorten(text: string, limit: number): string {
  const line = cleanText(text).replace(/\s+/gu, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, findCut(line, limit - 1))}…`;
}

/** The greatest offset ≤ `wanted` that does not part a surrogate pair. */
export function findCut(text: string, wanted: number): number {
  const isInsidePair =
    /[\ud800-\udbff]/.test(text.charAt(wanted - 1)) && /[\udc00-\udfff]/.test(text.charAt(wanted));
  return isInsidePair ? wanted - 1 : wanted;
}

export const gap: Block = { kind: 'gap', inlines: [] };

export function buildLine(text: string): Block {
  return { kind: 'line', inlines: [{ kind: 'text', text: cleanText(text) }] };
}

export function buildNote(text: string): Block {
  return { kind: 'line', inlines: [{ kind: 'italic', text: cleanText(text) }] };
}

/** A line of the reply with its deciding words bold; marks that lie outside the text are left out. */
export function buildRichInlines(line: RichLine): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  const add = (kind: 'text' | 'bold', text: string): void => {
    const cleaned = cleanText(text);
    if (cleaned !== '') inlines.push({ kind, text: cleaned });
  };
  for (const { start, end } of line.marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, line.text.length);
    if (from >= to) continue;
    add('text', line.text.slice(at, from));
    add('bold', line.text.slice(from, to));
    at = to;
  }
  add('text', line.text.slice(at));
  return inlines;
}

/** UTF-16 units of a block as Telegram counts them: tags and entities do not count. */
export function measureBlock(block: Block): number {
  return block.inlines.reduce((units, inline) => units + inline.text.length, 0);
}

/** How many message entities a block becomes; Telegram ignores those beyond the hundredth. */
export function countEntities(block: Block): number {
  return (block.kind === 'quote' ? 1 : 0) + block.inlines.filter((inline) => inline.kind !== 'text').length;
}
