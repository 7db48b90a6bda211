// What an ingest is told by the environment and the command line: read once, checked, frozen.

import { z } from 'zod';
import { emptyAsUnset, indexSettings } from '../retrieval/config.ts';
import { SettingsError } from '../retrieval/domain/errors.ts';

const schema = z.object({
  ...indexSettings,
  GAZETTE_DIR: z.preprocess(emptyAsUnset, z.string().default('data/issues')),
  /** Where the hand-kept tables lie. */
  DATA_DIR: z.preprocess(emptyAsUnset, z.string().default('data')),
  /** Only for fetching a model from a hub. */
  HTTPS_PROXY: z.preprocess(emptyAsUnset, z.string().optional()),
});

export interface IngestSettings extends z.infer<typeof schema> {
  /** Build from nothing, whatever is unchanged. */
  readonly isFull: boolean;
}

/** @throws SettingsError that lists all faults. */
export function parseIngestSettings(env: NodeJS.ProcessEnv, isFull: boolean): IngestSettings {
  const result = schema.safeParse(env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`Settings are wrong: ${faults.join('; ')}; see .env.example`);
  }
  return Object.freeze({ ...result.data, isFull });
}
