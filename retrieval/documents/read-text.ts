// The whole text of a document, line by line without blanks: to see whether it speaks of something.

import type { GazetteDocument } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import { squash } from '../text/normalize.ts';

export async function readText({ issue, lines }: GazetteDocument, store: GazetteStore): Promise<string> {
  const printed = await store.readLines(issue, lines.first, lines.last);
  return printed.map((line) => squash(line.text)).join('\n');
}
