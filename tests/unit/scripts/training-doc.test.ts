import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measured, withMeasured } from '../../../scripts/training-doc';

it('docs/training.md shows what was measured (else: npx tsx scripts/training-doc.ts)', () => {
  const document = readFileSync('docs/training.md', 'utf8');
  expect(withMeasured(document, ...measured())).toBe(document);
});
