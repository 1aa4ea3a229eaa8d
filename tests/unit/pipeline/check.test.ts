import { expect, test } from 'vitest';
import { normal, Random } from '../../../src/evaluation/random';
import { checkPixels, MIN_SLICE_SIDE } from '../../../src/pipeline/check';
import { phantom } from './phantom';

test('a head on air may be read', () => {
  expect(checkPixels(phantom())).toBeNull();
});

test('too few pixels on one side are too few', () => {
  const small = {
    width: 200,
    height: MIN_SLICE_SIDE - 1,
    grey: new Float32Array(200 * 63),
    colourfulness: 0,
  };
  expect(checkPixels(small)).toEqual({ code: 'too-small', params: { width: 200, height: 63, least: 64 } });
});

test('a coloured picture is told from one with a coloured arrow', () => {
  expect(checkPixels({ ...phantom(), colourfulness: 0.4 })).toEqual({
    code: 'coloured',
    params: { share: 0.4 },
  });
  expect(checkPixels({ ...phantom(), colourfulness: 0.03 })).toBeNull();
});

test('one grey all over is blank, and so is black with a few hot pixels', () => {
  const grey = new Float32Array(128 * 128);
  expect(checkPixels({ width: 128, height: 128, grey, colourfulness: 0 })?.code).toBe('blank');
  expect(checkPixels({ width: 128, height: 128, grey: grey.map(() => 200), colourfulness: 0 })?.code).toBe(
    'blank',
  );
  grey.fill(255, 500, 520);
  expect(checkPixels({ width: 128, height: 128, grey, colourfulness: 0 })?.code).toBe('blank');
});

test('a faint slice with little of the grey range in use is not blank', () => {
  const slice = phantom();
  expect(checkPixels({ ...slice, grey: slice.grey.map((v) => v / 20) })).toBeNull();
});

/** A square of noise, of one or of more pixels a grain. */
function noise(size: number, grain: number, value: (random: Random) => number) {
  const random = new Random(7);
  const across = Math.ceil(size / grain);
  const grains = Float32Array.from({ length: across * across }, () => value(random));
  const grey = Float32Array.from(
    { length: size * size },
    (_, at) => grains[Math.floor(Math.floor(at / size) / grain) * across + Math.floor((at % size) / grain)],
  );
  return { width: size, height: size, grey, colourfulness: 0 };
}

test.each([64, 128, 300, 512])('noise of %i pixels a side shows nothing', (size) => {
  expect(checkPixels(noise(size, 1, normal))?.code).toBe('noise');
  // The air of a magnitude image.
  expect(checkPixels(noise(size, 1, (random) => Math.hypot(normal(random), normal(random))))?.code).toBe(
    'noise',
  );
});

test('a head under strong noise is not only noise, nor is a coarse pattern', () => {
  const slice = phantom();
  const random = new Random(3);
  const spread = slice.grey.reduce((high, v) => Math.max(high, v), 0) / 4;
  expect(checkPixels({ ...slice, grey: slice.grey.map((v) => v + spread * normal(random)) })).toBeNull();
  expect(checkPixels(noise(256, 16, normal))).toBeNull();
});
