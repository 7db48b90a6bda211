// What the process of a transformer model and the one that asks it say to one another, checked on arrival.

import { z } from 'zod';

export const embedRequest = z.object({
  id: z.number(),
  kind: z.enum(['passages', 'question']),
  texts: z.array(z.string()),
});

export type EmbedRequest = z.infer<typeof embedRequest>;

const vector = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** `ready` comes once, when the model is loaded; `failed` with id 0 in its place. */
export const embedReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), dimension: z.number() }),
  z.object({ kind: z.literal('vectors'), id: z.number(), vectors: z.array(vector) }),
  z.object({ kind: z.literal('failed'), id: z.number(), message: z.string() }),
]);

export type EmbedReply = z.infer<typeof embedReply>;
