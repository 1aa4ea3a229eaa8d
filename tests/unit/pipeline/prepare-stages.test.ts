import { expect, test } from 'vitest';
import { prepare } from '../../../src/pipeline/prepare';
import { STAGES, stagesOf } from '../../../src/pipeline/prepare-stages';
import { phantom } from './phantom';

test('each step leads to the next, and the last is what was measured', () => {
  const slice = phantom({ size: 512 });
  const stages = stagesOf(slice);
  expect(stages.map(({ id }) => id)).toEqual(STAGES);
  for (const { width, height, grey } of stages) expect(grey.length).toBe(width * height);
  const [sized, denoised, head, cropped, scaled] = stages.map(({ grey }) => grey);
  const prepared = prepare(slice)!;
  expect(scaled).toEqual(prepared.image);
  expect(Math.max(...stages.slice(0, 3).map(({ width }) => width))).toBeLessThan(512);
  const roughness = (grey: Float32Array) =>
    grey.reduce((sum, value, i) => sum + Math.abs(value - (grey[i + 1] ?? value)), 0);
  expect(roughness(denoised)).toBeLessThan(roughness(sized));
  // Inside the head nothing has changed, outside everything is dark.
  expect(head.every((value, i) => value === 0 || value === denoised[i])).toBe(true);
  expect(head[0]).toBe(0);
  // Grey values are only stretched: one gain and one offset map every pixel of the head.
  const inside = [...prepared.mask.keys()].filter(
    (i) => prepared.mask[i] && scaled![i] > 0.02 && scaled![i] < 0.98,
  );
  const at = (share: number) =>
    inside.toSorted((a, b) => cropped[a] - cropped[b])[Math.floor(share * (inside.length - 1))];
  const [a, b] = [at(0.1), at(0.95)];
  const gain = (scaled[b] - scaled[a]) / (cropped[b] - cropped[a]);
  for (const i of inside) expect(scaled[a] + gain * (cropped[i] - cropped[a])).toBeCloseTo(scaled[i], 3);
});

test('without a head there is nothing after the noise is reduced', () => {
  const grey = new Float32Array(128 * 128);
  expect(stagesOf({ width: 128, height: 128, grey, colourfulness: 0 }).map(({ id }) => id)).toEqual([
    'sized',
    'denoised',
  ]);
});
