import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // One native module (onnxruntime) loads once a process, so files run in child processes.
    pool: 'forks',
  },
});
