// A question and what is answered: excerpts that are verbatim and cited, or a plain no.

import type { DocumentNumber } from './document-number.ts';
import type { GazetteDocument, GazetteIssue, LineRange, SourceLine } from './gazette.ts';

/** What a question may ask for outright, by a command such as /who; otherwise its words decide. */
export type AskedFor = 'post' | 'person' | 'group';

export interface Question {
  readonly text: string;
  /** The person's earlier questions of this talk, oldest first. */
  readonly history: readonly string[];
  readonly asks?: AskedFor;
  /** Answer within this document only (its id): somebody replied to an excerpt of it. */
  readonly within?: string;
}

/** A stretch of a text to be shown bold: UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A line of the reply that is ours, or source text made readable; never markup. */
export interface RichLine {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Where an excerpt stands. */
export interface Citation {
  readonly issue: string;
  readonly documentId: string;
  readonly docNo: DocumentNumber | null;
  readonly title: string;
  /** ISO date of the document. */
  readonly date: string | null;
  /** Page by the 目录. */
  readonly page: number | null;
  readonly headingPath: readonly string[];
  readonly lines: readonly LineRange[];
}

/** Verbatim words of the gazette with their place. */
export interface Excerpt {
  readonly citation: Citation;
  /** Every source character, white space aside; separate pieces are joined by `……`. */
  readonly quote: string;
  /** The quote made readable: table marks gone, lines joined; nothing added. */
  readonly display: RichLine;
  readonly passageId: string | null;
}

/** A document named to the reader as near, or as a choice. */
export interface DocumentReference {
  readonly documentId: string;
  readonly docNo: DocumentNumber | null;
  readonly title: string;
  readonly issue: string;
  readonly date: string | null;
}

export interface Choice {
  readonly label: string;
  /** The question to ask when it is chosen. */
  readonly question: string;
}

export interface CitedAnswer {
  readonly outcome: 'cited';
  readonly kind: 'passage' | 'document' | 'list' | 'person' | 'post' | 'roster';
  /** What stands in front: the answer in a sentence or a list. */
  readonly lead: readonly RichLine[];
  /** Best first; by type never empty. */
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  /** Caveats: as of when, quoted old text, validity. */
  readonly notes: readonly string[];
  /** Further results, for 更多. */
  readonly more: readonly Excerpt[];
  /** Of a list: what each of its lines stands for, in their order, by the words that ask for it. */
  readonly entries?: readonly Choice[];
}

export interface NotFoundAnswer {
  readonly outcome: 'not-found';
  readonly kind: 'none';
  readonly lead: readonly RichLine[];
  /** The line that says 略 or 见网络版, where one does. */
  readonly excerpts: readonly Excerpt[];
  readonly notes: readonly string[];
  readonly nearest: readonly DocumentReference[];
}

export interface AmbiguousAnswer {
  readonly outcome: 'ambiguous';
  readonly kind: 'ambiguous';
  readonly lead: readonly RichLine[];
  readonly choices: readonly Choice[];
  readonly excerpts: readonly Excerpt[];
  readonly notes: readonly string[];
}

export type Answer = CitedAnswer | NotFoundAnswer | AmbiguousAnswer;

/** What the index holds, for greetings, refusals and the list of issues. */
export interface CorpusSummary {
  /** 阳泉市人民政府公报. */
  readonly name: string;
  /** In order of publication, oldest first. */
  readonly issues: readonly (GazetteIssue & { readonly documents: number })[];
  readonly documents: number;
  readonly passages: number;
  /** Changes with every build. */
  readonly fingerprint: string;
}

/** A whole document, as printed. */
export interface DocumentView {
  readonly document: GazetteDocument;
  readonly lines: readonly SourceLine[];
}

/** A passage in its context. */
export interface PassageView {
  readonly excerpt: Excerpt;
  readonly before: readonly SourceLine[];
  readonly passage: readonly SourceLine[];
  readonly after: readonly SourceLine[];
}

export interface IssueView {
  readonly issue: GazetteIssue;
  readonly documents: readonly GazetteDocument[];
}

/** Everything a channel may ask of the gazette. */
export interface KnowledgeBase {
  readonly summary: CorpusSummary;
  answer(question: Question): Promise<Answer>;
  /** Ranked excerpts, best first, whatever their score: for inline search. */
  search(text: string, limit: number): Promise<readonly Excerpt[]>;
  /** By document id or by 文号 in any spelling; several where a 文号 without its series fits several. */
  findDocuments(reference: string): Promise<readonly GazetteDocument[]>;
  readDocument(documentId: string): Promise<DocumentView | null>;
  readPassage(passageId: string): Promise<PassageView | null>;
  readIssue(issueId: string): Promise<IssueView | null>;
  /** Excerpts of one issue that speak of a post, person or topic as surely as an answer must; else none. */
  findNews(topic: string, issueId: string): Promise<readonly Excerpt[]>;
  close(): Promise<void>;
}
