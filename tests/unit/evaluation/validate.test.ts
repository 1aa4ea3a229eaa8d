import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LabelsError, matcherOf, readLabels } from '../../../src/evaluation/labels-file';
import { pool } from '../../../src/evaluation/pool';
import { Random } from '../../../src/evaluation/random';
import type { Sample } from '../../../src/evaluation/sample';
import { areTrainedOn, readTrainedOn, trainedOnFile } from '../../../src/evaluation/trained-on';
import { validate } from '../../../src/evaluation/validate';
import { concatBytes } from '../../../src/pipeline/concat-bytes';
import { HASH_BYTES, mirroredHash } from '../../../src/pipeline/image/perceptual-hash';
import { LABELS } from '../../../src/pipeline/labels';

const ABOUT = {
  id: 'a',
  made: '2026-01-01',
  app: '0.2.0',
  model: 'ab'.repeat(32),
  trainingFingerprint: 'cd'.repeat(32),
  patientsNamed: true,
};

const shipped = readTrainedOn(readFileSync('training/data/trained-on.bin.gz'));

const randomHash = (random: Random) => Uint8Array.from({ length: HASH_BYTES }, () => random.integer(256));

/** Perceptual hashes of two training images, and the table of them. */
const known = [7, 8].map((seed) => randomHash(new Random(seed)));
const trained = readTrainedOn(trainedOnFile(concatBytes(known)));

/** Patients with four slices each; `right` of a hundred answers are right. */
function samples(patients: number, right: number, seed = 1): Sample[] {
  const random = new Random(seed);
  return Array.from({ length: 4 * patients }, (_, i) => {
    const group = Math.floor(i / 4);
    const diagnosis = LABELS[group % 4];
    const answer = random.integer(100) < right ? diagnosis : LABELS[(group + 1) % 4];
    return {
      group: `p${group}`,
      diagnosis,
      status: i % 5 === 0 ? ('uncertain' as const) : ('read' as const),
      probabilities: {
        glioma: 0.02,
        meningioma: 0.02,
        notumor: 0.02,
        pituitary: 0.02,
        [answer]: 0.94,
      },
      plane: i % 2 ? 'axial' : 'coronal',
      sequence: null,
      hash: randomHash(random),
    };
  });
}

