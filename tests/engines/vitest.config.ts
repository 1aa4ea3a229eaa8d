import { defineConfig } from 'vitest/config';

/** The built site in every engine. One engine at a time: on a busy machine, slow tests would look like failures. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/engines/setup.ts',
    fileParallelism: false,
    // The page tests run at the same time.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
