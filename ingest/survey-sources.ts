// A first look at every file: readable, a gazette, of which issue. All faults are told before anything is built.

import { SourceFileError } from '../retrieval/domain/errors.ts';
import type { SourceLine } from '../retrieval/domain/gazette.ts';
import { parseMasthead } from './parse/masthead.ts';
import { stripMarks } from './parse/source-lines.ts';
import { findSourceFiles, readSourceFile } from './read-issue.ts';

/** A file as far as it must be known to tell what changed; its text is read again when its turn comes. */
export interface SourceEntry {
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly issue: string;
}

function readIssueId(file: string, lines: readonly SourceLine[]): string {
  const masthead = parseMasthead(lines.map(stripMarks));
  if ('missing' in masthead) {
    throw new SourceFileError(`${file} is no gazette issue: ${masthead.missing}; remove it from the folder`);
  }
  return masthead.issue.id;
}

/**
 * One file after the other, so that memory holds one at a time. `known` gives the issue of a file by its hash.
 * @throws SourceFileError that names every faulty file and every two files of one issue, a line each.
 */
export async function surveySources(
  gazetteDir: string,
  known: ReadonlyMap<string, string>,
): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = [];
  const faults: string[] = [];
  const fileOf = new Map<string, string>();
  for (const file of await findSourceFiles(gazetteDir)) {
    try {
      const { sha256, lines } = await readSourceFile(gazetteDir, file);
      const issue = known.get(sha256) ?? readIssueId(file, lines);
      const twin = fileOf.get(issue);
      if (twin !== undefined) faults.push(`${twin} and ${file} are both issue ${issue}; remove one`);
      fileOf.set(issue, file);
      entries.push({ file, sha256, issue });
    } catch (cause) {
      if (!(cause instanceof SourceFileError)) throw cause;
      faults.push(cause.message);
    }
  }
  if (faults.length > 0) throw new SourceFileError(faults.join('\n'));
  return entries;
}
