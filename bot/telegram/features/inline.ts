// Inline mode: @bot 词 in any chat offers up to ten cited results.

import { Composer } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import type { Excerpt } from '../../../retrieval/index.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { buildMessages } from '../deliver.ts';
import { renderHtml } from '../render/render-html.ts';
import { buildExcerptBlocks } from '../render/render-reply.ts';
import { buildNote, gap, shorten } from '../render/rich-blocks.ts';
import { texts } from '../texts.ts';

const MAX_RESULTS = 10;
const QUERY_UNITS = 256;
const TITLE_UNITS = 100;
const DESCRIPTION_UNITS = 200;
/** The gazette changes a few times a year; a new index shall still be seen soon. */
const CACHE_S = 60;

export function inlineFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.on('inline_query', async (ctx) => {
    const query = shorten(ctx.inlineQuery.query, QUERY_UNITS);
    const excerpts =
      query === '' ? [] : await deps.gazette.use((knowledgeBase) => knowledgeBase.search(query, MAX_RESULTS));
    const results = excerpts
      .slice(0, MAX_RESULTS)
      .map((excerpt, index) => buildResult(excerpt, index, ctx.me.username));
    const hint = query === '' ? texts.inlineHelp : texts.inlineNone;
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_S,
      ...(results.length === 0 ? { button: { text: hint, start_parameter: 'help' } } : {}),
    });
  });

  return composer;
}

function buildResult(excerpt: Excerpt, index: number, botName: string): InlineQueryResult {
  const [blocks = []] = buildMessages([
    ...buildExcerptBlocks(excerpt, null, botName),
    gap,
    buildNote(texts.notice),
  ]);
  return {
    type: 'article',
    id: String(index + 1),
    title: shorten(excerpt.citation.title, TITLE_UNITS) || texts.passage,
    description: shorten(excerpt.display.text, DESCRIPTION_UNITS),
    input_message_content: {
      message_text: renderHtml(blocks),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}
