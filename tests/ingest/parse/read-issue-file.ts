// Issues and fixtures as source lines, for the parser's tests.

import { readFileSync } from 'node:fs';
import { parseIssue } from '../../../ingest/parse/parse-issue.ts';
import type { Block, ParsedIssue, Section, SourceLine } from '../../../retrieval/domain/gazette.ts';

export const ISSUES = ['2020-03', '2020-05', '2022-05', '2023-04', '2023-06'] as const;
export const NO_CORRECTIONS = { corrections: [] };

const root = new URL('../../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export function toLines(text: string): SourceLine[] {
  return text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
}

export function parseText(text: string): ParsedIssue {
  const parsed = parseIssue(toLines(text), NO_CORRECTIONS);
  if ('kind' in parsed) throw new Error(parsed.reason);
  return parsed;
}

export function parseIssueFile(id: string): ParsedIssue {
  return parseText(readText(`data/issues/${id}.txt`));
}

/** All blocks of a section and those below it, in reading order. */
export function listBlocks(section: Section): Block[] {
  return [...section.blocks, ...section.children.flatMap(listBlocks)];
}

/** The heading paths of a section's descendants, joined with ` > `. */
export function listHeadingPaths(section: Section, above: readonly string[] = []): string[] {
  return section.children.flatMap((child) => {
    const path = [...above, child.heading];
    return [path.join(' > '), ...listHeadingPaths(child, path)];
  });
}
