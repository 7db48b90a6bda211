// Time spent by stage, in milliseconds: printed after an ingest and read by the benchmark.

export class Stopwatch {
  readonly #spent = new Map<string, number>();

  /** Runs a step and adds its time to the stage. */
  async time<T>(stage: string, step: () => Promise<T> | T): Promise<T> {
    const start = performance.now();
    try {
      return await step();
    } finally {
      this.#spent.set(stage, (this.#spent.get(stage) ?? 0) + performance.now() - start);
    }
  }

  get stages(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#spent].map(([stage, spent]) => [stage, Math.round(spent)]));
  }
}
