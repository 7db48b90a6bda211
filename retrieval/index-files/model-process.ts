// A transformer model's process as the one that asks sees it: questions out, vectors back, an end told to all who wait.

import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ModelError } from '../domain/errors.ts';
import { embedReply, type EmbedReply, type EmbedRequest } from './embedder-messages.ts';

const ENTRY = fileURLToPath(new URL('embedder-process.ts', import.meta.url));
/** The child runs TypeScript by the same runner, whatever started this process. */
const RUNNER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

interface Waiting {
  readonly resolve: (reply: EmbedReply) => void;
  readonly reject: (reason: ModelError) => void;
}

/** Replies find those who wait by number; 0 waits for the model to be loaded. */
export class ModelProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #modelName: string;
  /** The model's dimension, once it is loaded. */
  readonly ready: Promise<number>;
  #last = 0;
  isOver = false;

  constructor(folder: string, name: string) {
    this.#modelName = name;
    this.#child = fork(ENTRY, [folder, name], {
      execArgv: ['--import', RUNNER],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message) => this.#receive(message));
    this.#child.on('error', (cause) => this.#end(`cannot run (${cause.message})`));
    this.#child.on('exit', (code, signal) => this.#end(`ended with ${signal ?? `code ${code ?? 0}`}`));
    this.#child.unref();
    this.#child.channel?.unref();
    this.ready = this.#wait(0).then((reply) => (reply.kind === 'ready' ? reply.dimension : 0));
    // Told to whoever asks; not a failure of its own when nobody does.
    this.ready.catch(() => undefined);
  }

  get id(): number | null {
    return this.#child.pid ?? null;
  }

  async ask(kind: EmbedRequest['kind'], texts: string[]): Promise<Float32Array[]> {
    await this.ready;
    this.#last += 1;
    const id = this.#last;
    const reply = this.#wait(id);
    this.#child.send({ id, kind, texts } satisfies EmbedRequest, (cause) => {
      if (cause !== null) this.#end(`cannot be reached (${cause.message})`);
    });
    const answer = await reply;
    return answer.kind === 'vectors' ? answer.vectors : [];
  }

  stop(): void {
    this.isOver = true;
    if (this.#child.connected) this.#child.disconnect();
  }

  /** While somebody waits, the child keeps this process alive; else it does not. */
  async #wait(id: number): Promise<EmbedReply> {
    this.#child.channel?.ref();
    return await new Promise<EmbedReply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    }).finally(() => {
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#child.channel?.unref();
    });
  }

  #receive(message: unknown): void {
    const reply = embedReply.parse(message);
    const waiting = this.#waiting.get(reply.kind === 'ready' ? 0 : reply.id);
    if (reply.kind === 'failed') waiting?.reject(new ModelError(reply.message));
    else waiting?.resolve(reply);
  }

  #end(how: string): void {
    this.isOver = true;
    const error = new ModelError(
      `The process of the embedding model "${this.#modelName}" ${how}; see whether memory is short, then try again`,
    );
    for (const { reject } of this.#waiting.values()) reject(error);
  }
}
