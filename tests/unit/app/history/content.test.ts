import { expect, it } from 'vitest';
import { contentOf, contentOfStudy, contentsOf } from '../../../../src/app/history/content';
import { summaryOf } from '../../../../src/app/history/summary';
import type { CaseSummary } from '../../../../src/app/state/schema';
import { HASH_BYTES } from '../../../../src/pipeline/image/perceptual-hash';
import type { SliceRead } from '../../../../src/worker/protocol';
import { studyOfMade } from '../series/made';
import { madeUp } from './made-up';

const hashOf = (n: number) => Uint8Array.from({ length: HASH_BYTES }, (_, i) => (n * 37 + i) & 255);

/** A slice of made-up pixels, in a file of any name. */
function summaryOfSlice(pixels: number, named: string): CaseSummary {
  const { outcome } = studyOfMade([
    { id: named, series: named, at: 0 },
    { id: `${named}b`, series: named, at: 1 },
  ]).main.slices[0].entry;
  const read = { ...(outcome as SliceRead), hash: hashOf(pixels) };
  return summaryOf(read, { id: named, when: named.length, group: named, pictured: true });
}

it('is the same for the same pixels, whatever the file and its tags say', () => {
  const content = contentOf(summaryOfSlice(1, 'a'));
  expect(content).toMatch(/^[0-9a-f]{64}$/);
  expect(contentOf(summaryOfSlice(1, 'another name'))).toBe(content);
  expect(contentOf(summaryOfSlice(2, 'a'))).not.toBe(content);
});

it('is another for other findings, another model and another answer; none where nothing was prepared', () => {
  const one = madeUp(1);
  const findings = one.findings.slice();
  findings[0] += 1;
  const changes = [{ findings }, { model: 'cd'.repeat(32) }, { label: 'pituitary' }, { status: 'uncertain' }];
  const all = changes.map((change) => contentOf({ ...one, ...change } as CaseSummary));
  expect(new Set([contentOf(one), ...all]).size).toBe(changes.length + 1);
  // A view of a larger buffer, as it comes from a worker.
  const within = new Float32Array([9, ...one.findings, 9]).subarray(1, 1 + one.findings.length);
  expect(contentOf({ ...one, findings: within })).toBe(contentOf(one));
  expect(contentOf({ ...one, hash: null })).toBeNull();
});

it('a study is known by its slices, in any order and however often one is there', () => {
  const slices = [1, 2, 3].map((pixels) => summaryOfSlice(pixels, `IM${pixels}`));
  const renamed = [3, 1, 2, 1].map((pixels, n) => summaryOfSlice(pixels, `${n}.dcm`));
  const of = (answered: Pick<CaseSummary, 'status' | 'label'>, all: readonly CaseSummary[]) =>
    contentOfStudy(answered, contentsOf(all));
  const answer = { status: 'read', label: 'glioma' } as const;
  const content = of(answer, slices);
  expect(of(answer, renamed)).toBe(content);
  expect(of(answer, slices.slice(1))).not.toBe(content);
  expect(of({ ...answer, status: 'uncertain' }, slices)).not.toBe(content);
  // Slices without measurements do not identify the study either.
  expect(of(answer, [...slices, { ...madeUp(4), hash: null }])).toBe(content);
  expect(of(answer, [{ ...madeUp(4), hash: null }])).toBeNull();
  expect(of(answer, slices.slice(0, 1))).not.toBe(contentOf(slices[0]));
});
