import { describe, expect, it } from 'vitest';
import {
  draggedWindow,
  greyTable,
  limited,
  paintGrey,
  valueAt,
  valuesOf,
  widthLimits,
} from '../../../../../src/app/slice/viewer/window-level';
import type { Window, Windowing } from '../../../../../src/decode/types';
import { applyWindow } from '../../../../../src/decode/window';
import { pictureOf } from '../../../../../src/worker/picture';

const WINDOW: Window = { centre: 40, width: 400, shape: 'linear' };

function deepPicture(
  raw: Float32Array,
  windowing: Partial<Windowing> = {},
  spacing?: { x: number; y: number },
) {
  const windows = windowing.windows ?? [WINDOW];
  const grey = windows[0] ? applyWindow(raw, windows[0]) : new Float32Array(raw.length);
  const slice = { width: raw.length, height: 1, grey, colourfulness: 0, ...(spacing && { spacing }) };
  return pictureOf(slice, 1024, { raw, inverted: false, ...windowing, windows });
}

/** The red byte of each pixel. */
function shown(picture: ReturnType<typeof deepPicture>, window?: Window, inverted = false): number[] {
  const values = valuesOf(picture);
  const words = new Uint32Array(values.stored.length);
  paintGrey(values.stored, greyTable(values, window ?? values.window, inverted), words);
  return [...words].map((word) => word & 255);
}

describe('values of more than 8 bits', () => {
  const hounsfield = Float32Array.of(-1024, -160, 0, 40, 240, 3071);

  it('are carried as they are where they are integers', () => {
    const picture = deepPicture(hounsfield);
    const values = valuesOf(picture);
    expect([...hounsfield.keys()].map((x) => valueAt(values, picture, { x: x + 0.5, y: 0.5 }))).toEqual([
      ...hounsfield,
    ]);
    expect(values).toMatchObject({ low: -1024, high: 3071, window: WINDOW });
  });

  it('are shown by the file’s window as the picture’s own grey is', () => {
    const picture = deepPicture(hounsfield);
    expect(shown(picture)).toEqual([...picture.grey]);
  });

  it('by another window as DICOM says', () => {
    const bone: Window = { centre: 1000, width: 2000, shape: 'linear-exact' };
    const expected = new Uint8ClampedArray(applyWindow(hounsfield, bone));
    expect(shown(deepPicture(hounsfield), bone)).toEqual([...expected]);
  });

  it('inverted, and inverted again where the file already is', () => {
    const picture = deepPicture(hounsfield);
    expect(shown(picture, undefined, true)).toEqual([...picture.grey].map((grey) => 255 - grey));
    const monochrome1 = deepPicture(hounsfield, { inverted: true });
    expect(shown(monochrome1)).toEqual(shown(picture, undefined, true));
    expect(shown(monochrome1, undefined, true)).toEqual(shown(picture));
  });

  it('fractions keep a precision finer than a step of grey', () => {
    const raw = Float32Array.from({ length: 100 }, (_, i) => i / 1000);
    const window: Window = { centre: 0.05, width: 0.1, shape: 'linear-exact' };
    const picture = deepPicture(raw, { windows: [window] });
    const values = valuesOf(picture);
    raw.forEach((value, x) => {
      expect(valueAt(values, picture, { x, y: 0 })).toBeCloseTo(value, 5);
    });
  });

  it('one absurd value does not swallow the others', () => {
    const raw = Float32Array.of(-1e9, 0.5, 1, 1.5, 1e9);
    const window: Window = { centre: 1, width: 1, shape: 'linear-exact' };
    expect(shown(deepPicture(raw, { windows: [window] }))).toEqual([0, 0, 128, 255, 255]);
  });

  it('are resampled together with the grey', () => {
    const picture = deepPicture(hounsfield, {}, { x: 1, y: 3 });
    expect(picture.height).toBe(3);
    expect(picture.deep!.stored).toHaveLength(18);
    expect(valueAt(valuesOf(picture), picture, { x: 2.5, y: 2.9 })).toBeCloseTo(0, 1);
  });

  it('are left out where a viewport-up table made the grey', () => {
    expect(deepPicture(hounsfield, { windows: [] }).deep).toBeUndefined();
  });
});

describe('8-bit grey', () => {
  const grey = Float32Array.from({ length: 256 }, (_, i) => i);
  const picture = pictureOf({ width: 256, height: 1, grey, colourfulness: 0 }, 1024);

  it('is shown unchanged', () => expect(shown(picture)).toEqual([...grey]));

  it('can be windowed all the same', () => {
    const window: Window = { centre: 100, width: 50, shape: 'linear-exact' };
    const bytes = shown(picture, window);
    expect([bytes[75], bytes[100], bytes[126]]).toEqual([0, 128, 255]);
  });
});

describe('dragging', () => {
  const values = valuesOf(deepPicture(Float32Array.of(-1000, 0, 3000)));

  it('along widens, up raises the level', () => {
    const { width, centre } = draggedWindow(values, WINDOW, 0.1, 0);
    expect(width).toBeGreaterThan(WINDOW.width);
    expect(centre).toBe(WINDOW.centre);
    expect(draggedWindow(values, WINDOW, 0, 0.1).centre).toBeGreaterThan(WINDOW.centre);
  });

  it('stays within what makes sense', () => {
    const { least, most } = widthLimits(values);
    expect(draggedWindow(values, WINDOW, -100, -100)).toMatchObject({ width: least, centre: -1000 });
    expect(draggedWindow(values, WINDOW, 100, 100)).toMatchObject({ width: most, centre: 3000 });
    expect(least).toBeGreaterThanOrEqual(1);
    expect(limited(values, WINDOW)).toEqual(WINDOW);
  });
});

it('says nothing of a value beside the picture', () => {
  const picture = deepPicture(Float32Array.of(1, 2));
  expect(valueAt(valuesOf(picture), picture, { x: 2, y: 0 })).toBeNull();
  expect(valueAt(valuesOf(picture), picture, { x: 0, y: -0.1 })).toBeNull();
});
