import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The long form repeats its faults hundreds of times, on machines that are busy with other things.
    testTimeout: process.env['TEST_LONG'] === '1' ? 300_000 : 30_000,
    // One native module (onnxruntime) loads once a process, so files run in child processes.
    pool: 'forks',
    // Much of the time tests wait for processes and ports: two at once even where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
