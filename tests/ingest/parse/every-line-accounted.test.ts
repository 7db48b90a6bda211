// Every byte accounted for: each line has one owner, each document's words stand in its blocks and in its passages.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../ingest/parse/parse-issue.ts';
import { PASSAGE_SETTINGS, splitPassages } from '../../../ingest/split-passages.ts';
import type { ParsedDocument, ParsedIssue, Passage } from '../../../retrieval/domain/gazette.ts';
import { HTML_TAG } from '../../../retrieval/text/html-tags.ts';
import { squash } from '../../../retrieval/text/normalize.ts';
import { ISSUES, listBlocks, NO_CORRECTIONS, readText, toLines } from './read-issue-file.ts';

const texts = new Map(ISSUES.map((id) => [id, readText(`data/issues/${id}.txt`)]));

/** Units of each line that blocks hold, per line number. */
function countHeld(documents: readonly ParsedDocument[]): Map<number, number> {
  const held = new Map<number, number>();
  for (const { root } of documents) {
    for (const block of listBlocks(root)) {
      for (const slice of block.slices)
        held.set(slice.line, (held.get(slice.line) ?? 0) + slice.text.replace(/\s/gu, '').length);
    }
  }
  return held;
}

/** What is wrong with the account of lines; empty where all is well. */
function auditLines(source: readonly string[], parsed: ParsedIssue): string[] {
  const held = countHeld(parsed.documents);
  const doubted = (line: number): boolean =>
    parsed.warnings.some(({ lines }) => lines.first <= line && line <= lines.last);
  return source.flatMap((text, index) => {
    const line = index + 1;
    const owner = parsed.owners[index];
    if (owner === undefined) return [`line ${line} has no owner`];
    const isOurs = owner.kind === 'document' || owner.kind === 'displaced';
    if (isOurs !== held.has(line))
      return [
        `line ${line} is ${owner.kind}, and blocks ${held.has(line) ? 'hold' : 'lack'} it: ${text.slice(0, 40)}`,
      ];
    if ((owner.kind === 'displaced' || owner.kind === 'dropped') && !doubted(line))
      return [`line ${line} is ${owner.kind} without a warning`];
    if (owner.kind === 'blank' && /[\p{Letter}\p{Number}]/u.test(text))
      return [`line ${line} is taken for blank: ${text.slice(0, 40)}`];
    // Marks of Markdown aside, and what is printed twice and doubted, a line's words are in the blocks.
    const words = text.replace(/^[\s#*+•_-]+|[\s*_]+$/gu, '').replace(/\s/gu, '').length;
    const lost =
      isOurs &&
      (held.get(line) ?? 0) < words &&
      !parsed.warnings.some((one) => one.kind === 'doubled-text' && one.lines.last === line);
    return lost ? [`line ${line} lost words: ${text.slice(0, 40)}`] : [];
  });
}

/** What is wrong with a document's passages; empty where all is well. */
function auditPassages(
  source: readonly string[],
  document: ParsedDocument,
  passages: readonly Passage[],
): string[] {
  const faults: string[] = [];
  for (const passage of passages) {
    if (passage.text.length > PASSAGE_SETTINGS.max)
      faults.push(`${passage.id} is ${passage.text.length} long`);
    let covered = 0;
    for (const { offset, length, line, start } of passage.pieces) {
      const quoted = (source[line - 1] ?? '').slice(start, start + length);
      if (passage.text.slice(offset, offset + length) !== quoted)
        faults.push(`${passage.id} misquotes line ${line}`);
      if (!passage.lines.some((range) => range.first <= line && line <= range.last))
        faults.push(`${passage.id} does not name line ${line}`);
      covered += length;
    }
    if (covered !== passage.text.replace(/\n/gu, '').length)
      faults.push(`${passage.id} has words from nowhere`);
    const ascending = passage.lines.every(
      (range, index) => range.first <= range.last && range.first > (passage.lines[index - 1]?.last ?? 0),
    );
    if (!ascending) faults.push(`${passage.id} has its lines out of order`);
  }
  const blocks = listBlocks(document.root).reduce(
    (sum, { text }) => sum + squash(text.replace(HTML_TAG, '')).length,
    0,
  );
  const held = passages.reduce(
    (sum, { text, pieces }) =>
      sum + squash(pieces.map(({ offset, length }) => text.slice(offset, offset + length)).join('')).length,
    0,
  );
  return blocks === held
    ? faults
    : [...faults, `${document.document.id}: blocks hold ${blocks} units, passages ${held}`];
}

function audit(text: string): string[] {
  const lines = toLines(text);
  const parsed = parseIssue(lines, NO_CORRECTIONS);
  if ('kind' in parsed) return [];
  const source = lines.map((line) => line.text);
  const inPassages = parsed.documents.flatMap((document) =>
    auditPassages(source, document, splitPassages(document, NO_CORRECTIONS)),
  );
  return [...auditLines(source, parsed), ...inPassages];
}

describe('every line accounted for', () => {
  it.each(ISSUES)(
    'issue %s: one owner a line, all words in blocks and passages, each piece leads back to its column',
    (id) => {
      expect(audit(texts.get(id) ?? '')).toEqual([]);
    },
  );

  it('passages are 320 characters or less in the mean and 500 at most', () => {
    const lengths = [...texts.values()].flatMap((text) => {
      const parsed = parseIssue(toLines(text), NO_CORRECTIONS);
      return 'kind' in parsed
        ? []
        : parsed.documents.flatMap((each) =>
            splitPassages(each, NO_CORRECTIONS).map((passage) => passage.text.length),
          );
    });
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(320);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
  });
});

/** A stretch of an issue whose lines were dropped, doubled, shuffled, cut, or written with other brackets and widths. */
const mutated = fc
  .record({
    id: fc.constantFrom(...ISSUES),
    from: fc.nat({ max: 2800 }),
    size: fc.integer({ min: 20, max: 260 }),
    changes: fc.array(
      fc.record({
        at: fc.nat({ max: 259 }),
        kind: fc.constantFrom(
          'drop',
          'double',
          'swap',
          'cut',
          'brackets',
          'widths',
          'glue',
          'hash',
          'blank',
          'pair',
        ),
        column: fc.nat({ max: 40 }),
      }),
      { maxLength: 25 },
    ),
    keepsFront: fc.boolean(),
  })
  .map(({ id, from, size, changes, keepsFront }) => {
    const all = (texts.get(id) ?? '').split('\n');
    const front = keepsFront ? all.slice(0, 70) : ['某市人民政府公报', '2024年第1期'];
    const lines = all.slice(Math.min(from, all.length - size), Math.min(from, all.length - size) + size);
    for (const { at, kind, column } of changes) {
      const index = at % lines.length;
      const line = lines[index] ?? '';
      const next = lines[index + 1] ?? '';
      if (kind === 'drop') lines.splice(index, 1, '');
      if (kind === 'double') lines.splice(index, 0, line);
      if (kind === 'swap') lines.splice(index, 2, next, line);
      if (kind === 'cut') lines.splice(index, 1, line.slice(0, column), line.slice(column));
      if (kind === 'brackets') lines[index] = line.replace(/[（〔【]/gu, '[').replace(/[）〕】]/gu, ']');
      if (kind === 'widths')
        lines[index] = line.replace(/[0-9.,:;()]/gu, (char) =>
          String.fromCharCode(char.charCodeAt(0) + 0xfee0),
        );
      if (kind === 'glue') lines.splice(index, 2, line + next);
      if (kind === 'hash') lines[index] = `## ${line}`;
      if (kind === 'blank') lines.splice(index, 0, '\t|\u3000|', '- ', '**');
      if (kind === 'pair')
        lines[index] = `${line.slice(0, column)}\ud83d\ude00\ud83d\u0000\u202e${line.slice(column)}`;
    }
    return [...front, '', ...lines].join('\n');
  });

describe('damaged issues', () => {
  it('are accounted for as well, whatever was dropped, doubled, shuffled, cut or swapped', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(audit(text)).toEqual([]);
      }),
      { numRuns: Number(process.env['TEST_LONG'] ?? 0) > 0 ? 2000 : 120, seed: 20_220_5 },
    );
  });

  it('parsing never throws on any text', () => {
    const scrap = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '一、总则',
        '（一）',
        '1.1 ',
        '第一章',
        '附件：',
        '|a|b|',
        '\t\t',
        '某政发〔2024〕1号',
        '某市人民政府 关于某事的通知',
        '2024年1月1日',
        '目录',
        '【人事任免】',
        '（此件公开发布）',
        '1.（12）',
      ),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (lines) => {
        expect(
          audit(['某市人民政府公报', '2024年第1期', ...lines.flatMap((line) => line.split('\n'))].join('\n')),
        ).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
