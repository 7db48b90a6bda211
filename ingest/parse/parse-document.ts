// One document: its lines read as blocks, made whole, and hung into a section tree.

import type { LineRange, Section } from '../../retrieval/domain/gazette.ts';
import { parseDateLine } from '../../retrieval/text/chinese-date.ts';
import { acceptNumbering } from './accept-numbering.ts';
import { isNotPrinted, markAnnexTitles, markAttachmentLists, markHeadedAttachments } from './attachments.ts';
import { readTitleIssuer, squashBlanks } from './bodies.ts';
import { classifyLines } from './classify-lines.ts';
import type { DocumentHead } from './document-heads.ts';
import { joinTitle } from './document-title.ts';
import type { Draft } from './draft.ts';
import { firstLine } from './draft.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { dropRepeatedLines } from './repeated-lines.ts';
import { buildSections } from './sections.ts';
import type { PrintLine } from './source-lines.ts';
import { joinCutRows, nameColumns } from './tables.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

export interface DocumentBody {
  readonly title: string;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly lines: LineRange;
  readonly root: Section;
  readonly doubts: readonly Doubt[];
  readonly dropped: readonly number[];
}

/** 成文日期: the date under the first signature, else the first line that is a date. */
function pickDate(drafts: readonly Draft[]): string | null {
  const dated = drafts.flatMap((draft, index) => (draft.role === 'date' ? [{ draft, before: drafts[index - 1]?.role }] : []));
  const signed = dated.find(({ before }) => before === 'signature') ?? dated[0];
  return signed === undefined ? null : parseDateLine(signed.draft.text);
}

function pickSigner(drafts: readonly Draft[]): string | null {
  const signature = drafts.find((draft) => draft.role === 'signature');
  return signature === undefined ? null : squashBlanks(signature.text);
}

function listNotPrinted(drafts: readonly Draft[]): Doubt[] {
  return drafts
    .filter((draft) => (draft.role === 'attachment-list' || draft.role === 'remark') && isNotPrinted(draft.text))
    .map((draft) => doubt('not-printed', firstLine(draft), `"${draft.text.slice(0, 60)}" is announced, but its text is not in the issue`));
}

/** Reads the document that `head` begins; `lines` are all its lines, from the head to before the next. */
export function parseDocument(head: DocumentHead, lines: readonly PrintLine[], titleLines: ReadonlySet<number>, numberLine: number | null): DocumentBody {
  const running = lines.filter((line) => !titleLines.has(line.number)).map((line) => line.plain).join('\n');
  const title = joinTitle(head.title, running);
  const printedIssuer = readTitleIssuer(head.title);
  const classified = classifyLines({ lines, titleLines, numberLine, issuer: printedIssuer });
  const listed = markHeadedAttachments(markAttachmentLists(classified));
  const titled = acceptNumbering(markAnnexTitles(listed, squashBlanks(head.title)));
  const rows = nameColumns(joinCutRows(titled));
  const kept = dropRepeatedLines(rows);
  const joined = joinParagraphs(kept.drafts);
  const tree = buildSections(joined.drafts);
  const printed = lines.filter((line) => !line.isBlank);
  return {
    title,
    issuer: printedIssuer ?? pickSigner(classified),
    date: pickDate(classified),
    lines: { first: printed[0]?.number ?? 1, last: printed.at(-1)?.number ?? 1 },
    root: tree.root,
    doubts: [...kept.doubts, ...joined.doubts, ...tree.doubts, ...listNotPrinted(joined.drafts)],
    dropped: kept.dropped,
  };
}
