// A small training text of the corpus's form, made of the notices written for the training pairs.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TRAIN_DIR } from './python.ts';

const pairSchema = z.object({
  q: z.string(),
  title: z.string(),
  field: z.string().optional(),
  find: z.string().optional(),
  passage: z.string().optional(),
});

export type TrainingPair = z.infer<typeof pairSchema>;

/** All pairs of the recipe, with the file they stand in. */
export async function readPairs(): Promise<(TrainingPair & { readonly file: string })[]> {
  const folder = join(TRAIN_DIR, 'pairs');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const lists = await Promise.all(
    files.map(async (file) =>
      (await readFile(join(folder, file), 'utf8'))
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...pairSchema.parse(JSON.parse(line)), file })),
    ),
  );
  return lists.flat();
}

/** Writes `corpus/laws.jsonl` (a notice a document, a sentence an item) and returns the folder. */
export async function writeSmallCorpus(folder: string, documents: number): Promise<string> {
  const notices = new Map<string, string>();
  for (const { title, passage } of await readPairs()) {
    if (passage !== undefined && notices.size < documents) notices.set(title, passage);
  }
  const lines = [...notices].map(([title, passage]) => {
    const sentences = passage.split(/(?<=。)/u).filter((sentence) => sentence !== '');
    return JSON.stringify({ title, items: sentences.map((t) => ({ h: '', t })) });
  });
  const corpus = join(folder, 'corpus');
  await mkdir(corpus, { recursive: true });
  await writeFile(join(corpus, 'laws.jsonl'), `${lines.join('\n')}\n`);
  return corpus;
}
