// Doubts of the parser, collected while it works.

import type { LineRange, ParseWarning } from '../../retrieval/domain/gazette.ts';

/** A doubt without its issue, which the caller knows. */
export type Doubt = Omit<ParseWarning, 'issue'>;

export function doubt(kind: string, lines: LineRange | number, message: string): Doubt {
  return { kind, lines: typeof lines === 'number' ? { first: lines, last: lines } : lines, message };
}
