import { defineConfig } from 'vitest/config';

/** `*.test.ts` runs in Node; `*.spec.ts` is Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/engines/**'],
    environment: 'node',
    // Half the processor time: modules are loaded once a thread, so a test leaves none of them changed.
    pool: 'threads',
    isolate: false,
    // A busy machine is slow, not broken.
    testTimeout: 30_000,
  },
});
