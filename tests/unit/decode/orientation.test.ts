/** DICOM is shown in radiological orientation, however it is stored; findings are reported in the file's own pixels. */
import { describe, expect, it } from 'vitest';
import { storedBox, storedPoint } from '../../../src/decode/stored-box';
import { numbers, sliceOf, slicesOf } from './make/decode';
import { type Field, imageFields, makeDicom, pixels } from './make/dicom';
import { phantom } from './make/phantom';

const columns = 48;
const rows = 40;
const image = phantom(columns, rows, 12);

type Vector = readonly [number, number, number];
const minus = (v: Vector): Vector => [0 - v[0], 0 - v[1], 0 - v[2]];

interface Stored {
  readonly width: number;
  readonly height: number;
  readonly values: Uint16Array;
  readonly right: Vector;
  readonly bottom: Vector;
}

/** The eight ways to store a picture with rows towards `right` and columns towards `bottom`. */
function waysToStore(right: Vector, bottom: Vector): [string, Stored][] {
  const ways: [string, Stored][] = [];
  for (const swapped of [false, true]) {
    for (const mirrorX of [false, true]) {
      for (const mirrorY of [false, true]) {
        const [width, height] = swapped ? [rows, columns] : [columns, rows];
        const values = Uint16Array.from({ length: columns * rows }, (_, i) => {
          const x = mirrorX ? width - 1 - (i % width) : i % width;
          const y = mirrorY ? height - 1 - Math.floor(i / width) : Math.floor(i / width);
          return swapped ? image[x * columns + y] : image[y * columns + x];
        });
        const [across, down] = swapped ? [bottom, right] : [right, bottom];
        const stored = {
          ...{ width, height, values },
          right: mirrorX ? minus(across) : across,
          bottom: mirrorY ? minus(down) : down,
        };
        const name = [swapped && 'transposed', mirrorX && 'columns back', mirrorY && 'rows back'];
        ways.push([name.filter(Boolean).join(', ') || 'as shown', stored]);
      }
    }
  }
  return ways;
}

/** Pixel spacing differs between rows and columns, so that mixing them up is noticed. */
const spacing = ({ width }: Stored): string => (width === columns ? '0.5\\0.25' : '0.25\\0.5');
const fieldsOf = (stored: Stored): Field[] => [
  ...imageFields({ rows: stored.height, columns: stored.width, stored: 12 }).filter(
    ([tag]) => tag !== 0x00280030,
  ),
  [0x00280030, 'DS', spacing(stored)],
];
const oriented = (stored: Stored): Field[] => [
  ...fieldsOf(stored),
  [0x00200037, 'DS', [...stored.right, ...stored.bottom].map((n) => n.toFixed(6)).join('\\')],
  [0x00200032, 'DS', '10\\20\\30'],
  [0x00200052, 'UI', '1.2.3'],
];

const [L, P, F]: Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, -1],
];
const tilted: Vector = [0, Math.cos(0.4), -Math.sin(0.4)];

describe.each([
  ['axial', L, P, 'axial', 'L', 'P', 30],
  ['coronal', L, F, 'coronal', 'L', 'F', 20],
  ['sagittal', P, F, 'sagittal', 'P', 'F', -10],
  ['tilted axial', L, tilted, 'axial', 'L', 'PF', 20 * Math.sin(0.4) + 30 * Math.cos(0.4)],
  ['oblique', L, [0, Math.SQRT1_2, -Math.SQRT1_2] as Vector, 'oblique', 'L', 'PF', 50 * Math.SQRT1_2],
] as const)('%s', (_, right, bottom, plane, rightSide, bottomSide, position) => {
  it.each(waysToStore(right, bottom))('stored %s is shown upright', async (name, stored) => {
    const { slice, windows, provenance } = await sliceOf(
      makeDicom([...oriented(stored), pixels(stored.values)]),
    );
    expect([slice.width, slice.height]).toEqual([columns, rows]);
    expect(numbers(windows!.raw)).toEqual(numbers(image));
    expect(slice.spacing).toEqual({ x: 0.25, y: 0.5 });
    expect(provenance.plane).toBe(plane);
    expect(provenance.towards).toEqual({ right: rightSide, bottom: bottomSide });
    expect(provenance.position).toBeCloseTo(position, 4);
    expect(provenance.warnings.includes('turned')).toBe(name !== 'as shown');
    // A point is where the file says that its stored pixel is.
    const [dx, dy] = stored.width === columns ? [0.25, 0.5] : [0.5, 0.25];
    const [x, y] = [0.3, 0.8];
    const { x: u, y: v } = storedPoint({ x, y }, provenance);
    const { corner, right: across, down } = provenance.placement!;
    [10, 20, 30].forEach((origin, axis) => {
      const wanted =
        origin +
        (u * stored.width - 0.5) * dx * stored.right[axis] +
        (v * stored.height - 0.5) * dy * stored.bottom[axis];
      expect(corner[axis] + x * across[axis] + y * down[axis]).toBeCloseTo(wanted, 3);
    });
  });

  it('is one series, however its slices are stored', async () => {
    const found = await Promise.all(
      waysToStore(right, bottom).map(([, stored]) =>
        sliceOf(makeDicom([...oriented(stored), pixels(stored.values)])),
      ),
    );
    expect(new Set(found.map(({ provenance }) => provenance.series)).size).toBe(1);
  });
});

