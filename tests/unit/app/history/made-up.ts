import { BLANK, toBase64 } from '../../../../src/app/history/summary';
import type { Case, CaseSummary, KeptStudy } from '../../../../src/app/state/schema';
import type { Random } from '../../../../src/evaluation/random';
import { HASH_BYTES } from '../../../../src/pipeline/image/perceptual-hash';

/** A made-up case. */
export function madeUp(n: number, change: Partial<CaseSummary> = {}): CaseSummary {
  const hash = Uint8Array.from({ length: HASH_BYTES }, (_, i) => (n * 31 + i * 17 + ((n * i) % 7)) & 255);
  return {
    id: `m${n.toString(36).padStart(5, '0')}`,
    when: Date.UTC(2026, 0, 1) + n * 60_000,
    kind: 'slice',
    group: `g${n}`,
    slices: 1,
    hash: toBase64(hash),
    content: null,
    status: 'read',
    label: 'glioma',
    probabilities: { glioma: 0.9, meningioma: 0.05, notumor: 0.03, pituitary: 0.02 },
    reason: null,
    plane: 'axial',
    sequence: 'T1',
    quality: [],
    measures: { pixels: 200, sharpness: 0.1, contrast: 0.5, noise: 0.01, head: 0.4 },
    foreignness: -3,
    findings: Float32Array.from([0.1, 2, -3]),
    model: 'ab'.repeat(32),
    trainingFingerprint: 'cd'.repeat(32),
    app: '0.2.0',
    pictured: false,
    ...BLANK,
    ...change,
  };
}

/** As version 0.1.0 kept it. */
export function caseOfBefore(n: number): Case {
  const picture = { width: 2, height: 2, grey: new Uint8ClampedArray([0, 80, 160, 255]) };
  return {
    id: `k${n}`,
    when: 1_700_000_000_000 + n,
    name: `slice-${n}.png`,
    read: {
      kind: 'reading',
      file: `slice-${n}.png`,
      provenance: { format: 'png', warnings: [] },
      width: 2,
      height: 2,
      reading: {
        status: 'read',
        label: 'glioma',
        probabilities: { glioma: 0.9, meningioma: 0.05, notumor: 0.03, pituitary: 0.02 },
        lesion: null,
        reason: null,
        readers: null,
        path: [],
        measurements: new Float64Array([1, 2]),
      },
      prepared: null,
      crop: null,
      path: [],
      display: picture,
      thumbnail: picture,
      model: 'ab'.repeat(32),
    },
  };
}

/** The answer to a made-up study. */
export const keptStudy = (): KeptStudy => ({
  status: 'read',
  label: 'glioma',
  probabilities: { glioma: 0.9, meningioma: 0.05, notumor: 0.03, pituitary: 0.02 },
  reason: null,
  slices: 3,
  series: [{ plane: 'axial', sequence: 'T1', slices: 3 }],
  ...{ ofMain: 3, decisive: 2, key: 2 },
  lesion: {
    ...{ first: 1, last: 2, shown: 2, volumeMl: 12.5, cut: false },
    extentMm: { width: 30, height: 20, depth: 10 },
  },
});

/** Changes a bit or a byte, or removes, doubles, zeroes or moves a piece. */
export function mutate(bytes: Uint8Array, random: Random, n: number): Uint8Array<ArrayBuffer> {
  const at = random.integer(bytes.length - 1);
  const length = 1 + random.integer(Math.min(200, bytes.length - at));
  const out = [...bytes];
  if (n % 5 === 0) out[at] = out[at] ^ (1 << random.integer(8));
  else if (n % 5 === 1) out[at] = out[at] ^ (1 + random.integer(255));
  else if (n % 5 === 2) out.splice(at, length);
  else if (n % 5 === 3) out.splice(at, 0, ...bytes.subarray(at, at + length));
  else out.splice(at, length, ...new Uint8Array(length).map((_, i) => (bytes[at + i] + 1) & 255));
  return Uint8Array.from(out);
}
