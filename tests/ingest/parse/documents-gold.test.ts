// The documents of the five issues, field by field, against gold read from the printed lines.

import { describe, expect, it } from 'vitest';
import { ISSUES, parseIssueFile, readText } from './read-issue-file.ts';

/** Doubts that an operator sees, without the many （略）. */
const DOUBTS: Readonly<Record<(typeof ISSUES)[number], readonly string[]>> = {
  '2020-03': [
    'doubled-text 210',
    'displaced-line 216',
    'two-column-rows 340',
    'displaced-line 370',
    'two-column-rows 482',
    'two-column-rows 536',
    'numbering-gap 596',
    'two-column-rows 706',
    'numbering-gap 755',
    'attachment-missing 843',
    'attachment-missing 844',
    'attachment-missing 845',
    'attachment-missing 846',
    'attachment-missing 1423',
    'attachment-missing 1424',
    'two-column-rows 1430',
    'duplicated-line 2174',
    'doubled-text 2413',
    'displaced-line 2926',
  ],
  '2020-05': [
    'doubled-text 121',
    'text-after-signature 270',
    'numbering-disorder 565',
    'numbering-disorder 569',
    'numbering-gap 597',
    'numbering-gap 606',
    'lost-text 627',
    'numbering-gap 637',
    'two-column-rows 774',
    'attachment-missing 1418',
    'numbering-gap 1626',
    'numbering-disorder 1678',
    'numbering-disorder 1702',
    'doc-no-differs-from-toc 2478',
  ],
  '2022-05': [
    'issuer-differs-from-toc 165',
    'lost-text 225',
    'doubled-text 695',
    'doubled-text 735',
    'two-column-rows 1373',
  ],
  '2023-04': ['title-differs-from-toc 38', 'numbering-gap 974'],
  '2023-06': [
    'doubled-text 625',
    'doubled-text 851',
    'interleaved-columns 1604',
    'title-differs-from-toc 1710',
  ],
};

describe.each(ISSUES)('issue %s', (id) => {
  const parsed = parseIssueFile(id);

  it('has the documents that are printed in it, each with title, number, issuer, category, date, page and lines', () => {
    const gold: unknown[] = readText(`tests/ingest/parse/gold/${id}.documents.jsonl`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const found = parsed.documents.map(({ document }) => ({
      issue: document.issue,
      ord: document.ord,
      title: document.title,
      doc_no: document.docNo,
      issuer: document.issuer,
      category: document.category,
      date: document.date,
      toc_page: document.tocPage,
      start_line: document.lines.first,
      end_line: document.lines.last,
    }));
    expect(found).toEqual(gold);
  });

  it('is doubted where the page is damaged, and nowhere else', () => {
    const doubts = parsed.warnings
      .filter(({ kind }) => kind !== 'not-printed')
      .map(({ kind, lines }) => `${kind} ${lines.first}`);
    expect(doubts).toEqual(DOUBTS[id]);
  });

  it('is named by its masthead', () => {
    const { issue } = parsed;
    expect([issue.id, issue.name, issue.place]).toEqual([id, '阳泉市人民政府公报', '阳泉市']);
    expect(issue.publishedOn).toMatch(new RegExp(`^${String(issue.year)}-\\d\\d-\\d\\d$`, 'u'));
  });
});
