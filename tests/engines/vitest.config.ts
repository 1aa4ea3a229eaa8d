import { defineConfig } from 'vitest/config';

/** The built site in every engine. One engine at a time: a busy machine is slow, and slow looks like broken. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/engines/setup.ts',
    fileParallelism: false,
    // The page tests run beside it.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
