// Which entry of the 目录 speaks of which document, and where the two disagree. The body is right.

import type { DocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { LineRange, TocEntry } from '../../retrieval/domain/gazette.ts';
import { readTitleIssuer, squashBlanks } from './bodies.ts';
import { compareTitles, foldTitle } from './similarity.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

export interface TitledDocument {
  readonly title: string;
  readonly docNo: DocumentNumber | null;
  readonly lines: LineRange;
}

export interface TocMatches {
  /** The entry of each document, null where the 目录 has none; same order as the documents. */
  readonly entries: readonly (TocEntry | null)[];
  readonly doubts: readonly Doubt[];
}

/** Titles less alike than this belong to different documents. */
const ALIKE = 0.75;
/** Entries tried on each side of the expected place, to keep the work linear. */
const REACH = 40;

function describe(document: TitledDocument, entry: TocEntry): Doubt[] {
  const doubts: Doubt[] = [];
  const at = document.lines.first;
  if (entry.docNo !== null && entry.docNo !== document.docNo) {
    doubts.push(
      doubt(
        'doc-no-differs-from-toc',
        at,
        `${document.docNo ?? 'no number'} in the body, ${entry.docNo} in the 目录 (line ${entry.lines.first})`,
      ),
    );
  }
  const own = readTitleIssuer(document.title);
  const listed = readTitleIssuer(entry.title);
  if (own !== null && listed !== null && squashBlanks(own) !== squashBlanks(listed)) {
    doubts.push(
      doubt(
        'issuer-differs-from-toc',
        at,
        `${own} in the body, ${listed} in the 目录 (line ${entry.lines.first})`,
      ),
    );
  }
  const bodyTitle = foldTitle(document.title.slice(own?.length ?? 0));
  const listedTitle = foldTitle(entry.title.slice(listed?.length ?? 0));
  if (bodyTitle !== listedTitle) {
    doubts.push(
      doubt(
        'title-differs-from-toc',
        at,
        `"${document.title}" in the body, "${entry.title}" in the 目录 (line ${entry.lines.first})`,
      ),
    );
  }
  return doubts;
}

/** Matches by 文号 first, then by title; an entry serves one document. */
export function matchToc(documents: readonly TitledDocument[], toc: readonly TocEntry[]): TocMatches {
  const taken = new Set<TocEntry>();
  const byNumber = new Map<string, TocEntry[]>();
  for (const entry of toc) {
    if (entry.docNo === null) continue;
    const same = byNumber.get(entry.docNo);
    if (same === undefined) byNumber.set(entry.docNo, [entry]);
    else if (same.length < REACH) same.push(entry);
  }
  const folded = toc.map((entry) => foldTitle(entry.title));
  const byBoth = documents.map((document) => {
    const title = foldTitle(document.title);
    const numbered = (byNumber.get(document.docNo ?? '') ?? []).find(
      (entry) => !taken.has(entry) && compareTitles(foldTitle(entry.title), title) >= ALIKE / 2,
    );
    if (numbered !== undefined) taken.add(numbered);
    return numbered ?? null;
  });
  const entries = byBoth.map((found, index) => {
    if (found !== null) return found;
    const title = foldTitle(documents[index]?.title ?? '');
    const from = Math.max(0, index - REACH);
    const ranked = toc
      .slice(from, index + REACH)
      .map((entry, offset) => ({
        entry,
        score: taken.has(entry) ? 0 : compareTitles(folded[from + offset] ?? '', title),
      }))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best === undefined || best.score < ALIKE) return null;
    taken.add(best.entry);
    return best.entry;
  });
  const doubts = documents.flatMap((document, index) => {
    const entry = entries[index] ?? null;
    if (entry !== null) return describe(document, entry);
    return toc.length === 0
      ? []
      : [
          doubt(
            'document-missing-from-toc',
            document.lines.first,
            `the 目录 does not list "${document.title}"`,
          ),
        ];
  });
  const unused = toc
    .filter((entry) => !taken.has(entry))
    .map((entry) =>
      doubt(
        'toc-entry-without-document',
        entry.lines,
        `"${entry.title}" is listed, but no document of that number or title stands in the body`,
      ),
    );
  return { entries, doubts: [...doubts, ...unused] };
}
