import { expect, test } from 'vitest';
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
