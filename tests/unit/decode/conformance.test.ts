import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Row, SECTIONS } from './make/conformance';
import { conformanceDocument, tryRow } from './make/conformance-table';

describe.each(SECTIONS)('$title', ({ rows }) => {
  it.each(rows.map((row): [string, Row] => [row.what, row]))('%s', async (_, row) => {
    const { slices, code, identical, tiles, warnings, reason } = await tryRow(row);
    if (row.refuses) expect(code).toBe(row.refuses);
    else {
      expect(code).toBeUndefined();
      if (row.reads) expect(slices).toBe(row.reads.slices);
      if (row.seen) expect(tiles).toBe(row.seen.tiles);
      expect(reason?.code).toBe(row.seen?.rejected);
      if (row.seen?.warning) expect(warnings).toContain(row.seen.warning);
      if (row.reads?.values) expect(identical).toBe(true);
    }
  });
});

describe('docs/generated/conformance.md', () => {
  it('says what the decoders do', { timeout: 60_000 }, async () => {
    const written = readFileSync(new URL('../../../docs/generated/conformance.md', import.meta.url), 'utf8');
    expect(written, 'run npx tsx scripts/conformance.ts').toBe(await conformanceDocument());
  });
});
