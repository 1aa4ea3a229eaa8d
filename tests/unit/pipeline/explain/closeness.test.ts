/** What counts as close, held against the shipped tree and the committed table. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FINDING_IDS } from '../../../../src/pipeline/decide';
import { answerTo, type ExplainableModel } from '../../../../src/pipeline/explain/answer';
import { closenessOf } from '../../../../src/pipeline/explain/closeness';
import { changesOf } from '../../../../src/pipeline/explain/nearest';
import { committedTable } from '../../../../training/data/committed-table';
import { logitsOf } from '../../../../training/data/samples';

const json = (name: string) => JSON.parse(readFileSync(`model/${name}.json`, 'utf8'));
const judge: ExplainableModel = {
  tree: json('tree'),
  root: json('tree').root,
  calibration: json('calibration'),
  thresholds: json('thresholds'),
};

it('is a point of evidence, or a fifth of anything else', () => {
  expect(closenessOf('lesion-score', -0.25, 0.5)).toBe(0.75);
  expect(closenessOf('lesion-area', 0.25, 0.2)).toBeCloseTo(1, 12);
});

it('tells answers that are often wrong from those that seldom are', async () => {
  const table = await committedTable();
  const { ids, matrix, labels } = table;
  const seen = { close: [0, 0], far: [0, 0] };
  for (const [row, label] of labels.entries()) {
    if (label === 'tumor') continue;
    const first = row * ids.length;
    const measurements = Float64Array.from(matrix.subarray(first, first + FINDING_IDS.length));
    const evidence = { logits: logitsOf(table, row), measurements };
    const [nearest] = changesOf(evidence, judge);
    const count = nearest && nearest.closeness < 1 ? seen.close : seen.far;
    count[0]++;
    if (answerTo(evidence, judge).named === label) count[1]++;
  }
  expect(seen.close[0]).toBeGreaterThan(100);
  expect(seen.close[1] / seen.close[0]).toBeLessThan(0.7);
  expect(seen.far[1] / seen.far[0]).toBeGreaterThan(0.9);
});
