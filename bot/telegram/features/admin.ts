// For ADMIN_IDS: /stats, /gaps, /reload. To anybody else these commands do not exist.

import { Composer } from 'grammy';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine, sendReply } from '../deliver.ts';
import { buildLine } from '../render/rich-blocks.ts';
import { texts } from '../texts.ts';

const DAY_MS = 86_400_000;
const STATS_DAYS = 7;
const GAPS_DAYS = 30;
const MAX_GAPS = 30;

/** An admin in private: figures and questions are nobody else's business. */
export function isAdmin(ctx: BotContext, deps: BotDeps): boolean {
  return (
    ctx.chat?.type === 'private' && ctx.from !== undefined && deps.settings.adminIds.includes(ctx.from.id)
  );
}

export function adminFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const admins = composer.filter((ctx) => isAdmin(ctx, deps));

  admins.command('stats', async (ctx) => {
    const stats = await deps.state.questions.readStats(deps.now() - STATS_DAYS * DAY_MS);
    const names = texts.statsLines;
    const formatMs = (ms: number | null): string => (ms === null ? names.none : `${ms} ${names.ms}`);
    const lines = [
      texts.stats(STATS_DAYS),
      `${names.questions} ${stats.questions}`,
      `${names.answered} ${stats.answered}`,
      `${names.refused} ${stats.refused}`,
      `${names.failed} ${stats.failed}`,
      `${names.likes} ${stats.likes}　${names.dislikes} ${stats.dislikes}`,
      `${names.p50} ${formatMs(stats.p50)}　${names.p95} ${formatMs(stats.p95)}`,
      `${names.people} ${await deps.state.people.countPeople()}`,
      `${names.issues} ${deps.gazette.summary.issues.length}`,
    ];
    await sendReply(ctx, deps, { blocks: lines.map(buildLine) });
  });

  admins.command('gaps', async (ctx) => {
    const gaps = await deps.state.questions.readGaps(deps.now() - GAPS_DAYS * DAY_MS, MAX_GAPS);
    if (gaps.length === 0) {
      await sendLine(ctx, deps, texts.gapsNone);
      return;
    }
    const lines = gaps.map(({ question, times }) => buildLine(`${times}× ${question}`));
    await sendReply(ctx, deps, { blocks: [buildLine(texts.gaps(GAPS_DAYS)), ...lines] });
  });

  admins.command('reload', async (ctx) => {
    const outcome = await deps.gazette.refresh(true);
    const { issues, documents } = deps.gazette.summary;
    await sendLine(
      ctx,
      deps,
      outcome === 'failed' ? texts.reloadFailed : texts.reloaded(issues.length, documents),
    );
  });

  return composer;
}
