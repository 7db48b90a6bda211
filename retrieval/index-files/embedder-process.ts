// The process of a transformer model: loads the folder it is given, then answers one message after another.

import { ModelError } from '../domain/errors.ts';
import { embedRequest, type EmbedReply } from './embedder-messages.ts';
import { readModelFolder } from './model-folder.ts';
import { TransformersEmbedder } from './transformers-embedder.ts';

function send(reply: EmbedReply): void {
  process.send?.(reply);
}

function describe(cause: unknown): string {
  if (cause instanceof ModelError) return cause.message;
  return `The embedding model failed: ${cause instanceof Error ? cause.message : String(cause)}; run "npm run ingest" again`;
}

async function answer(embedder: TransformersEmbedder, message: unknown): Promise<void> {
  const { id, kind, texts } = embedRequest.parse(message);
  try {
    const vectors =
      kind === 'passages'
        ? await embedder.embedPassages(texts)
        : [await embedder.embedQuestion(texts[0] ?? '')];
    send({ kind: 'vectors', id, vectors });
  } catch (cause) {
    send({ kind: 'failed', id, message: describe(cause) });
  }
}

// Ends with the process that asked, and not before: a Ctrl-C reaches both, and the other one may still be waiting.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

try {
  const [, , folder = '', name = ''] = process.argv;
  const embedder = await TransformersEmbedder.open(await readModelFolder(folder, name));
  process.on('message', (message) => void answer(embedder, message));
  send({ kind: 'ready', dimension: embedder.dimension });
} catch (cause) {
  send({ kind: 'failed', id: 0, message: describe(cause) });
}
