import { describe, expect, test } from 'vitest';
import { HASH_BYTES } from '../../../../src/pipeline/image/perceptual-hash';
import { concernsOf, joinNearDuplicates } from '../../../../training/own-data/checks';
import type { OwnRow } from '../../../../training/own-data/folder';
import { planOf } from '../../../../training/own-data/plan';

const CLASSES = ['glioma', 'meningioma', 'notumor', 'pituitary'];

function rowsOf(patients: number, sources: readonly string[], classes = CLASSES): OwnRow[] {
  return sources.flatMap((source) =>
    classes.flatMap((label) =>
      Array.from({ length: patients }, (_, n): OwnRow => {
        const patient = `${label}${n}`;
        const file = `${source}/${label}/${patient}_1.png`;
        const box =
          label === 'notumor' ? (['', '', '', ''] as const) : (['0.5', '0.5', '0.1', '0.1'] as const);
        return { file, source, label, group: `${source}/${patient}`, patient, box, more: {} };
      }),
    ),
  );
}

/** Hashes that are far apart, except for rows listed as having the same. */
function hashesOf(rows: readonly OwnRow[], same: readonly (readonly [number, number])[] = []): Uint8Array {
  const hashes = new Uint8Array(rows.length * HASH_BYTES);
  let state = 1;
  for (let i = 0; i < hashes.length; i++) {
    state = (state * 48271) % 0x7fffffff;
    hashes[i] = state >> 8;
  }
  for (const [a, b] of same) hashes.copyWithin(b * HASH_BYTES, a * HASH_BYTES, (a + 1) * HASH_BYTES);
  return hashes;
}

function told(rows: readonly OwnRow[], hashes = hashesOf(rows)): string[] {
  return concernsOf(rows, hashes, joinNearDuplicates(rows, hashes).rows).map(
    ({ stops, text }) => `${stops}: ${text}`,
  );
}

describe('labelled data', () => {
  const good = rowsOf(20, ['north', 'south']);

  test('that are sound raise no concern', () => expect(told(good)).toEqual([]));

  test('of few patients', () => {
    const rows = good.filter(({ label, patient }) => label !== 'glioma' || /[0-3]$/.test(patient));
    const few = rows.filter(
      ({ label, source, patient }) =>
        label !== 'pituitary' || (source === 'north' && /^\D+\d$/.test(patient)),
    );
    expect(told(few)).toEqual([
      expect.stringContaining('no: "glioma" has images of 16 patients. Fewer than 20'),
      expect.stringContaining('no: "pituitary" has images of 10 patients. Fewer than 20'),
    ]);
    const none = rows.filter(({ label }) => label !== 'pituitary');
    expect(told(none)).toContainEqual(
      expect.stringContaining('always: "pituitary" has images of 0 patients.'),
    );
  });

  test('of a patient in two groups, or with two diseases', () => {
    const two = good.map((row, i) => (i === 1 ? { ...row, patient: good[0].patient } : row));
    expect(told(two)).toEqual([
      expect.stringContaining('unless told: north/glioma0 is a patient in more than one group'),
    ]);
    const both = good.map((row, i) => (i === 20 ? { ...row, group: good[0].group } : row));
    expect(told(both)).toEqual([
      expect.stringContaining('no: north/glioma0: one patient with images of more than one disease.'),
    ]);
  });

  test('with one picture under two labels', () => {
    expect(told(good, hashesOf(good, [[0, 20]]))).toContainEqual(
      expect.stringContaining(
        'unless told: One pair of pictures is nearly the same and differ in their label: north/glioma/glioma0_1.png (glioma) and north/meningioma/meningioma0_1.png (meningioma).',
      ),
    );
  });

  test('whose hospitals give the class away', () => {
    const north = rowsOf(20, ['north'], ['glioma', 'notumor', 'pituitary']);
    const rows = [...north, ...rowsOf(20, ['south'], ['meningioma'])];
    expect(told(rows)).toEqual([
      expect.stringContaining('unless told: All "meningioma" comes from south, which has nothing else'),
    ]);
    expect(told(rowsOf(20, ['north']))).toEqual([
      expect.stringContaining('no: All images come from one hospital (north)'),
    ]);
  });

  test('without boxes', () => {
    const bare = good.map((row): OwnRow => ({ ...row, box: ['', '', '', ''] }));
    expect(told(bare)).toEqual([expect.stringContaining('no: No lesion has a box.')]);
  });
});

describe('the plan', () => {
  const rows = rowsOf(6, ['north', 'south']);

  test('splits no patient, and no near-duplicate, between training and testing', () => {
    // One picture in both hospitals.
    const { rows: joined, moved } = joinNearDuplicates(rows, hashesOf(rows, [[0, 24]]));
    expect(moved).toBe(1);
    const { tasks, folds, foldOf, held } = planOf(joined, 5, 1);
    expect([folds, held]).toEqual([5, ['north', 'south']]);
    expect(foldOf[0]).toBe(foldOf[24]);
    for (const [k, { learns }] of tasks.slice(0, folds).entries()) {
      const learnt = new Set(joined.filter((_, row) => learns(row)).map(({ group }) => group));
      expect(joined.filter((_, row) => foldOf[row] === k).some(({ group }) => learnt.has(group))).toBe(false);
    }
    const withoutNorth = tasks.find(({ id }) => id === 'without-0')!;
    expect(withoutNorth.learns(24)).toBe(false);
    expect(joined.every(({ source }, row) => source === 'south' || !withoutNorth.learns(row))).toBe(true);
    expect(tasks.at(-1)).toMatchObject({ id: 'all' });
  });

  test('has every network learn from patients that the first one had seen, and tests none of them', () => {
    const seen = new Set(['south/glioma0']);
    const { tasks, folds, foldOf, held, notHeld } = planOf(rows, 5, 1, seen);
    const known = rows.flatMap(({ group }, row) => (seen.has(group) ? [row] : []));
    expect(known.map((row) => foldOf[row])).toEqual([-1]);
    expect(tasks.slice(0, folds).every(({ learns }) => learns(known[0]))).toBe(true);
    expect(rows.every((_, row) => foldOf[row] >= 0 || row === known[0])).toBe(true);
    expect(held).toEqual(['north']);
    expect(notHeld).toEqual([
      'south could not be left out: the model that this one began with has seen images of it.',
    ]);
  });

  test('leaves out no hospital that the others cannot do without', () => {
    const lacking = rows.filter(({ source, label }) => source === 'north' || label !== 'glioma');
    const { held, notHeld } = planOf(lacking, 5, 1);
    expect(held).toEqual(['south']);
    expect(notHeld).toEqual([
      'north could not be left out: the other hospitals have too few patients of glioma.',
    ]);
  });
});
