// A gazette that is ingested and open while the tests of one file run.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import type { Answer, KnowledgeBase, Question } from '../../retrieval/index.ts';
import { createLab, openLab, removeLab, type Lab } from './fault-lab.ts';

export type Ask = (text: string, more?: Partial<Omit<Question, 'text'>>) => Promise<Answer>;

/** `names`: issues of data/issues; `invented`: the text of one issue more. Called at the top of a test file. */
export function useGazette(names: readonly string[], invented?: string): Ask {
  let lab: Lab;
  let gazette: KnowledgeBase;
  beforeAll(async () => {
    lab = await createLab(names);
    if (invented !== undefined) await writeFile(join(lab.issues, '云溪.txt'), invented);
    await ingestIssues(lab.settings);
    gazette = await openLab(lab);
  }, 120_000);
  afterAll(async () => {
    await gazette.close();
    await removeLab(lab);
  });
  return async (text, more = {}) => await gazette.answer({ text, history: [], ...more });
}
