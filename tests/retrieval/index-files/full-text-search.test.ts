// The full text of the store: any text is safe to search for, and a large corpus does not slow a question of common words.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqliteDatabase } from '../../../retrieval/index-files/sqlite-database.ts';
import { SqliteGazetteStore } from '../../../retrieval/index-files/sqlite-gazette-store.ts';
import { SqliteIndexWriter } from '../../../retrieval/index-files/sqlite-index-writer.ts';

const WEIGHTS = { title: 1.5, heading: 1.2, body: 1 };
/** Every passage has the common word; one in a thousand the rare one; the words of both stand in none besides. */
const PASSAGES = 9000;
const RARE_EVERY = 1000;

let folder: string;
let store: SqliteGazetteStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-store-'));
  const file = join(folder, 'gazette.sqlite');
  const writer = await SqliteIndexWriter.create(file);
  await writer.commit();
  await writer.close();
  const database = await SqliteDatabase.open(file, 'write');
  await database.exec('BEGIN');
  const rows = Array.from({ length: PASSAGES }, (_, index) => index + 1);
  await database.runMany(
    `INSERT INTO passages VALUES (?, 'p' || ?1, 'd', 'i', ?1, 'text', '[]', '', '[]', '[]', '', x'', '', x'')`,
    rows.map((row) => [row]),
  );
  await database.runMany(
    "INSERT INTO passage_terms (rowid, title, heading, body) VALUES (?, '', '', ?)",
    rows.map((row) => [row, row % RARE_EVERY === 0 ? '通知 水源' : '通知 市政']),
  );
  await database.exec('COMMIT');
  await database.close();
  store = await SqliteGazetteStore.open(file, 'test');
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('a search', () => {
  it('finds the passages with the rare word first, whatever common words stand beside it', async () => {
    const hits = await store.searchText(['通知', '市政', '水源', '政通'], 20, WEIGHTS);
    expect(hits.slice(0, 9).map(({ row }) => row % RARE_EVERY)).toEqual(Array.from({ length: 9 }, () => 0));
  });

  it('leaves out common words that would have every passage scored, but never all of them', async () => {
    const alone = await store.searchText(['水源', '无此'], 100, WEIGHTS);
    const beside = await store.searchText(['水源', '无此', '通知', '市政', '一无', '二无'], 100, WEIGHTS);
    // 市政 is the second of the two words that are asked in any case; 通知 would be the third.
    expect(alone).toHaveLength(9);
    expect(beside).toHaveLength(100);
    expect(await store.searchText(['通知', '市政'], 100, WEIGHTS)).toHaveLength(100);
  });

  it.each([
    '"',
    '""',
    '*',
    'NEAR(',
    'a OR b',
    'title:通知',
    '-通知',
    '^通知',
    "'",
    '\0',
    '\ud800',
    '(',
    'AND',
    '',
  ])('takes %j as a word like any other', async (term) => {
    await expect(store.searchText([term, '水源'], 20, WEIGHTS)).resolves.toBeDefined();
  });
});
