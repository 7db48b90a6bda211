// Holds the open knowledge base and swaps it for a new one; the old one closes when its last question is answered.

import type { CorpusSummary, KnowledgeBase } from '../../retrieval/index.ts';
import { describeError, type Logger } from '../logger.ts';

export interface GazetteSource {
  openKnowledgeBase(): Promise<KnowledgeBase>;
  /** The fingerprint of the index as it lies on disk; null where there is none. Cheap. */
  readFingerprint(): Promise<string | null>;
}

export type RefreshOutcome = 'unchanged' | 'reloaded' | 'failed';

export interface GazetteHolder {
  readonly summary: CorpusSummary;
  /** Runs against one knowledge base, which stays open until `ask` is done. */
  use<T>(ask: (knowledgeBase: KnowledgeBase) => Promise<T>): Promise<T>;
  /** Opens a new index if there is one; with `force`, opens it anew in any case. */
  refresh(force?: boolean): Promise<RefreshOutcome>;
  close(): Promise<void>;
}

interface Held {
  readonly knowledgeBase: KnowledgeBase;
  users: number;
  isRetired: boolean;
}

export async function openGazetteHolder(source: GazetteSource, logger: Logger): Promise<GazetteHolder> {
  const hold = async (): Promise<Held> => ({
    knowledgeBase: await source.openKnowledgeBase(),
    users: 0,
    isRetired: false,
  });
  let current = await hold();
  let failedFingerprint: string | null = null;
  let refreshing: Promise<RefreshOutcome> = Promise.resolve('unchanged');

  const closeIfIdle = async (held: Held): Promise<void> => {
    if (!held.isRetired || held.users > 0) return;
    await held.knowledgeBase
      .close()
      .catch((error: unknown) => logger.warn(describeError(error), 'an old index did not close'));
  };

  const swap = async (force: boolean): Promise<RefreshOutcome> => {
    const fingerprint = await source.readFingerprint().catch(() => null);
    const isKnown =
      fingerprint === null ||
      fingerprint === current.knowledgeBase.summary.fingerprint ||
      fingerprint === failedFingerprint;
    if (isKnown && !force) return 'unchanged';
    try {
      const next = await hold();
      const old = current;
      current = next;
      old.isRetired = true;
      failedFingerprint = null;
      logger.info({ issues: next.knowledgeBase.summary.issues.length, fingerprint }, 'a new index is open');
      await closeIfIdle(old);
      return 'reloaded';
    } catch (error) {
      // Told once an index, not every few seconds.
      failedFingerprint = fingerprint;
      logger.error(describeError(error), 'a new index cannot be opened; the old one goes on answering');
      return 'failed';
    }
  };

  return {
    get summary() {
      return current.knowledgeBase.summary;
    },
    async use(ask) {
      const held = current;
      held.users += 1;
      try {
        return await ask(held.knowledgeBase);
      } finally {
        held.users -= 1;
        await closeIfIdle(held);
      }
    },
    refresh(force = false) {
      refreshing = refreshing.then(() => swap(force));
      return refreshing;
    },
    async close() {
      await refreshing;
      current.isRetired = true;
      await closeIfIdle(current);
    },
  };
}
