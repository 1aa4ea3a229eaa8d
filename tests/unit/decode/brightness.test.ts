/** Windows that hide the picture, and values that would spoil any window. */
import { describe, expect, it } from 'vitest';
import { robustWindow } from '../../../src/decode/window';
import { numbers, sliceOf } from './make/decode';
import { type Field, imageFields, makeDicom, pixels } from './make/dicom';
import { phantom } from './make/phantom';

const width = 80;
const height = 72;
const image = phantom(width, height, 12);
const fields = imageFields({ rows: height, columns: width, stored: 12 });
const window = (centre: string, wide: string): Field[] => [
  [0x00281050, 'DS', centre],
  [0x00281051, 'DS', wide],
];
const read = (more: Field[], values: ArrayLike<number> = image, base = fields) =>
  sliceOf(makeDicom([...base, ...more, pixels(values)]));

describe('a window of the file', () => {
  it.each([
    ['of one value', '0', '1'],
    ['above all values', '30000', '2000'],
    ['below all values', '-9000', '400'],
    ['of CT', '40', '400'],
    ['that is too narrow', '600', '1200'],
    ['so wide that all is one grey', '0', '500000'],
  ])('%s gives way to our own', async (_, centre, wide) => {
    const own = await read([]);
    const { slice, windows, provenance } = await read(window(centre, wide));
    expect(provenance.warnings).toContain('window-hides');
    expect(provenance.warnings).not.toContain('no-window');
    expect(numbers(slice.grey)).toEqual(numbers(own.slice.grey));
    expect(windows!.windows).toEqual(own.windows!.windows);
  });

  it.each([
    ['that shows all', '2047', '4095'],
    ['that cuts off the brightest', '1300', '2400'],
    ['that is wide', '4000', '12000'],
  ])('%s is kept', async (_, centre, wide) => {
    const { windows, provenance } = await read(window(centre, wide));
    expect(provenance.warnings).not.toContain('window-hides');
    expect(windows!.windows[0]).toEqual({ centre: Number(centre), width: Number(wide), shape: 'linear' });
  });

  it('gives way to the next one of the file', async () => {
    const { windows, provenance } = await read(window('40\\2047', '80\\4095'));
    expect(provenance.warnings).not.toContain('window-hides');
    expect(windows!.windows.map(({ centre }) => centre)).toEqual([2047, 40]);
  });

  it('is judged by what is bright when small values are', async () => {
    const inverted = imageFields({ rows: height, columns: width, stored: 12, photometric: 'MONOCHROME1' });
    const values = image.map((value) => 4095 - value);
    const dark = await read(window('200', '100'), values, inverted);
    expect(dark.provenance.warnings).toContain('window-hides');
    const right = await read(window('2047', '4095'), values, inverted);
    expect(right.provenance.warnings).not.toContain('window-hides');
  });

  it('leaves an empty slice dark', async () => {
    const noise = phantom(width, height, 12).map((_, i) => (i * 2654435761) % 23);
    const { provenance, slice } = await read(window('600', '1100'), noise);
    expect(provenance.warnings).not.toContain('window-hides');
    expect(Math.max(...slice.grey)).toBe(0);
  });

  it('a lookup table that makes everything black gives way too', async () => {
    const table: Field[] = [
      [0x00283002, 'US', [16, 30000, 8]],
      [0x00283006, 'OW', new Uint8Array(16).map((_, i) => 16 * i)],
    ];
    const { provenance } = await read([[0x00283010, 'SQ', [table]]]);
    expect(provenance.warnings).toContain('window-hides');
  });
});

describe('our own window', () => {
  const plain = robustWindow(image);
  const close = (found: typeof plain) => {
    expect(Math.abs(found.centre - plain.centre)).toBeLessThan(20);
    expect(Math.abs(found.width - plain.width)).toBeLessThan(40);
  };

  it.each([1e6, 1e30, -1e30, 65535, 3e38])('does not mind a few values of %d', (absurd) => {
    const values = Float32Array.from(image);
    for (const place of [7, 500, 3000]) values[place] = absurd;
    close(robustWindow(values));
  });

  it.each([-32768, -1e9, 1e20])('does not mind a background of %d', (filler) => {
    const values = Float32Array.from(image, (value, i) => (i % width < 12 || value < 90 ? filler : value));
    const without = robustWindow(values.filter((value) => value !== filler));
    const found = robustWindow(values);
    expect(Math.abs(found.centre - without.centre)).toBeLessThan(20);
    expect(Math.abs(found.width - without.width)).toBeLessThan(40);
  });

  it('shows a spot on nothing, and one value as that', () => {
    const spot = new Float32Array(5000);
    spot[77] = 9;
    expect(robustWindow(spot)).toEqual({ centre: 4.5, width: 9, shape: 'linear-exact' });
    expect(robustWindow(new Float32Array(50).fill(3))).toEqual({
      centre: 3,
      width: 1,
      shape: 'linear-exact',
    });
  });
});
