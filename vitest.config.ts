import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/bundle-commands.ts',
    // The long form repeats its faults hundreds of times, on machines that are busy with other things.
    testTimeout: process.env['TEST_LONG'] === '1' ? 300_000 : 30_000,
    // One native module (onnxruntime) loads once a process, so files run in child processes. The files of a process share what they
    // import, which is most of the time of a small file: none may leave anything behind.
    pool: 'forks',
    isolate: false,
    // Much of the time tests wait for processes and ports: two at once even where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
