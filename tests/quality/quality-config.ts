// Which index the quality tools look at: the product's own settings, the terminal's defaults.

import { z } from 'zod';
import { buildIndexConfig, indexSettings, type IndexConfig } from '../../retrieval/index.ts';

export function readQualityConfig(): IndexConfig {
  return buildIndexConfig(z.object(indexSettings).parse(process.env));
}
