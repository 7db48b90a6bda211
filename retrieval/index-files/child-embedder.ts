// An embedder whose model runs in a process of its own: a transformer computes for tens of milliseconds at a stretch.

import { ModelError } from '../domain/errors.ts';
import type { Embedder } from '../ports.ts';
import type { ModelFolder } from './model-folder.ts';
import { ModelProcess } from './model-process.ts';

/** By fingerprint: an index that is opened again, as after an ingest, goes on with the process that runs. */
const running = new Map<string, ModelProcess>();

/** The process of a model; one that ended is replaced. */
function reachProcess({ folder, name, fingerprint }: ModelFolder): ModelProcess {
  const known = running.get(fingerprint);
  if (known !== undefined && !known.isOver) return known;
  const started = new ModelProcess(folder, name);
  running.set(fingerprint, started);
  return started;
}

export class ChildEmbedder implements Embedder {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly #folder: ModelFolder;

  private constructor(folder: ModelFolder, dimension: number) {
    this.#folder = folder;
    this.fingerprint = folder.fingerprint;
    this.dimension = dimension;
  }

  /** @throws ModelError as TransformersEmbedder.open does, or when no process can be started. */
  static async open(folder: ModelFolder): Promise<ChildEmbedder> {
    const process = reachProcess(folder);
    try {
      return new ChildEmbedder(folder, await process.ready);
    } catch (cause) {
      process.stop();
      throw cause;
    }
  }

  /** For whoever looks at memory and load; null while none runs. */
  get processId(): number | null {
    const process = running.get(this.fingerprint);
    return process === undefined || process.isOver ? null : process.id;
  }

  async embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
    if (texts.length === 0) return [];
    return await reachProcess(this.#folder).ask('passages', [...texts]);
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const [vector] = await reachProcess(this.#folder).ask('question', [text]);
    if (vector !== undefined) return vector;
    throw new ModelError(`The embedding model "${this.#folder.name}" gave no vector; restore its files`);
  }

  /** Ends the process, for all who share it; a later question starts another. */
  close(): void {
    running.get(this.fingerprint)?.stop();
  }
}
