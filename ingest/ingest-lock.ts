// One ingest at a time: a second one says so and stops, and a killed one's lock grows stale.

import lockfile from 'proper-lockfile';
import { IngestError } from '../retrieval/domain/errors.ts';

/** A lock not refreshed for this long belongs to a killed process. */
const STALE_MS = 20_000;
const REFRESH_MS = 5_000;

export async function withIngestLock<T>(indexDir: string, work: () => Promise<T>): Promise<T> {
  let release: () => Promise<void>;
  try {
    release = await lockfile.lock(indexDir, { stale: STALE_MS, update: REFRESH_MS });
  } catch (cause) {
    const isHeld = cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED';
    throw new IngestError(
      isHeld
        ? `Another ingest is writing ${indexDir}; wait until it ends, or ${STALE_MS / 1000} s if it was killed`
        : `The index folder ${indexDir} cannot be locked; check that it is writable`,
      { cause },
    );
  }
  try {
    return await work();
  } finally {
    await release().catch(() => undefined);
  }
}
