// What a gazette is made of: issues, documents, sections, blocks and passages, each with its place in the source.

import type { DocumentNumber } from './document-number.ts';

/** A line of an issue's file as received. `number` is 1-based; `text` has no line end. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** Lines `first` to `last` of one issue's file, 1-based, inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A piece of one source line: `text` stands at UTF-16 offset `start` of line `line` (1-based). */
export interface SourceSlice {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

/** One printed issue. `id` is `2022-05`: year and number on the masthead, never the file's name. */
export interface GazetteIssue {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  /** 总第 017 期 → 17. */
  readonly serial: number | null;
  /** The gazette's printed name: 阳泉市人民政府公报. */
  readonly name: string;
  /** The place whose government issues it: 阳泉市. */
  readonly place: string;
  /** ISO date of publication: 2022-10-31. */
  readonly publishedOn: string | null;
  readonly lineCount: number;
}

/** An entry of the 目录. `title` has the line breaks removed, as printed otherwise. */
export interface TocEntry {
  /** 人事任免, without the brackets 【】. */
  readonly category: string | null;
  readonly title: string;
  readonly docNo: DocumentNumber | null;
  readonly page: number | null;
  readonly lines: LineRange;
}

/** A notice, decision or opinion printed in an issue. */
export interface GazetteDocument {
  /** `2022-05-07`: issue and ordinal, the same after every rebuild of an unchanged issue. */
  readonly id: string;
  readonly issue: string;
  /** 1-based place in the issue. */
  readonly ord: number;
  /** From the body, line breaks removed. */
  readonly title: string;
  readonly docNo: DocumentNumber | null;
  /** 发文机关, as the body has it. */
  readonly issuer: string | null;
  readonly category: string | null;
  /** 成文日期 as an ISO date; null where none is printed. */
  readonly date: string | null;
  readonly tocPage: number | null;
  /** From the title to the last line that is the document's own; no trailing blanks, no colophon. */
  readonly lines: LineRange;
}

/** What a block of text is, by its form. */
export type BlockKind =
  | 'title'
  | 'docNo'
  | 'addressee'
  | 'heading'
  | 'paragraph'
  | 'table-row'
  | 'signature'
  | 'date'
  | 'remark'
  | 'attachment-list';

/**
 * A paragraph, heading or table row. Its text is its slices put one after another, nothing between:
 * an offset into `text` leads back to a line and column of the source.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly slices: readonly SourceSlice[];
  /** Of a table row: its cells, trimmed, with the marks of the table gone. */
  readonly cells?: readonly string[];
  /** Of a table row: the column names of its table, where it prints any. */
  readonly columns?: readonly string[];
}

/** A node of the numbering tree. The root of a document has level 0 and no heading. */
export interface Section {
  /** The printed heading, marks of Markdown aside: `三、责任分解`; empty at the root. */
  readonly heading: string;
  /** 0 root, 1 attachment or annexed text, 2 章 or 一、, 3 条 or （一）, 4 `1.`, 5 `（1）`, 6 `①`; decimals by depth. */
  readonly level: number;
  readonly isAttachment: boolean;
  readonly lines: LineRange;
  /** Blocks of this section itself, in reading order, before its children. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}

export interface ParsedDocument {
  readonly document: GazetteDocument;
  readonly root: Section;
}

/** To what each source line belongs. Every line has exactly one owner. */
export type LineOwner =
  | { readonly kind: 'document'; readonly ord: number }
  | { readonly kind: 'displaced'; readonly ord: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'front-matter' }
  | { readonly kind: 'toc' }
  | { readonly kind: 'colophon' }
  | { readonly kind: 'dropped' };

/** A doubt of the parser: shown to the operator, never thrown. */
export interface ParseWarning {
  readonly issue: string;
  /** kebab-case: `title-differs-from-toc`, `duplicated-line`, `headcount-mismatch` … */
  readonly kind: string;
  readonly lines: LineRange;
  readonly message: string;
}

export interface ParsedIssue {
  readonly issue: GazetteIssue;
  readonly toc: readonly TocEntry[];
  readonly documents: readonly ParsedDocument[];
  /** Index i speaks of line i + 1. */
  readonly owners: readonly LineOwner[];
  readonly warnings: readonly ParseWarning[];
}

/** Where a stretch of a passage's text comes from: `length` units at `offset` stand at `line`, column `start`. */
export interface PassagePiece {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly start: number;
}

/** The unit that is embedded, searched and cited: at most 500 characters of one section. */
export interface Passage {
  /** `2022-05-07-003`: document and ordinal. */
  readonly id: string;
  readonly documentId: string;
  readonly issue: string;
  readonly ord: number;
  /** Headings from the document's annexed text down to the section, outermost first. */
  readonly headingPath: readonly string[];
  readonly kind: 'text' | 'table' | 'front';
  /** Blocks joined by line feeds; each block is verbatim source, line breaks removed. */
  readonly text: string;
  readonly pieces: readonly PassagePiece[];
  /** Merged, ascending. */
  readonly lines: readonly LineRange[];
  /** What is indexed beside the text: corrections of OCR slips, column names; never quoted. */
  readonly searchOnly: string;
}
