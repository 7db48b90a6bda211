// An index that grew and shrank issue by issue holds what one built at once holds.

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import { STORE_FILE } from '../../retrieval/index-files/generation.ts';
import { SqliteDatabase, type SqlRow } from '../../retrieval/index-files/sqlite-database.ts';
import { buildInventedIssue } from '../fakes/invented-issue.ts';
import { createLab, removeLab, type Lab } from '../faults/fault-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await createLab([]);
});
afterAll(async () => {
  await removeLab(lab);
});

async function writeIssue(number: number, extra = ''): Promise<void> {
  await writeFile(join(lab.issues, `${number}.txt`), buildInventedIssue({ year: 2024, number, extra }));
}

/** Rows whose order does not depend on the order in which issues were written. */
async function readIndex(isFull: boolean): Promise<Record<string, SqlRow[]>> {
  const { manifest } = await ingestIssues({ ...lab.settings, isFull });
  const database = await SqliteDatabase.open(join(lab.index, manifest.generation, STORE_FILE), 'read');
  const found = {
    words: await database.all('SELECT * FROM words ORDER BY token'),
    terms: await database.all('SELECT term, doc, cnt FROM passage_vocabulary ORDER BY term'),
    passages: await database.all('SELECT id, text, tokens FROM passages ORDER BY id'),
    lexicon: await database.all('SELECT * FROM lexicon ORDER BY ord'),
  };
  await database.close();
  return found;
}

describe('an index', () => {
  it('counts words, terms and passages alike, grown or built at once', async () => {
    await writeIssue(1);
    await writeIssue(2, '云溪市的灯塔由港务局看守。');
    await readIndex(false);
    await writeIssue(3, '云溪市的索道每日开行。');
    await readIndex(false);
    await writeIssue(3, '云溪市的索道停运检修。');
    await rm(join(lab.issues, '2.txt'));
    const grown = await readIndex(false);
    const built = await readIndex(true);
    expect(grown['words']?.length).toBeGreaterThan(100);
    expect(grown).toEqual(built);
  });
});
