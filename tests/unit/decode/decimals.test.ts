import { describe, expect, it } from 'vitest';
import { decimals } from '../../../src/decode/dicom/decimals';
import { numbers, sliceOf } from './make/decode';
import { EXPLICIT, type Field, IMPLICIT, imageFields, makeDicom, pixels } from './make/dicom';
import { phantom } from './make/phantom';

describe('decimal strings', () => {
  it.each([
    ['1.5', [1.5]],
    ['0,9\\0,9', [0.9, 0.9]],
    ['-115,000\\-115,000\\05,0', [-115, -115, 5]],
    ['1,000000', [1]],
    ['1,5E-2 ', [0.015]],
    ['0.9,0.8', [0.9, 0.8]],
    ['1.234,5', [1234.5]],
    ['1,234.5', [1234.5]],
    ['', []],
    ['\\2', [2]],
    ['1,2,3', []],
    ['abc', []],
  ])('"%s"', (text, values) => {
    expect(decimals(text)).toEqual(values);
  });
});

describe('a file with decimal commas', () => {
  const image = phantom(48, 40, 12);
  const base = imageFields({ rows: 40, columns: 48, stored: 12 }).filter(([tag]) => tag !== 0x00280030);
  const file = (kind: typeof EXPLICIT, ...more: Field[]) =>
    makeDicom([...base, ...more, pixels(image)], kind);

  it.each([EXPLICIT, IMPLICIT])('keeps its spacing, its place and its values', async (kind) => {
    const { slice, windows, provenance } = await sliceOf(
      file(
        kind,
        [0x00280030, 'DS', '0,9\\0,8'],
        [0x00281053, 'DS', '1,000000'],
        [0x00200037, 'DS', '1,0\\0,0\\0,0\\0,0\\1,0\\0,0'],
        [0x00200032, 'DS', '-115,00\\-115,00\\25,0 '],
      ),
    );
    expect(slice.spacing).toEqual({ x: 0.8, y: 0.9 });
    expect(numbers(windows!.raw)).toEqual(numbers(image));
    expect(provenance.position).toBe(25);
  });

  it.each(['0.01', '30', '900', '0.0009', '0'])('a pixel of %s mm is none', async (mm) => {
    const { slice, provenance } = await sliceOf(file(EXPLICIT, [0x00280030, 'DS', `${mm}\\${mm}`]));
    expect(slice.spacing).toBeUndefined();
    expect(provenance.warnings).toContain('implausible-spacing');
  });

  it('keeps the shape of pixels whose size makes no sense', async () => {
    const { slice } = await sliceOf(file(EXPLICIT, [0x00280030, 'DS', '0.0018\\0.0009']));
    expect(slice.aspect).toBeCloseTo(2, 9);
    const aspect = await sliceOf(file(EXPLICIT, [0x00280034, 'IS', '3\\2']));
    expect(aspect.slice.aspect).toBeCloseTo(1.5, 9);
  });
});
