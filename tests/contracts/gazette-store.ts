// What every GazetteStore keeps to, whatever text it holds.

import { beforeAll, describe, expect, it } from 'vitest';
import type { GazetteDocument, SourceLine } from '../../retrieval/domain/gazette.ts';
import type { FieldWeights, GazetteStore } from '../../retrieval/ports.ts';
import { tokenizeBigrams } from '../../retrieval/text/tokenize.ts';

const WEIGHTS: FieldWeights = { title: 1, heading: 1, body: 1 };
/** Texts that a query language could stumble over. */
const HOSTILE = [
  '"',
  '""',
  "'; DROP TABLE passages; --",
  'NEAR(a b)',
  'title:x',
  '*',
  '^',
  '(',
  'a OR b',
  '\u0000',
  '\ud800',
  '%',
  '_',
  '',
];

/** `find` hands out the opened store once the suite's own set-up has run. */
export function describeGazetteStore(name: string, find: () => GazetteStore | null): void {
  describe(`${name} as a gazette store`, () => {
    let store: GazetteStore;
    let documents: GazetteDocument[];
    beforeAll(async () => {
      const opened = find();
      if (opened === null) throw new Error('the store was not opened');
      store = opened;
      documents = await store.readDocuments();
    });

    it('sums up what it holds', async () => {
      expect(store.summary.documents).toBe(documents.length);
      expect(store.summary.issues.reduce((sum, issue) => sum + issue.documents, 0)).toBe(documents.length);
      const passages = await Promise.all(documents.map(async ({ id }) => await store.readPassagesOf(id)));
      expect(passages.flat()).toHaveLength(store.summary.passages);
    });

    it('reads a document, an issue and its contents by id, and null for unknown ones', async () => {
      for (const document of documents) expect(await store.readDocument(document.id)).toEqual(document);
      for (const { documents: count, ...issue } of store.summary.issues) {
        expect(await store.readIssue(issue.id)).toEqual(issue);
        expect(await store.readDocuments(issue.id)).toHaveLength(count);
        expect((await store.readToc(issue.id)).length).toBeGreaterThan(0);
      }
      for (const id of HOSTILE) {
        expect(await store.readDocument(id)).toBeNull();
        expect(await store.readIssue(id)).toBeNull();
        expect(await store.readPassageById(id)).toBeNull();
        expect([
          ...(await store.readToc(id)),
          ...(await store.readPassagesOf(id)),
          ...(await store.readDocuments(id)),
        ]).toEqual([]);
        expect(await store.readTable(id)).toBeNull();
      }
    });

    it('finds documents by their number, whole or without the series', async () => {
      for (const { docNo, id } of documents) {
        if (docNo === null) continue;
        expect((await store.findDocumentsByNumber(docNo)).map((document) => document.id)).toContain(id);
        const [, year = '', number = ''] = /〔(\d+)〕(\d+)号/u.exec(docNo) ?? [];
        const found = await store.findDocumentsByYearNumber(Number(year), Number(number));
        expect(found.map((document) => document.id)).toContain(id);
        expect(found.every((document) => document.docNo?.endsWith(`〔${year}〕${number}号`))).toBe(true);
        expect((await store.findDocumentsByYearNumber(null, Number(number))).length).toBeGreaterThanOrEqual(
          found.length,
        );
      }
      for (const docNo of HOSTILE) expect(await store.findDocumentsByNumber(docNo)).toEqual([]);
      expect(await store.findDocumentsByYearNumber(1900, 1)).toEqual([]);
    });

    it('reads the lines between two numbers, and none outside the file', async () => {
      const [issue] = store.summary.issues;
      const { id = '', lineCount = 0 } = issue ?? {};
      const numbers = (lines: readonly SourceLine[]): number[] => lines.map(({ number }) => number);
      expect(numbers(await store.readLines(id, 3, 6))).toEqual([3, 4, 5, 6]);
      expect(numbers(await store.readLines(id, lineCount - 1, lineCount + 50))).toEqual([
        lineCount - 1,
        lineCount,
      ]);
      expect(await store.readLines(id, 6, 3)).toEqual([]);
      expect(await store.readLines('1900-01', 1, 5)).toEqual([]);
    });

    it('reads passages in the order that is asked, whose pieces are the words of the lines', async () => {
      const all = (
        await Promise.all(documents.slice(0, 5).map(async ({ id }) => await store.readPassagesOf(id)))
      ).flat();
      const rows = all.map(({ row }) => row).toReversed();
      expect((await store.readPassages([...rows, -1])).map(({ row }) => row)).toEqual(rows);
      for (const stored of all) {
        expect((await store.readPassageById(stored.passage.id))?.row).toBe(stored.row);
        for (const { offset, length, line, start } of stored.passage.pieces) {
          const [source] = await store.readLines(stored.document.issue, line, line);
          expect(source?.text.slice(start, start + length)).toBe(
            stored.passage.text.slice(offset, offset + length),
          );
        }
      }
    });

    it('finds the passages that hold a term, best first, as many as it counts', async () => {
      const terms = [...new Set(tokenizeBigrams(documents[0]?.title ?? ''))].slice(-6);
      const counts = await store.countPassagesWith(terms);
      for (const term of terms) {
        const hits = await store.searchText([term], store.summary.passages, WEIGHTS);
        expect(hits).toHaveLength(counts.get(term) ?? 0);
      }
      const hits = await store.searchText(terms, 10, WEIGHTS);
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    });

    it('takes any text for a term, and finds nothing by it', async () => {
      expect(await store.searchText([], 10, WEIGHTS)).toEqual([]);
      expect(await store.searchText(['没有这个词'], 10, WEIGHTS)).toEqual([]);
      for (const term of HOSTILE.filter((each) => !['', '\u0000'].includes(each))) {
        expect(await store.searchText([term], 10, WEIGHTS)).toEqual([]);
        expect((await store.countPassagesWith([term])).get(term) ?? 0).toBe(0);
        expect(await store.findWordsByPinyin([term])).toEqual([]);
      }
    });

    it('counts the passages that hold a token', async () => {
      const [stored] = await store.readPassagesOf(documents[0]?.id ?? '');
      const tokens = [...(stored?.tokens ?? [])].slice(0, 5);
      const counts = await store.countPassagesWithTokens(tokens);
      for (const token of tokens) expect(counts.get(token) ?? 0).toBeGreaterThan(0);
      expect((await store.countPassagesWithTokens([65_535])).get(65_535) ?? 0).toBe(0);
    });

    it('holds facts whose documents it holds', async () => {
      const ids = new Set(documents.map(({ id }) => id));
      const facts = [
        ...(await store.readActions()),
        ...(await store.readSeats()),
        ...(await store.readOffices()),
        ...(await store.readContacts()),
      ];
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.filter(({ documentId }) => !ids.has(documentId))).toEqual([]);
    });
  });
}
