// One document: its lines read as blocks in their order, made whole; the story of a document, step by step.

import type { LineRange } from '../../retrieval/domain/gazette.ts';
import { acceptNumbering } from './accept-numbering.ts';
import {
  markAnnexTitles,
  markAttachmentLists,
  markHeadedAttachments,
  sortAttachmentLists,
} from './attachments.ts';
import { readTitleIssuer, squashBlanks } from './bodies.ts';
import { classifyLines } from './classify-lines.ts';
import { listDocumentDoubts } from './document-doubts.ts';
import type { DocumentHead } from './document-heads.ts';
import { placeFragments } from './displaced-lines.ts';
import { joinTitle } from './document-title.ts';
import type { Draft } from './draft.ts';
import { separateColumns } from './interleaved-columns.ts';
import { readDate } from './signature.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { isFinished } from './text-ends.ts';
import { dropRepeatedLines, dropRepeatedTails } from './repeated-lines.ts';
import type { PrintLine } from './source-lines.ts';
import { joinCutRows, nameColumns } from './tables.ts';
import type { Doubt } from './warnings.ts';
import type { WordUsage } from './word-usage.ts';

/** Numbers of the lines of a head. */
export interface HeadLines {
  readonly titleLines: ReadonlySet<number>;
  readonly numberLine: number | null;
}

/** A document read line by line, before its sections are built. */
export interface ReadDocument {
  readonly title: string;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly lines: LineRange;
  readonly drafts: readonly Draft[];
  /** Rows that belong to the document before. */
  readonly strays: readonly Draft[];
  readonly doubts: readonly Doubt[];
  readonly dropped: readonly number[];
}

/** 成文日期: the date under the first signature, else the first line that is a date. */
function pickDate(drafts: readonly Draft[]): string | null {
  const dated = drafts.flatMap((draft, index) =>
    draft.role === 'date' ? [{ draft, before: drafts[index - 1]?.role }] : [],
  );
  const signed = dated.find(({ before }) => before === 'signature') ?? dated[0];
  return signed === undefined ? null : readDate(signed.draft.text);
}

function pickSigner(drafts: readonly Draft[]): string | null {
  const signature = drafts.find((draft) => draft.role === 'signature');
  return signature === undefined ? null : squashBlanks(signature.text);
}

/** Reads the document that `head` begins; `lines` are all its lines, from the head to before the next. */
export function readDocument(
  head: DocumentHead,
  lines: readonly PrintLine[],
  place: HeadLines,
  usage: WordUsage,
): ReadDocument {
  // Sentences only: the title of the annex is broken into lines like the document's own.
  const running = lines
    .filter((line) => !place.titleLines.has(line.number) && isFinished(line.plain))
    .map((line) => line.plain)
    .join('\n');
  const issuer = readTitleIssuer(head.title);
  const classified = classifyLines({ lines, ...place, issuer });
  const placed = placeFragments(classified);
  const listed = sortAttachmentLists(markHeadedAttachments(markAttachmentLists(placed.drafts)));
  const numbered = acceptNumbering(markAnnexTitles(listed, squashBlanks(head.title)));
  const columns = separateColumns(numbered);
  const kept = dropRepeatedLines(nameColumns(joinCutRows(columns.drafts)));
  const joined = joinParagraphs(kept.drafts, usage);
  const whole = dropRepeatedTails(joined.drafts);
  const printed = lines.filter((line) => !line.isBlank);
  return {
    title: joinTitle(head.title, running),
    issuer: issuer ?? pickSigner(classified),
    date: pickDate(classified),
    lines: { first: printed[0]?.number ?? 1, last: printed.at(-1)?.number ?? 1 },
    drafts: whole.drafts,
    strays: placed.strays,
    doubts: [
      ...placed.doubts,
      ...columns.doubts,
      ...kept.doubts,
      ...joined.doubts,
      ...whole.doubts,
      ...listDocumentDoubts(whole.drafts),
    ],
    dropped: [...kept.dropped, ...joined.dropped, ...whole.dropped],
  };
}
