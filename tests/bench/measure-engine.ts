// A child of the benchmark: one engine over the passages of an index; its build, quality, latency and memory as JSON on stdout.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseIngestSettings } from '../../ingest/settings.ts';
import { buildIndexConfig } from '../../retrieval/config.ts';
import { STORE_FILE } from '../../retrieval/index-files/generation.ts';
import { readManifest } from '../../retrieval/index-files/manifest.ts';
import { SqliteDatabase } from '../../retrieval/index-files/sqlite-database.ts';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { squash } from '../../retrieval/text/normalize.ts';
import { readQuestionSet, sharesQuote, type GoldQuestion } from '../quality/questions.ts';
import { ENGINES, type BenchPassage, type Chunk } from './engines.ts';
import type { EngineFigures } from './figures.ts';
import { summarizeTimes } from './statistics.ts';

const DEPTHS = [1, 3, 10] as const;
const WARM_UP = 20;

const rowSchema = z.object({
  row: z.number(),
  issue: z.string(),
  documentId: z.string(),
  title: z.string(),
  heading: z.string(),
  text: z.string(),
  lines: z.string(),
});

async function readPassages(store: string): Promise<BenchPassage[]> {
  const database = await SqliteDatabase.open(store, 'read');
  const rows = await database.all(
    `SELECT p.row, p.issue, p.document_id AS documentId, d.title || ' ' || coalesce(d.doc_no, '') AS title,
            p.heading_path AS heading, p.text, p.lines FROM passages p JOIN documents d ON d.id = p.document_id ORDER BY p.row`,
  );
  await database.close();
  return rows.map((each) => {
    const row = rowSchema.parse(each);
    const lines = z.array(z.tuple([z.number(), z.number()])).parse(JSON.parse(row.lines));
    return {
      ...row,
      heading: z.array(z.string()).parse(JSON.parse(row.heading)).join(' '),
      lines: lines.map(([first, last]) => ({ first, last })),
    };
  });
}

const settings = parseIngestSettings(process.env, false);
const config = buildIndexConfig(settings);
const manifest = await readManifest(config.indexDir);
if (manifest === null) throw new Error('the benchmark has no index to read');
const tools = await openAnswerTools(config);
const passages = await readPassages(join(config.indexDir, manifest.generation, STORE_FILE));
const issues = await Promise.all(
  Object.entries(manifest.sources).map(async ([issue, { file }]) => ({
    issue,
    text: await readFile(join(settings.GAZETTE_DIR, file), 'utf8'),
  })),
);
/** Answerable questions that stand by themselves. */
function readAnswerable(prefix: string): GoldQuestion[] {
  return readQuestionSet('tests/quality/questions', prefix).filter(
    ({ answerable, gold, history }) => answerable && gold.length > 0 && (history ?? []).length === 0,
  );
}

const name = process.argv[2] ?? '';
const opener = ENGINES[name];
if (opener === undefined)
  throw new Error(`no engine is called "${name}"; there are ${Object.keys(ENGINES).join(', ')}`);
const rssBefore = process.memoryUsage().rss;
const start = performance.now();
const engine = await opener({ passages, issues, tools });
const buildMs = performance.now() - start;

interface Found {
  readonly issue: string;
  readonly text: string;
  readonly lines: BenchPassage['lines'];
}

/** As the quality tools match: the gold's line is among the piece's, and they share its words. */
function holdsGold(found: Found, gold: GoldQuestion['gold']): boolean {
  const text = squash(found.text);
  return gold.some(
    ({ issue, line, quote }) =>
      issue === found.issue &&
      found.lines.some(({ first, last }) => first <= line && line <= last) &&
      sharesQuote(text, quote),
  );
}

function pickChunk(place: number): Found | null {
  if (engine.chunks === null) return passages[place] ?? null;
  const chunk: Chunk | undefined = engine.chunks[place];
  return chunk === undefined
    ? null
    : { issue: chunk.issue, text: chunk.text, lines: [{ first: chunk.first, last: chunk.last }] };
}

/** A document by the lines of a piece; pieces of a peer's own cutting have no other tie to one. */
const documentLines = new Map<string, { issue: string; first: number; last: number }>();
for (const { documentId, issue, lines } of passages) {
  const known = documentLines.get(documentId);
  const [first, last] = [
    Math.min(...lines.map((range) => range.first)),
    Math.max(...lines.map((range) => range.last)),
  ];
  documentLines.set(
    documentId,
    known === undefined
      ? { issue, first, last }
      : { issue, first: Math.min(first, known.first), last: Math.max(last, known.last) },
  );
}
function isOfGoldDocument(chunk: Found, gold: GoldQuestion['gold']): boolean {
  const line = chunk.lines[0]?.first ?? 0;
  const within = [...documentLines.values()].filter(
    (range) => range.issue === chunk.issue && range.first <= line && line <= range.last,
  );
  return gold.some(
    (each) =>
      each.issue === chunk.issue && within.some(({ first, last }) => first <= each.line && each.line <= last),
  );
}

async function measureSet(set: string): Promise<EngineFigures> {
  const questions = readAnswerable(set);
  for (const { question } of questions.slice(0, WARM_UP)) await engine.search(question, 10);
  const times: number[] = [];
  const passageAt = DEPTHS.map(() => 0);
  const documentAt = DEPTHS.map(() => 0);
  for (const { question, gold } of questions) {
    const asked = performance.now();
    const places = await engine.search(question, 10);
    times.push(performance.now() - asked);
    const chunks = places.map(pickChunk).filter((chunk) => chunk !== null);
    const firstPassage = chunks.findIndex((chunk) => holdsGold(chunk, gold));
    const firstDocument = chunks.findIndex((chunk) => isOfGoldDocument(chunk, gold));
    DEPTHS.forEach((depth, index) => {
      if (firstPassage >= 0 && firstPassage < depth) passageAt[index] = (passageAt[index] ?? 0) + 1;
      if (firstDocument >= 0 && firstDocument < depth) documentAt[index] = (documentAt[index] ?? 0) + 1;
    });
  }
  return {
    engine: name,
    set,
    pieces: engine.chunks?.length ?? passages.length,
    questions: questions.length,
    buildMs,
    times: summarizeTimes(times),
    passageAt: passageAt.map((hits) => hits / questions.length),
    documentAt: documentAt.map((hits) => hits / questions.length),
    addedMb: (process.memoryUsage().rss - rssBefore) / 2 ** 20,
  };
}

const figures: EngineFigures[] = [];
for (const set of process.argv.slice(3)) figures.push(await measureSet(set));
process.stdout.write(`${JSON.stringify(figures)}\n`);
await tools.close();
