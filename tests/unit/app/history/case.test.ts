/** Pictures that may name the patient are not kept. */
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../src/app/history/case';
import type { SliceRead } from '../../../../src/worker/protocol';

const bright = (side: number) => ({
  width: side,
  height: side,
  grey: new Uint8ClampedArray(side * side).fill(200),
});

const readWith = (change: object): SliceRead =>
  ({
    kind: 'reading',
    file: 'a.png',
    provenance: { format: 'png', warnings: [], series: 'key of a series', study: 'key of a study' },
    width: 64,
    height: 64,
    prepared: bright(32),
    display: bright(64),
    thumbnail: bright(16),
    stages: [{ picture: bright(8) }],
    ...change,
  }) as unknown as SliceRead;

/** The highest value in any array of a kept result. */
const brightest = (kept: unknown): number => {
  if (ArrayBuffer.isView(kept)) return Math.max(0, ...(kept as Uint8ClampedArray));
  if (typeof kept !== 'object' || kept === null) return 0;
  return Math.max(0, ...Object.values(kept).map(brightest));
};

describe('a kept result', () => {
  it.each([
    [
      'the file says that a name is in its pixels',
      { provenance: { format: 'dicom', warnings: ['burned-in-annotation'] } },
    ],
    ['letters were found beside the head', { quality: ['writing'] }],
  ])('has no picture where %s', (_where, change) => {
    const kept = caseOf(readWith(change), 'a.png', 1);
    expect(kept.withoutPictures).toBe(true);
    expect(kept.read.prepared).toBeNull();
    expect(brightest(kept)).toBe(0);
  });

  it('has its pictures otherwise, and nothing that a series is told by', () => {
    const kept = caseOf(readWith({ quality: ['blurred'] }), '#1', 1);
    expect(kept.withoutPictures).toBeUndefined();
    expect(brightest(kept)).toBe(200);
    expect(kept.read.file).toBe('#1');
    expect(JSON.stringify(kept)).not.toContain('key of a');
  });
});
