/** From files to series: what the decoders report of a slice is enough to sort it into its series. */
import { describe, expect, it } from 'vitest';
import type { DecodedSlice, DecodeOptions } from '../../../../src/decode';
import { describeSeries } from '../../../../src/pipeline/series/describe';
import { seriesOf } from '../../../../src/pipeline/series/group';
import type { SeriesSlice } from '../../../../src/pipeline/series/slice';
import { slicesOf } from '../../decode/make/decode';
import { type Field, imageFields, makeDicom, pixels } from '../../decode/make/dicom';
import { makeNifti } from '../../decode/make/nifti';

const unread = { status: 'read', label: null, probabilities: null, lesion: null, reason: null } as const;
const seriesSlice = ({ file, provenance, slice }: DecodedSlice): SeriesSlice => ({
  ...{ file, provenance, width: slice.width, height: slice.height, crop: null, reading: unread },
  ...(slice.spacing && { spacing: slice.spacing }),
});

const AXIAL = '1\\0\\0\\0\\1\\0';

async function read(bytes: Uint8Array, name: string, options: DecodeOptions = {}): Promise<SeriesSlice[]> {
  return (await slicesOf(bytes, options, name)).map(seriesSlice);
}

interface Image {
  readonly name: string;
  readonly z?: number;
  readonly orientation?: string;
  readonly series?: string | null;
  readonly instance?: number;
  readonly echo?: number;
  readonly side?: number;
}

async function image({ name, z, orientation = AXIAL, series = '1.2.3', instance, echo, side = 16 }: Image) {
  const fields: Field[] = [
    ...imageFields({ rows: side, columns: side }).filter(([tag]) => tag !== 0x0020000e),
    [0x00200037, 'DS', orientation],
    pixels(new Uint16Array(side * side)),
  ];
  if (series) fields.push([0x0020000e, 'UI', series]);
  if (z !== undefined) fields.push([0x00200032, 'DS', `-100\\-90\\${z}`]);
  if (instance !== undefined) fields.push([0x00200013, 'IS', String(instance)]);
  if (echo !== undefined) fields.push([0x00180081, 'DS', String(echo)], [0x00180080, 'DS', '3000']);
  return read(makeDicom(fields), name);
}

const found = async (images: readonly Image[]) => seriesOf((await Promise.all(images.map(image))).flat());
const names = (series: ReturnType<typeof seriesOf>) =>
  series.map(({ slices }) => slices.map(({ file }) => file));

