// Opens an issue: the list of its documents.

import type { BotContext, BotDeps } from './context.ts';
import { sendLine, sendReply } from './deliver.ts';
import { renderIssue } from './render/render-document.ts';
import { texts } from './texts.ts';

export async function showIssue(ctx: BotContext, deps: BotDeps, issueId: string): Promise<void> {
  const view = await deps.gazette.use((knowledgeBase) => knowledgeBase.readIssue(issueId));
  if (view === null) {
    await sendLine(ctx, deps, texts.issueMissing);
    return;
  }
  await sendReply(ctx, deps, { blocks: renderIssue(view, ctx.me.username) });
}

/** 2022-05, 2022-5, 2022年第5期, 2022 5 → 2022-05; null for anything else. */
export function parseIssueId(text: string): string | null {
  const digits = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const [, year, number] = /^\D{0,20}(\d{4})\D{1,5}(\d{1,3})\D{0,5}$/u.exec(digits.trim()) ?? [];
  return year === undefined || number === undefined ? null : `${year}-${number.padStart(2, '0')}`;
}
