import { expect, it } from 'vitest';
import { LABELS } from '../../../../src/pipeline/labels';
import { classBands } from '../../../../training/report/class-bands';
import { givenAnswers } from '../../../../training/report/protocols';

const N = 400;
/**
 * Images with a probability of glioma of 0, 1/N, 2/N ..., of which that share are gliomas; the rest are "no tumour".
 */
const chance = (row: number) => row / N;
const labels = Array.from({ length: N }, (_, row) =>
  ((row * 7919) % N) / N < chance(row) ? 'glioma' : 'notumor',
);
const answers = givenAnswers(labels.map((_, row) => [chance(row), 0, 1 - chance(row), 0]));
const rows = labels.map((_, row) => row);

it('counts each image once for each class, in bands without gaps of 100 or more', () => {
  for (const bands of Object.values(classBands(labels, answers, rows))) {
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(N);
    expect(bands[0].from).toBe(0);
    expect(bands.at(-1)!.to).toBe(1);
    bands.slice(1).forEach(({ from }, k) => {
      expect(from).toBe(bands[k].to);
    });
    for (const { count } of bands) expect(count).toBeGreaterThanOrEqual(100);
  }
});

it('counts as hits the images of the class, named or not', () => {
  const { glioma, meningioma, notumor } = classBands(labels, answers, rows);
  for (const { from, to, count, hits } of glioma) {
    expect(hits / count).toBeGreaterThan(from - 0.05);
    expect(hits / count).toBeLessThan(to + 0.05);
  }
  expect(meningioma).toEqual([{ from: 0, to: 1, count: N, hits: 0 }]);
  const all = (label: string) => labels.filter((one) => one === label).length;
  expect(notumor.reduce((sum, { hits }) => sum + hits, 0)).toBe(all('notumor'));
});

it('leaves out tumours of unrecorded type', () => {
  const untyped = labels.map((label, row) => (row < 40 ? 'tumor' : label));
  for (const label of LABELS) {
    const bands = classBands(untyped, answers, rows)[label];
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(N - 40);
  }
});
