// Pure: what a button carries, in at most 64 bytes, with a version, and read back with care.

import { z } from 'zod';

/** Raised when the meaning of a button changes: older ones then get a clear line. */
export const CALLBACK_VERSION = '1';
/** Telegram's limit. */
export const CALLBACK_BYTES = 64;

interface ReplyButton<K extends string> {
  readonly kind: K;
  readonly replyId: number;
}

/** `number` is a 0-based index into the reply's excerpts or choices. */
interface NumberedButton<K extends string> extends ReplyButton<K> {
  readonly number: number;
}

export type ButtonAction =
  | NumberedButton<'source'>
  | NumberedButton<'full-text'>
  | NumberedButton<'more'>
  | NumberedButton<'choice'>
  | ReplyButton<'back'>
  | ReplyButton<'like'>
  | ReplyButton<'dislike'>
  | ReplyButton<'ask-now'>
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'document-text'; readonly documentId: string }
  | { readonly kind: 'unfollow'; readonly followId: number }
  | { readonly kind: 'broadcast'; readonly broadcastId: number }
  | { readonly kind: 'broadcast-drop'; readonly broadcastId: number };

const CODES = {
  source: 's',
  'full-text': 'f',
  more: 'm',
  choice: 'c',
  back: 'b',
  like: 'u',
  dislike: 'd',
  'ask-now': 'a',
  document: 'D',
  'document-text': 'T',
  unfollow: 'U',
  broadcast: 'B',
  'broadcast-drop': 'N',
} as const satisfies Record<ButtonAction['kind'], string>;

const id = z.coerce.number().int().nonnegative();
const text = z.string().min(1);

/** The button's data, or null where it would not fit: such a button is left out. */
export function buildCallbackData(action: ButtonAction): string | null {
  const data = [CALLBACK_VERSION, CODES[action.kind], ...listFields(action)].join(':');
  return Buffer.byteLength(data) <= CALLBACK_BYTES ? data : null;
}

function listFields(action: ButtonAction): (string | number)[] {
  switch (action.kind) {
    case 'source':
    case 'full-text':
    case 'more':
    case 'choice':
      return [action.replyId, action.number];
    case 'back':
    case 'like':
    case 'dislike':
    case 'ask-now':
      return [action.replyId];
    case 'document':
    case 'document-text':
      return [action.documentId];
    case 'unfollow':
      return [action.followId];
    case 'broadcast':
    case 'broadcast-drop':
      return [action.broadcastId];
    default:
      return action satisfies never;
  }
}

const numbered = <K extends string>(kind: K & keyof typeof CODES) =>
  z.tuple([z.literal(CODES[kind]), id, id]).transform(([, replyId, number]) => ({ kind, replyId, number }));
const ofReply = <K extends string>(kind: K & keyof typeof CODES) =>
  z.tuple([z.literal(CODES[kind]), id]).transform(([, replyId]) => ({ kind, replyId }));

const action: z.ZodType<ButtonAction> = z.union([
  numbered('source'),
  numbered('full-text'),
  numbered('more'),
  numbered('choice'),
  ofReply('back'),
  ofReply('like'),
  ofReply('dislike'),
  ofReply('ask-now'),
  z
    .tuple([z.literal(CODES.document), text])
    .transform(([, documentId]) => ({ kind: 'document' as const, documentId })),
  z
    .tuple([z.literal(CODES['document-text']), text])
    .transform(([, documentId]) => ({ kind: 'document-text' as const, documentId })),
  z
    .tuple([z.literal(CODES.unfollow), id])
    .transform(([, followId]) => ({ kind: 'unfollow' as const, followId })),
  z
    .tuple([z.literal(CODES.broadcast), id])
    .transform(([, broadcastId]) => ({ kind: 'broadcast' as const, broadcastId })),
  z
    .tuple([z.literal(CODES['broadcast-drop']), id])
    .transform(([, broadcastId]) => ({ kind: 'broadcast-drop' as const, broadcastId })),
]);

/** null for a button of another version, or one nobody here has made. */
export function parseCallbackData(data: string): ButtonAction | null {
  const [version, ...fields] = data.split(':');
  if (version !== CALLBACK_VERSION) return null;
  return action.safeParse(fields).data ?? null;
}
