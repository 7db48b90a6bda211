// What every feature gets: the update with its delivery and button, and what the bot stands on.

import type { Context } from 'grammy';
import type { TelegramSettings } from '../settings.ts';
import type { BotState } from '../state/open-state.ts';
import type { Logger } from '../logger.ts';
import type { BroadcastSender } from './broadcast-sender.ts';
import type { ButtonAction } from './callback-data.ts';
import type { GazetteHolder } from './gazette-holder.ts';
import type { BotMetrics } from './metrics.ts';

/** How many messages this update has brought forth: what was accepted before a restart is not sent again. */
export interface Delivery {
  readonly sentBefore: number;
  /** Messages sent or skipped so far, in the order of the handler. */
  steps: number;
}

export interface BotFlavor {
  delivery: Delivery;
  /** null: no button was pressed, or one that nobody here has made. */
  button: ButtonAction | null;
}

export type BotContext = Context & BotFlavor;

export interface BotDeps {
  readonly settings: Pick<TelegramSettings, 'questionsPerMinute' | 'staleAfterS' | 'adminIds'>;
  readonly state: BotState;
  readonly gazette: GazetteHolder;
  readonly broadcasts: BroadcastSender;
  readonly metrics: BotMetrics;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the bot ends before a reply is finished: the update then stays in the journal. */
  readonly stop: AbortSignal;
}
