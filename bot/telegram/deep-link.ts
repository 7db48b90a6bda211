// Pure: t.me/BOT?start=… addresses that open a document or an issue, and what their payload means.

export type StartPayload =
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'issue'; readonly issueId: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** Telegram allows these characters, 64 at most; ids of documents and issues are made of them. */
const PAYLOAD = /^[\w-]{1,64}$/u;

/** The address that opens a document; null for an id that no payload can carry. */
export function buildDocumentLink(botName: string, documentId: string): string | null {
  return buildLink(botName, `doc-${documentId}`);
}

export function buildIssueLink(botName: string, issueId: string): string | null {
  return buildLink(botName, `issue-${issueId}`);
}

function buildLink(botName: string, payload: string): string | null {
  return PAYLOAD.test(payload) && PAYLOAD.test(botName) ? `https://t.me/${botName}?start=${payload}` : null;
}

export function parseStartPayload(payload: string): StartPayload {
  const [, kind, id = ''] = /^(doc|issue)-([\w-]+)$/u.exec(payload) ?? [];
  if (kind === 'doc') return { kind: 'document', documentId: id };
  if (kind === 'issue') return { kind: 'issue', issueId: id };
  if (payload === 'help') return { kind: 'help' };
  return payload.trim() === '' ? { kind: 'none' } : { kind: 'unknown' };
}
