import { defineConfig } from 'vitest/config';

/** `*.test.ts` runs in Node; `*.spec.ts` is Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/engines/**'],
    environment: 'node',
    // A busy machine is slow, not broken.
    testTimeout: 30_000,
  },
});