it.each(waysToStore(L, P))('a box is told on the picture as it is stored: %s', async (_, stored) => {
  const { provenance } = await sliceOf(makeDicom([...oriented(stored), pixels(stored.values)]));
  const { width, height, values } = stored;
  const box = storedBox({ x: 30 / columns, y: 6 / rows, width: 5 / columns, height: 3 / rows }, provenance);
  const [x, y] = [Math.round(box.x * width), Math.round(box.y * height)];
  const [w, h] = [Math.round(box.width * width), Math.round(box.height * height)];
  const part = (from: Uint16Array, stride: number, [left, top, wide, high]: readonly number[]) =>
    Array.from({ length: high }, (__, row) =>
      numbers(from.subarray((top + row) * stride + left, (top + row) * stride + left + wide)),
    )
      .flat()
      .sort((a, b) => a - b);
  expect(part(values, width, [x, y, w, h])).toEqual(part(image, columns, [30, 6, 5, 3]));
});

describe('Patient Orientation alone', () => {
  const letter = ([x, y]: Vector) => (x ? (x > 0 ? 'L' : 'R') : y > 0 ? 'P' : 'A');

  it.each(waysToStore(L, P))('turns a picture that is stored %s', async (_, stored) => {
    const orientation = `${letter(stored.right)}\\${letter(stored.bottom)}F`;
    const file = makeDicom([...fieldsOf(stored), [0x00200020, 'CS', orientation], pixels(stored.values)]);
    const { windows, provenance } = await sliceOf(file);
    expect(numbers(windows!.raw)).toEqual(numbers(image));
    expect(provenance).toMatchObject({ plane: 'axial', towards: { right: 'L', bottom: 'P' } });
  });

  it('is not believed where it makes no sense, or against Image Orientation', async () => {
    const [[, asShown]] = waysToStore(L, P) as [[string, Stored]];
    for (const text of ['L\\R', 'X\\Y', 'L', '']) {
      const file = makeDicom([...fieldsOf(asShown), [0x00200020, 'CS', text], pixels(image)]);
      const { provenance, windows } = await sliceOf(file);
      expect(provenance.towards).toBeUndefined();
      expect(numbers(windows!.raw)).toEqual(numbers(image));
    }
    const both = makeDicom([...oriented(asShown), [0x00200020, 'CS', 'R\\A'], pixels(image)]);
    expect(numbers((await sliceOf(both)).windows!.raw)).toEqual(numbers(image));
  });
});

it('frames of an enhanced file are turned one by one', async () => {
  const ways = waysToStore(L, P).filter(([, { width }]) => width === columns);
  const perFrame = ways.map(([, { right, bottom }], z): Field[] => [
    [0x00209113, 'SQ', [[[0x00200032, 'DS', `0\\0\\${z}`]]]],
    [0x00209116, 'SQ', [[[0x00200037, 'DS', [...right, ...bottom].join('\\')]]]],
  ]);
  const file = makeDicom([
    ...imageFields({ rows, columns, stored: 12, frames: ways.length }),
    [0x52009230, 'SQ', perFrame],
    pixels(ways.flatMap(([, { values }]) => numbers(values))),
  ]);
  const found = await slicesOf(file);
  expect(found.length).toBe(4);
  for (const [z, { windows, provenance }] of found.entries()) {
    expect(numbers(windows!.raw)).toEqual(numbers(image));
    expect(provenance.position).toBe(z);
  }
  expect(new Set(found.map(({ provenance }) => provenance.series)).size).toBe(1);
});

it('colour pictures are turned as well', async () => {
  const [, [, back]] = waysToStore(L, P) as [unknown, [string, Stored]];
  const base = imageFields({ rows, columns, bits: 8, samples: 3, photometric: 'RGB' });
  const grey = back.values.map((v) => v >> 4);
  const file = makeDicom([
    ...base,
    [0x00200037, 'DS', [...back.right, ...back.bottom].join('\\')],
    [0x7fe00010, 'OB', Uint8Array.from({ length: 3 * grey.length }, (_, i) => grey[Math.floor(i / 3)])],
  ]);
  expect(numbers((await sliceOf(file)).slice.grey)).toEqual(numbers(image).map((v) => v >> 4));
});
