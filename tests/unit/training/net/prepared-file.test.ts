import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPrepared, writePrepared } from '../../../../training/net/prepared-file';

const folder = mkdtempSync(join(tmpdir(), 'dendrite-prepared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prepared images come back from their file, also behind a first line of several megabytes', () => {
  const path = join(folder, 'prepared.bin');
  const rowOf = Array.from({ length: 400_000 }, (_, row) => 2 * row);
  const box = { cx: 0.1, cy: 0.2, width: 0.3, height: 0.4 };
  const pixels = Float32Array.from({ length: 4 * 9 + 1 }, (_, i) => Math.sqrt(i));
  expect(readPrepared(path)).toBeNull();
  writePrepared(path, { header: { rowOf, boxes: [null, box] }, pixels });
  const read = readPrepared(path)!;
  expect(read.header).toEqual({ rowOf, boxes: [null, box] });
  expect(read.pixels).toEqual(pixels);
});
