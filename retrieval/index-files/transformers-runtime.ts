// @xenova/transformers as this project uses it, from folders and offline: the only file that imports it.

import { parse, relative } from 'node:path';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import { runQuietly } from './quiet-console.ts';

export { Tensor };

/** The public hub's address, as the library knows it: taken before anything else is set. */
export const PUBLIC_HUB: string = env.remoteHost;

env.allowRemoteModels = false;
env.useFSCache = false;

export type Tokenizer = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>;
export type Model = Awaited<ReturnType<typeof AutoModel.from_pretrained>>;

/** The library resolves names below `env.localModelPath`: the root, for all models alike, so that two may load at once. */
function localName(folder: string): string {
  const { root } = parse(folder);
  env.localModelPath = root;
  return relative(root, folder);
}

/** `folder` absolute. @throws what the library throws where a file is missing or damaged. */
export async function loadTokenizerFrom(folder: string): Promise<Tokenizer> {
  return await runQuietly(
    async () => await AutoTokenizer.from_pretrained(localName(folder), { local_files_only: true }),
  );
}

/** `folder` absolute; the quantized weights. @throws what the library throws where a file is missing or damaged. */
export async function loadModelFrom(folder: string): Promise<Model> {
  return await runQuietly(
    async () =>
      await AutoModel.from_pretrained(localName(folder), { local_files_only: true, quantized: true }),
  );
}
