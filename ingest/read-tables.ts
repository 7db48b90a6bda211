// The hand-kept tables of data/ that ingest copies into the index: lexicon, aliases, OCR corrections, reviewed facts.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { IngestError } from '../retrieval/domain/errors.ts';
import type { LexiconEntry } from '../retrieval/ports.ts';
import { parseFactCorrections, type FactCorrection } from './apply-corrections.ts';
import type { OcrCorrections } from './parse/ocr-corrections.ts';

const JSON_TABLES = ['aliases', 'ocr-corrections', 'corrections'] as const;

const ocrSchema = z.object({
  corrections: z.array(z.object({ wrong: z.string().min(1), right: z.string() })).default([]),
});

export interface Tables {
  readonly ocrCorrections: OcrCorrections;
  /** Facts that an operator has put right. */
  readonly reviewedFacts: readonly FactCorrection[];
  readonly lexicon: readonly LexiconEntry[];
  /** JSON text by name; a table that is not there is an empty object. */
  readonly json: Readonly<Record<(typeof JSON_TABLES)[number], string>>;
  /** SHA-256 by name, for the manifest. */
  readonly hashes: Readonly<Record<string, string>>;
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `said<TAB>printed|printed<TAB>weight`; `#` begins a comment. @throws IngestError naming file and line. */
export function parseLexicon(text: string, file: string): LexiconEntry[] {
  return text.split('\n').flatMap((line, index) => {
    const [content = ''] = line.split('#');
    if (content.trim() === '') return [];
    const [said = '', printed = '', weight = '1'] = content.trim().split('\t');
    const entry = { said, printed: printed.split('|').filter((word) => word !== ''), weight: Number(weight) };
    if (said === '' || entry.printed.length === 0 || !(entry.weight > 0 && entry.weight <= 1)) {
      throw new IngestError(
        `${file}:${index + 1} is no lexicon entry; write "word<TAB>word|word<TAB>weight up to 1"`,
      );
    }
    return [entry];
  });
}

/** Reads `dataDir/lexicon/*.txt` and the JSON tables beside it. */
export async function readTables(dataDir: string): Promise<Tables> {
  const folder = join(dataDir, 'lexicon');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map(async (file) => await readFile(join(folder, file), 'utf8')));
  const lexicon = texts.flatMap((text, index) => parseLexicon(text, join(folder, files[index] ?? '')));
  const json: Record<string, string> = {};
  for (const name of JSON_TABLES) {
    const file = join(dataDir, `${name}.json`);
    const text = await readFile(file, 'utf8').catch(() => '{}');
    try {
      JSON.parse(text);
    } catch (cause) {
      throw new IngestError(`${file} is not JSON; mend or restore it`, { cause });
    }
    json[name] = text;
  }
  const { aliases = '{}', 'ocr-corrections': corrections = '{}', corrections: reviewed = '{}' } = json;
  const ocr = ocrSchema.safeParse(JSON.parse(corrections));
  if (!ocr.success) {
    throw new IngestError(
      `${join(dataDir, 'ocr-corrections.json')} lacks its list of {"wrong", "right"}; mend or restore it`,
    );
  }
  return {
    lexicon,
    ocrCorrections: ocr.data,
    reviewedFacts: parseFactCorrections(reviewed),
    json: { aliases, 'ocr-corrections': corrections, corrections: reviewed },
    hashes: {
      lexicon: hashText(texts.join('\n')),
      aliases: hashText(aliases),
      'ocr-corrections': hashText(corrections),
      corrections: hashText(reviewed),
    },
  };
}
