// Passages → vectors and token ids; what is unchanged since the last generation is not embedded again.

import { createHash } from 'node:crypto';
import type { GazetteDocument, Passage } from '../retrieval/domain/gazette.ts';
import type { Embedder } from '../retrieval/ports.ts';
import type { PassageEncoding } from '../retrieval/index-files/rows.ts';
import { buildContextualText } from '../retrieval/text/contextual-text.ts';

/** Texts embedded at once. */
const STRIDE = 64;

export interface PassageToEmbed {
  readonly passage: Passage;
  readonly document: GazetteDocument;
}

export interface EmbedTools {
  readonly embedder: Embedder;
  readonly tokenize: (text: string) => readonly number[];
  /** Vectors of the last generation by text hash. */
  readonly known: ReadonlyMap<string, Float32Array>;
}

/** One encoding a passage, rows numbered from `firstRow`. Also answers how many had to be embedded. */
export async function embedPassages(
  items: readonly PassageToEmbed[],
  firstRow: number,
  tools: EmbedTools,
): Promise<{ encodings: PassageEncoding[]; embedded: number }> {
  const encodings: PassageEncoding[] = [];
  let embedded = 0;
  for (let start = 0; start < items.length; start += STRIDE) {
    const batch = items.slice(start, start + STRIDE).map(({ passage, document }) => {
      const text = buildContextualText(document, passage);
      return { text, hash: createHash('sha256').update(text).digest('hex') };
    });
    const missing = batch.filter(({ hash }) => !tools.known.has(hash));
    const vectors = await tools.embedder.embedPassages(missing.map(({ text }) => text));
    const fresh = new Map(missing.map(({ hash }, index) => [hash, vectors[index]]));
    embedded += missing.length;
    for (const { text, hash } of batch) {
      const vector = tools.known.get(hash) ?? fresh.get(hash);
      if (vector === undefined) throw new RangeError('The embedder gave fewer vectors than texts');
      encodings.push({
        row: firstRow + encodings.length,
        tokens: Uint16Array.from(new Set(tools.tokenize(text))),
        textHash: hash,
        vector,
      });
    }
  }
  return { encodings, embedded };
}