/** Intervals from fewer bootstrap draws than shipped, since their last digit is not tested. */
describe('a report on labelled images', { timeout: 30_000 }, () => {
  it('counts what the answers say', () => {
    const report = validate(samples(30, 80), trained, ABOUT, 200);
    const all = report.confusion.flat().reduce((a, b) => a + b, 0);
    const right = report.confusion.reduce((sum, row, k) => sum + row[k], 0);
    expect(all).toBe(120);
    expect(report.overall.figures.accuracy?.value).toBeCloseTo(right / all, 5);
    expect(report.answered.value).toBeCloseTo(0.8, 6);
    expect(report.overall.patients).toBe(30);
    expect(report.byPlane.axial?.images).toBe(60);
    expect(report.bySequence).toEqual({});
    const { value, low, high } = report.overall.figures.balancedAccuracy!;
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });

  it('leaves out what the model was trained on, repeats, and what could not be opened', () => {
    const own = samples(10, 90);
    const same = { ...own[0], hash: known[0] };
    const nearlySame = { ...own[1], hash: mirroredHash(known[1]) };
    nearlySame.hash[24] ^= 0b1011;
    const again = { ...own[2], hash: own[3].hash };
    const broken: Sample = { ...own[4], status: 'error', probabilities: null, hash: null };
    const rejected: Sample = { ...own[5], status: 'rejected', probabilities: null, hash: null };
    const report = validate(
      [...own.slice(6), own[3], same, nearlySame, again, broken, rejected],
      trained,
      ABOUT,
      200,
    );
    expect(report.leftOut).toEqual({ trainedOn: 2, duplicates: 1, failed: 1 });
    expect(report.rejected).toBe(1);
    expect(report.overall.images).toBe(35);
  });

  it('knows the shipped table: other pictures are not in it', () => {
    const random = new Random(3);
    const others = Uint8Array.from({ length: 50 * HASH_BYTES }, () => random.integer(256));
    expect(areTrainedOn(others, shipped)).not.toContain(true);
  });

  it('says nothing of what cannot be told', () => {
    const report = validate(
      samples(10, 90).filter(({ diagnosis }) => diagnosis !== 'notumor'),
      trained,
      ABOUT,
      200,
    );
    expect(report.overall.figures.tumourSpecificity).toBeNull();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('reports of several clinics', { timeout: 30_000 }, () => {
  const reports = [1, 2, 3].map((seed) => ({
    ...validate(samples(40, 85, seed), trained, ABOUT, 200),
    id: String(seed),
  }));

  it('give one figure, narrower than each', () => {
    const { figures, images, confusion } = pool(reports);
    expect(images).toBe(480);
    expect(confusion.flat().reduce((a, b) => a + b, 0)).toBe(480);
    const pooled = figures.accuracyOfRead!;
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    for (const { overall } of reports) {
      expect(width(pooled)).toBeLessThan(width(overall.figures.accuracyOfRead!));
    }
    expect(pooled.value).toBeGreaterThan(0.78);
    expect(pooled.value).toBeLessThan(0.92);
  });

  it('are refused when one is there twice, or of another model', () => {
    expect(() => pool([reports[0], reports[0]])).toThrow(/twice/);
    expect(() => pool([reports[0], { ...reports[1], model: 'ef'.repeat(32) }])).toThrow(/different models/);
    expect(() => pool([reports[0]])).toThrow(/two clinics/);
  });
});

describe('a table of diagnoses', () => {
  it('is read with commas, semicolons and tabs, in the words that people use', () => {
    const rows = [
      ['File', 'Diagnosis', 'Patient'],
      ['a.png', 'Pituitary adenoma', '1'],
      ['b/c.png', 'none', '2'],
      ['d.png', 'TUMOUR', '3'],
    ];
    for (const mark of [',', ';', '\t']) {
      const { rows: read, hasPatients } = readLabels(
        `\uFEFF${rows.map((row) => row.join(mark)).join('\r\n')}\r\n`,
      );
      expect(read.map(({ diagnosis }) => diagnosis)).toEqual(['pituitary', 'notumor', 'tumor']);
      expect(hasPatients).toBe(true);
    }
  });

  it('finds an image by its path, by its name where that is one, and a slice by its volume', () => {
    const match = matcherOf(
      readLabels('file,diagnosis\nx/a.png,none\ny/a.png,glioma\nb.nii.gz,glioma\nz/c.dcm,none\n'),
    );
    expect(match('x/a.png')?.diagnosis).toBe('notumor');
    expect(match('images/y/a.png')?.diagnosis).toBe('glioma');
    expect(match('a.png')).toBeNull();
    expect(match('b.nii.gz#12')?.diagnosis).toBe('glioma');
    expect(match('c.dcm')?.diagnosis).toBe('notumor');
    expect(match.unused()).toEqual([]);
  });

  it('is refused with what is wrong', () => {
    const fault = (text: string) => {
      try {
        readLabels(text);
      } catch (error) {
        if (error instanceof LabelsError) return error.fault.code;
      }
      return null;
    };
    expect(fault('')).toBe('no-rows');
    expect(fault('name,diagnosis\na,none\n')).toBe('no-column');
    expect(fault('file,what\na,none\n')).toBe('no-column');
    expect(fault('file,diagnosis\na,stroke\n')).toBe('unknown-diagnosis');
    expect(fault('file,diagnosis\na,none\na,glioma\n')).toBe('contradiction');
    expect(fault('file,diagnosis\na,none,x\n')).toBe('not-a-table');
  });
});