describe('DICOM', () => {
  it('slices go by their place, whatever their names and numbers', async () => {
    const series = await found([
      { name: 'c', z: 12.5, instance: 1 },
      { name: 'a', z: 2.5, instance: 3 },
      { name: 'd', z: -2.5, instance: 4 },
      { name: 'b', z: 7.5, instance: 2 },
    ]);
    expect(names(series)).toEqual([['d', 'a', 'b', 'c']]);
    expect(describeSeries(series[0])).toMatchObject({ plane: 'axial', slices: 4, spacingMm: 5 });
  });

  it('directions that differ in their last digit are one, also about zero', async () => {
    const tilted = (tilt: string) => `1\\0\\0\\0\\1\\${tilt}`;
    const series = await found([
      { name: 'a', z: 0, orientation: tilted('0.0000000002') },
      { name: 'b', z: 5, orientation: tilted('-0.0000000002') },
      { name: 'c', z: 10, orientation: AXIAL },
    ]);
    expect(names(series)).toEqual([['a', 'b', 'c']]);
  });

  it('planes of a localiser, echoes and frame sizes are apart', async () => {
    const planes = ['1\\0\\0\\0\\0\\-1', '0\\1\\0\\0\\0\\-1', AXIAL];
    const localiser = planes.map((orientation, i) => ({ name: `l${i}`, z: i, orientation }));
    const echoes = [20, 90].flatMap((echo) =>
      [0, 5].map((z) => ({ name: `e${echo} ${z}`, series: '1.2.4', z, echo })),
    );
    const sizes = [16, 32].map((side) => ({ name: `s${side}`, series: '1.2.5', z: 0, side }));
    const series = await found([...localiser, ...echoes, ...sizes]);
    expect(names(series)).toEqual([
      ['l0'],
      ['l1'],
      ['l2'],
      ['e20 0', 'e20 5'],
      ['e90 0', 'e90 5'],
      ['s16'],
      ['s32'],
    ]);
    expect(series.map((one) => describeSeries(one).sequence).slice(3, 5)).toEqual(['PD', 'T2']);
  });

  it('images that name no series are in none', async () => {
    expect(
      await found([
        { name: 'a', series: null, z: 1 },
        { name: 'b', series: null, z: 2 },
      ]),
    ).toEqual([]);
  });

  it('frames of an enhanced image go by their own places, however stored', async () => {
    const places = [10, 0, 5];
    const frames: Field[][] = places.map((z) => [[0x00209113, 'SQ', [[[0x00200032, 'DS', `0\\0\\${z}`]]]]]);
    const file = makeDicom([
      ...imageFields({ rows: 8, columns: 8, frames: 3 }),
      [0x52009229, 'SQ', [[[0x00209116, 'SQ', [[[0x00200037, 'DS', AXIAL]]]]]]],
      [0x52009230, 'SQ', frames],
      pixels(new Uint16Array(3 * 64)),
    ]);
    const series = seriesOf(await read(file, 'enhanced'));
    expect(names(series)).toEqual([['enhanced#1', 'enhanced#2', 'enhanced#0']]);
    expect(describeSeries(series[0])).toMatchObject({ levels: 3, spacingMm: 5 });
  });

  it('frames without places of their own are in the order of the file, at no place', async () => {
    const fields: Field[] = [
      ...imageFields({ rows: 8, columns: 8, frames: 12 }).filter(([tag]) => tag !== 0x0020000e),
      [0x00200037, 'DS', AXIAL],
      [0x00200032, 'DS', '0\\0\\40'],
      [0x00200013, 'IS', '1'],
      pixels(new Uint16Array(12 * 64)),
    ];
    const slices = await read(makeDicom(fields), 'old');
    const series = seriesOf([...slices].reverse());
    expect(names(series)).toEqual([Array.from({ length: 12 }, (_, i) => `old#${i}`)]);
    expect(describeSeries(series[0])).toMatchObject({ levels: 12, spacingMm: null });
  });
});

describe('NIfTI', () => {
  const size = [9, 10, 11];
  const values = new Float32Array(9 * 10 * 11);
  const described = async (source: Partial<Parameters<typeof makeNifti>[0]>) => {
    const slices = await read(makeNifti({ size, values, ...source }), 'v.nii', { planes: 'all' });
    return seriesOf(slices).map((series) => ({ ...describeSeries(series), first: series.slices[0].file }));
  };

  it.each([
    [
      'an sform',
      {
        sform: [
          [2, 0, 0, -8],
          [0, 3, 0, -12],
          [0, 0, 4, -20],
        ],
      },
    ],
    [
      'a mirrored sform',
      {
        sform: [
          [-2, 0, 0, 8],
          [0, -3, 0, 15],
          [0, 0, -4, 20],
        ],
      },
    ],
    ['a qform', { qform: [0, 0, 0, -8, -12, -20], pixdim: [1, 2, 3, 4] }],
    ['pixdim alone', { pixdim: [1, 2, 3, 4] }],
  ])('volumes come as three series with their spacing, by %s', async (_, source) => {
    expect(await described(source)).toEqual([
      { plane: 'axial', sequence: null, slices: 11, levels: 11, spacingMm: 4, first: 'v.nii#0' },
      { plane: 'coronal', sequence: null, slices: 10, levels: 10, spacingMm: 3, first: 'v.nii#coronal0' },
      { plane: 'sagittal', sequence: null, slices: 9, levels: 9, spacingMm: 2, first: 'v.nii#sagittal0' },
    ]);
  });
});
