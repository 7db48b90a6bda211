// onnxruntime-node as this project uses it: the only file that imports it.

import onnxruntime from 'onnxruntime-node';

const { InferenceSession, Tensor } = onnxruntime;
export { Tensor };

export type Session = Awaited<ReturnType<typeof InferenceSession.create>>;

/**
 * One thread: with more of them those that wait spin, which costs a second core as much again and whoever else wants it his time.
 * The binding heeds options with a path only; given the bytes of a model, as @xenova/transformers does, it leaves them aside.
 */
const OPTIONS = { executionProviders: ['cpu'], intraOpNumThreads: 1 } as const;

/** @throws what the library throws where the file is missing or damaged. */
export async function openSession(file: string): Promise<Session> {
  return await InferenceSession.create(file, OPTIONS);
}
