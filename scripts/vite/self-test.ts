import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Writes the shipped model's answer to a known slice, for every copy's self-test (see scripts/self-test.ts). */
export function selfTestFile(): Plugin {
  let source = '';
  let fileName = '';
  return {
    name: 'dendrite:self-test',
    apply: 'build',
    config() {
      source = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/self-test.ts'], {
        encoding: 'utf8',
      }).trim();
      const name = createHash('sha256').update(source).digest('hex').slice(0, 8);
      fileName = `assets/self-test-${name}.json`;
      return { define: { 'import.meta.env.SELF_TEST': JSON.stringify(fileName) } };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
