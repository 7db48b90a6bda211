// What is compared: the project's own retrieval and what a user would pick instead, all by one small interface.

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import { SqliteDatabase } from '../../retrieval/index-files/sqlite-database.ts';
import { rankForQuestion } from '../../retrieval/passages/answer-from-passages.ts';
import { cleanQuestion } from '../../retrieval/question/clean-question.ts';
import { foldText } from '../../retrieval/text/normalize.ts';

export interface BenchPassage {
  readonly row: number;
  readonly issue: string;
  readonly documentId: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly lines: readonly { readonly first: number; readonly last: number }[];
}

/** A piece of text that was found; a peer that cuts the text its own way brings its own. */
export interface Chunk {
  readonly issue: string;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export interface Engine {
  /** null: the pieces are the passages given. */
  readonly chunks: readonly Chunk[] | null;
  /** Places in the list of passages (or of `chunks`), best first. */
  search(question: string, limit: number): Promise<readonly number[]>;
}

export interface EngineInput {
  readonly passages: readonly BenchPassage[];
  readonly issues: readonly { readonly issue: string; readonly text: string }[];
  readonly tools: AnswerTools;
}

async function openOwn({ passages, tools }: EngineInput): Promise<Engine> {
  const places = new Map(passages.map(({ row }, place) => [row, place]));
  return {
    chunks: null,
    search: async (question, limit) => {
      const { ranked } = await rankForQuestion({ text: cleanQuestion(question), history: [] }, tools);
      return ranked.slice(0, limit).flatMap(({ passage }) => places.get(passage.row) ?? []);
    },
  };
}

/** FTS5 as it comes: the trigram tokenizer, every run of three characters of the question, joined by OR, ranked by bm25. */
async function openTrigram({ passages }: EngineInput): Promise<Engine> {
  const database = await SqliteDatabase.open(':memory:', 'create');
  await database.exec("CREATE VIRTUAL TABLE p USING fts5 (title, heading, text, tokenize = 'trigram')");
  await database.exec('BEGIN');
  await database.runMany(
    'INSERT INTO p (rowid, title, heading, text) VALUES (?,?,?,?)',
    passages.map(({ title, heading, text }, place) => [place, title, heading, text]),
  );
  await database.exec('COMMIT');
  return {
    chunks: null,
    search: async (question, limit) => {
      const runs = foldText(question).text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const windows = runs.flatMap((run) =>
        Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => run.slice(at, at + 3)),
      );
      if (windows.length === 0) return [];
      const match = [...new Set(windows)].map((window) => `"${window}"`).join(' OR ');
      const rows = await database.all(
        'SELECT rowid AS place FROM p WHERE p MATCH ? ORDER BY bm25(p, 1.5, 1.2, 1) LIMIT ?',
        [match, limit],
      );
      return rows.map((row) => z.object({ place: z.number() }).parse(row).place);
    },
  };
}

const chunkSchema = z.object({ issue: z.string(), text: z.string(), first: z.number(), last: z.number() });
const openedSchema = z.object({
  chunks: z.array(chunkSchema).optional(),
  search: z.custom<(question: string, limit: number) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});

/** A peer is a module of the package beside, which knows nothing of the project but what it is handed. */
async function openPeer(name: string, { passages, issues, tools }: EngineInput): Promise<Engine> {
  const module: unknown = await import(
    pathToFileURL(resolve(import.meta.dirname, 'peers', `${name}.mjs`)).href
  );
  const { open } = z
    .object({ open: z.custom<(input: unknown) => Promise<unknown>>((value) => typeof value === 'function') })
    .parse(module);
  const embedder = {
    embedPassages: async (texts: string[]) => {
      const vectors: number[][] = [];
      for (let start = 0; start < texts.length; start += 64) {
        for (const vector of await tools.embedder.embedPassages(texts.slice(start, start + 64)))
          vectors.push([...vector]);
      }
      return vectors;
    },
    embedQuestion: async (text: string) => [...(await tools.embedder.embedQuestion(text))],
  };
  const opened = openedSchema.parse(await open({ passages, issues, tools: embedder }));
  return {
    chunks: opened.chunks ?? null,
    search: async (question, limit) => z.array(z.number()).parse(await opened.search(question, limit)),
  };
}

export const ENGINES: Readonly<Record<string, (input: EngineInput) => Promise<Engine>>> = {
  own: openOwn,
  trigram: openTrigram,
  minisearch: async (input) => await openPeer('minisearch', input),
  orama: async (input) => await openPeer('orama', input),
  langchain: async (input) => await openPeer('langchain', input),
};

export async function arePeersInstalled(): Promise<boolean> {
  return await access(resolve(import.meta.dirname, 'peers/node_modules')).then(
    () => true,
    () => false,
  );
}
