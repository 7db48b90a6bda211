// An issue: masthead, 目录, documents, and to which of them each line belongs. Calls the others in order.

import type { LineOwner, ParsedDocument, ParsedIssue, SourceLine } from '../../retrieval/domain/gazette.ts';
import { findColophon } from './colophon.ts';
import { findDocumentHeads } from './document-heads.ts';
import type { DocumentHead } from './document-heads.ts';
import { parseMasthead } from './masthead.ts';
import type { OcrCorrections } from './ocr-corrections.ts';
import { readDocument } from './read-document.ts';
import type { HeadLines } from './read-document.ts';
import { buildSections } from './sections.ts';
import { findRunningHeads } from './running-heads.ts';
import { stripMarks } from './source-lines.ts';
import type { PrintLine } from './source-lines.ts';
import { parseTableOfContents, readCategory } from './table-of-contents.ts';
import { matchToc } from './toc-matches.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';
import { buildWordUsage } from './word-usage.ts';

export interface NotAGazette {
  readonly kind: 'not-a-gazette';
  /** One line: what is missing. */
  readonly reason: string;
}

/** Reads an issue's lines. Never throws, whatever the text; doubts are in `warnings`. */
export function parseIssue(
  lines: readonly SourceLine[],
  _corrections: OcrCorrections,
): ParsedIssue | NotAGazette {
  const print = lines.map(stripMarks);
  const masthead = parseMasthead(print);
  if ('missing' in masthead) return { kind: 'not-a-gazette', reason: masthead.missing };
  const issue = { ...masthead.issue, lineCount: lines.length };
  const toc = parseTableOfContents(print);
  const categories = new Set(toc.categories);
  const pages = findRunningHeads(print);
  const isMasthead = (line: PrintLine | undefined): boolean =>
    line !== undefined && masthead.lines.has(line.number);
  const colophon = findColophon(print, (index) => isMasthead(print[index]));
  const isCategory = (line: PrintLine): boolean => categories.has(readCategory(line.plain, false) ?? '');
  const isTaken = (index: number): boolean => {
    const line = print[index];
    return (
      line === undefined ||
      index >= colophon ||
      toc.lines.has(line.number) ||
      isMasthead(line) ||
      pages.has(line.number) ||
      isCategory(line)
    );
  };
  const heads = findDocumentHeads(print, toc.entries, issue.place, isTaken);
  const usage = buildWordUsage(print);
  const owners = print.map((line, index): LineOwner => ownerOutside(line, index, colophon, toc.lines));
  const read = heads.map((head, index) => {
    const end = heads[index + 1]?.first ?? colophon;
    const own = print
      .slice(head.first, Math.max(end, head.first))
      .filter((line) => line.isBlank || !isTaken(line.number - 1));
    const body = readDocument(head, own, placeOf(head, print), usage);
    for (const line of own) if (!line.isBlank) owners[line.number - 1] = { kind: 'document', ord: index + 1 };
    for (const line of body.dropped) owners[line - 1] = { kind: 'dropped' };
    return { head, body };
  });
  const matches = matchToc(
    read.map(({ head, body }) => ({ title: body.title, docNo: head.docNo, lines: body.lines })),
    toc.entries,
  );
  const treeDoubts: (readonly Doubt[])[] = [];
  const documents = read.map(({ head, body }, index): ParsedDocument => {
    const entry = matches.entries[index] ?? null;
    // A stray row goes to the document before; the first one keeps its own.
    const after =
      index === 0 ? [...body.strays, ...(read[1]?.body.strays ?? [])] : (read[index + 1]?.body.strays ?? []);
    for (const stray of after)
      for (const slice of stray.slices) owners[slice.line - 1] = { kind: 'displaced', ord: index + 1 };
    const tree = buildSections([...body.drafts, ...after]);
    treeDoubts.push(tree.doubts);
    const document = {
      id: `${issue.id}-${String(index + 1).padStart(2, '0')}`,
      issue: issue.id,
      ord: index + 1,
      title: body.title,
      docNo: head.docNo,
      issuer: body.issuer,
      category: entry?.category ?? null,
      date: body.date,
      tocPage: entry?.page ?? null,
      lines: body.lines,
    };
    return { document, root: tree.root };
  });
  const none =
    heads.length > 0
      ? []
      : [
          doubt(
            'no-documents',
            { first: 1, last: Math.max(1, lines.length) },
            'no document was found after the masthead',
          ),
        ];
  const doubts = [
    ...none,
    ...matches.doubts,
    ...treeDoubts.flat(),
    ...read.flatMap(({ body }) => body.doubts),
  ];
  const warnings = doubts
    .map((one) => ({ issue: issue.id, ...one }))
    .sort((a, b) => a.lines.first - b.lines.first);
  return { issue, toc: toc.entries, documents, owners, warnings };
}

function placeOf(head: DocumentHead, print: readonly PrintLine[]): HeadLines {
  return {
    titleLines: new Set(head.titleIndexes.map((index) => print[index]?.number ?? 0)),
    numberLine: head.numberIndex === null ? null : (print[head.numberIndex]?.number ?? null),
  };
}

/** The owner of a line as long as no document claims it. */
function ownerOutside(line: PrintLine, index: number, colophon: number, toc: ReadonlySet<number>): LineOwner {
  if (line.isBlank) return { kind: 'blank' };
  if (toc.has(line.number)) return { kind: 'toc' };
  return index >= colophon ? { kind: 'colophon' } : { kind: 'front-matter' };
}
