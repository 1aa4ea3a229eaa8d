import { expect, test } from 'vitest';
import { pacesIn } from '../../../../training/experiments/training-time/log';
import { compare } from '../../../../training/experiments/tuning/compare';
import type { ModelAnswer } from '../../../../training/own-data/report';

const answer = (file: string, label: string | null, status: ModelAnswer['status'] = 'read'): ModelAnswer => ({
  ...{ file, label, status, known: false, none: label === 'notumor' },
  probabilities: label === null ? null : { [label]: 1 },
});

test('two models are compared on the images that both answer', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((file, i) => ({
    ...{ file, group: `patient ${i >> 1}`, diagnosis: i % 2 ? 'notumor' : 'pituitary' },
  }));
  const before = [
    ...[answer('a', 'glioma'), answer('b', 'notumor'), answer('c', 'notumor')],
    ...[answer('d', 'pituitary', 'uncertain'), answer('e', null, 'rejected')],
  ];
  const after = ['a', 'b', 'c', 'd', 'e'].map((file, i) => answer(file, i % 2 ? 'notumor' : 'pituitary'));
  const { images, patients, rejected, before: was, after: is, gain } = compare(rows, before, after);
  expect({ images, patients, rejected }).toEqual({ images: 4, patients: 2, rejected: 1 });
  const values = (of: typeof was) =>
    Object.fromEntries(Object.entries(of).map(([k, { value }]) => [k, value]));
  expect(values(was)).toEqual({
    ...{ balancedAccuracy: 0.25, 'recall.notumor': 0.5, 'recall.pituitary': 0 },
    ...{ sensitivity: 0.5, specificity: 0.5, coverage: 0.75, accuracyOfRead: 1 / 3 },
  });
  expect(is.balancedAccuracy.value).toBe(1);
  expect(gain.balancedAccuracy.value).toBe(0.75);
});

test('the pace of trainings is read from what they print, by the size of the images', () => {
  const epoch = (of: string, seconds: number) =>
    `epoch ${of}  loss 3.3 (class 1.1, map 0.1)  ${seconds.toFixed(1)} s, 30 min left`;
  const one = ['phase 1 of 2, 128 pixels', '2000 images to train on', epoch('1/2', 30), epoch('2/2', 20)];
  const two = ['phase 2 of 2, 192 pixels', '2000 images to train on', epoch('1/1', 50), 'all: 4 images'];
  const other = ['phase 1 of 1, 128 pixels', '500 images to train on', epoch('1/1', 4)];
  expect(pacesIn([[...one, ...two].join('\n'), other.join('\n')])).toEqual([
    { size: 128, epochs: 3, perThousand: 10 },
    { size: 192, epochs: 1, perThousand: 25 },
  ]);
});
