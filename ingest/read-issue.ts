// Files of GAZETTE_DIR → source lines: the only reader of the issues.

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFileError } from '../retrieval/domain/errors.ts';
import type { SourceLine } from '../retrieval/domain/gazette.ts';

/** An issue is some 100 kB to 1 MB; what is far larger is no gazette, and would only exhaust memory. */
const MAX_BYTES = 20 * 1024 * 1024;

export interface SourceFile {
  /** Name below GAZETTE_DIR. */
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly lines: readonly SourceLine[];
}

/** Lines of a text: LF or CRLF; a line end at the very end opens no further line. */
export function splitSourceLines(text: string): SourceLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({
    number: index + 1,
    text: line.endsWith('\r') ? line.slice(0, -1) : line,
  }));
}

/** Names of the .txt and .md files in the folder, sorted. @throws SourceFileError when there is no such folder or none in it. */
export async function findSourceFiles(gazetteDir: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(gazetteDir);
  } catch (cause) {
    throw new SourceFileError(`The folder of issues ${gazetteDir} cannot be read; check GAZETTE_DIR`, {
      cause,
    });
  }
  const issues = names
    .filter((name) => /\.(?:txt|md)$/iu.test(name) && name.toLowerCase() !== 'readme.md')
    .sort();
  if (issues.length === 0) {
    throw new SourceFileError(
      `The folder of issues ${gazetteDir} holds no .txt or .md file; put an issue there`,
    );
  }
  return issues;
}

/** @throws SourceFileError for a file that is empty, over 20 MB or not UTF-8. */
export async function readSourceFile(gazetteDir: string, file: string): Promise<SourceFile> {
  const path = join(gazetteDir, file);
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      throw new SourceFileError(
        `${path} has ${Math.round(size / 1048576)} MB, more than the 20 MB an issue may have; split or remove it`,
      );
    }
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof SourceFileError) throw cause;
    throw new SourceFileError(`${path} cannot be read; check its permissions`, { cause });
  }
  if (bytes.length === 0) throw new SourceFileError(`${path} is empty; replace or remove it`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), lines: splitSourceLines(text) };
  } catch (cause) {
    throw new SourceFileError(
      `${path} is not UTF-8 text; convert it, for instance with iconv -f GB18030 -t UTF-8`,
      { cause },
    );
  }
}
