import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { concat } from './make/bytes';
import { decodeAll, numbers, refusalOf, slicesOf } from './make/decode';
import { makeNifti, makeVoxels, type NiftiSource } from './make/nifti';

// i to the right, j to the front, k to the head: the value tells where a voxel is.
const size = [9, 10, 11] as const;
const [ni, nj, nk] = size;
const value = (right: number, front: number, head: number) => 1 + right + 10 * front + 110 * head;
const RAS = [
  [2, 0, 0, -8],
  [0, 3, 0, -12],
  [0, 0, 4, -20],
];

function volume(at: (i: number, j: number, k: number) => number, shape: readonly number[] = size): number[] {
  const out: number[] = [];
  for (let k = 0; k < shape[2]; k++)
    for (let j = 0; j < shape[1]; j++) for (let i = 0; i < shape[0]; i++) out.push(at(i, j, k));
  return out;
}

const plain: NiftiSource = { size, values: volume(value), sform: RAS };
const raw = async (source: NiftiSource, planes: 'axial' | 'coronal' | 'sagittal' = 'axial') =>
  (await slicesOf(makeNifti(source), { planes })).map(({ windows }) => numbers(windows?.raw ?? []));

describe('NIfTI planes', () => {
  it('are shown as a radiologist sees them', async () => {
    const axial = await slicesOf(makeNifti(plain), {}, 'v.nii');
    expect(axial.length).toBe(nk);
    expect(axial[3]).toMatchObject({
      file: 'v.nii#3',
      slice: { width: ni, height: nj, spacing: { x: 2, y: 3 } },
    });
    // Top left of an axial image: right and front of the patient.
    expect(axial[3].windows?.raw[0]).toBe(value(ni - 1, nj - 1, 3));
    const coronal = await raw(plain, 'coronal');
    expect(axial[3].provenance.towards).toEqual({ right: 'L', bottom: 'P' });
    // First coronal slice: the front; top left: right, head.
    expect(coronal[0][0]).toBe(value(ni - 1, nj - 1, nk - 1));
    const sagittal = await raw(plain, 'sagittal');
    // First sagittal slice: the left; top left: front, head.
    expect(sagittal[0][0]).toBe(value(0, nj - 1, nk - 1));
    expect([coronal.length, sagittal.length]).toEqual([nj, ni]);
  });

  it('form a series for each file, also where two folders hold the same name', async () => {
    const keys = async (place: string) =>
      (await slicesOf(makeNifti(plain), { place }, 'v.nii')).map(({ provenance }) => provenance.series);
    const [one, two] = [new Set(await keys('one/')), new Set(await keys('two/'))];
    expect([one.size, two.size, new Set([...one, ...two]).size]).toEqual([1, 1, 2]);
  });

  it('lie where DICOM would say they lie', async () => {
    const positions = async (planes: 'axial' | 'coronal' | 'sagittal') =>
      (await slicesOf(makeNifti(plain), { planes })).slice(0, 2).map(({ provenance }) => provenance.position);
    expect(await positions('axial')).toEqual([-20, -16]);
    expect(await positions('coronal')).toEqual([-15, -12]); // y increases to the back in DICOM.
    expect(await positions('sagittal')).toEqual([-8, -6]);
  });

  it('lie in one volume', async () => {
    for (const { slice, windows, provenance } of await slicesOf(makeNifti(plain), { planes: 'all' })) {
      const { corner, right, down } = provenance.placement!;
      for (const [column, row] of [
        [0, 0],
        [slice.width - 1, slice.height - 2],
      ]) {
        const [u, v] = [(column + 0.5) / slice.width, (row + 0.5) / slice.height];
        const [left, back, head] = corner.map((from, axis) => from + u * right[axis] + v * down[axis]);
        expect(windows?.raw[row * slice.width + column]).toBe(
          value(ni - 1 - Math.floor(left / 2), nj - 1 - Math.floor(back / 3), Math.floor(head / 4)),
        );
      }
    }
  });

  it('come all three when asked for', async () => {
    const found = await slicesOf(makeNifti(plain), { planes: 'all' }, 'v.nii');
    expect(found.length).toBe(ni + nj + nk);
    expect([found[0].file, found[nk].file, found[nk + nj].file]).toEqual([
      'v.nii#0',
      'v.nii#coronal0',
      'v.nii#sagittal0',
    ]);
    expect(new Set(found.map(({ provenance }) => provenance.series)).size).toBe(3);
  });

  it('come without those that are cut from a few thick slices, where only readable ones are wanted', async () => {
    const planesOf = async (...sides: [number, number, number]) => {
      const bytes = makeNifti({ size: sides, values: new Array(sides[0] * sides[1] * sides[2]).fill(1) });
      const found = await slicesOf(bytes, { planes: 'readable' });
      for (const { provenance } of found) if (provenance.total) expect(provenance.total).toBe(found.length);
      return [...new Set(found.map(({ provenance }) => provenance.plane))];
    };
    expect(await planesOf(70, 66, 64)).toEqual(['axial', 'coronal', 'sagittal']);
    expect(await planesOf(70, 66, 20)).toEqual(['axial']);
    expect(await planesOf(20, 66, 70)).toEqual(['sagittal']);
    expect(await planesOf(12, 12, 12)).toEqual(['axial']);
  });
});

describe('every stored orientation of one head', () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const cases = orders.flatMap((order) => [0, 1, 2, 3, 4, 5, 6, 7].map((flips) => [order, flips] as const));

  it.each(cases)('axes %j, mirrored %i, reads the same', async (order, flips) => {
    // Stored axis a runs along anatomical axis order[a].
    const shape = order.map((axis) => size[axis]);
    const flip = (a: number) => (flips >> a) & 1;
    const values = volume((...stored) => {
      const anatomical = [0, 0, 0];
      for (let a = 0; a < 3; a++) anatomical[order[a]] = flip(a) ? shape[a] - 1 - stored[a] : stored[a];
      return value(anatomical[0], anatomical[1], anatomical[2]);
    }, shape);
    const sform = [0, 1, 2].map((axis) => {
      const a = order.indexOf(axis);
      const step = RAS[axis][axis];
      const row = [0, 0, 0, RAS[axis][3] + (flip(a) ? step * (size[axis] - 1) : 0)];
      row[a] = flip(a) ? -step : step;
      return row;
    });
    for (const planes of ['axial', 'coronal', 'sagittal'] as const) {
      expect(await raw({ size: shape, values, sform }, planes)).toEqual(await raw(plain, planes));
    }
  });

  it('by quaternion as by matrix, mirrored k included', async () => {
    // Half a turn about z: right and front are reversed.
    const turned = { size, values: volume((i, j, k) => value(ni - 1 - i, nj - 1 - j, k)) };
    const qform = [0, 0, 1, 8, 15, -20];
    expect(await raw({ ...turned, qform, pixdim: [1, 2, 3, 4] })).toEqual(await raw(plain));
    const mirrored = { size, values: volume((i, j, k) => value(i, j, nk - 1 - k)) };
    expect(await raw({ ...mirrored, qform: [0, 0, 0, -8, -12, 20], pixdim: [-1, 2, 3, 4] })).toEqual(
      await raw(plain),
    );
  });

  it('by the matrix where a file has both, unless it is nonsense', async () => {
    const qform = [0, 0, 1, 8, 15, -20]; // Half a turn, which the matrix does not have.
    for (const version of [1, 2] as const) {
      const both = makeNifti({ ...plain, qform, pixdim: [1, 2, 3, 4], version });
      new DataView(both.buffer).setInt16(version === 1 ? 252 : 344, 2, true); // A code above the sform's.
      expect((await slicesOf(both)).map(({ windows }) => numbers(windows?.raw ?? []))).toEqual(
        await raw(plain),
      );
      const empty = [0, 1, 2].map(() => [0, 0, 0, 0]);
      const nonsense = { ...plain, sform: empty, qform, pixdim: [1, 2, 3, 4], version };
      expect(await raw(nonsense)).toEqual(
        await raw({ size, values: plain.values, qform, pixdim: [1, 2, 3, 4] }),
      );
    }
  });

  it('without any: i runs to the left, and a warning says so', async () => {
    const [slice] = await slicesOf(makeNifti({ size, values: volume(value), pixdim: [1, 2, 3, 4] }));
    expect(slice.windows?.raw[0]).toBe(value(0, nj - 1, 0));
    expect(slice.provenance.warnings).toContain('no-orientation');
    expect(slice.slice.spacing).toEqual({ x: 2, y: 3 });
  });
});

describe('NIfTI values', () => {
  const values = volume((i, j, k) => (i * 7 + j * 3 + k) % 100);

  it.each([2, 4, 8, 16, 64, 256, 512, 768, 1024, 1280])(
    'datatype %i in both byte orders and versions',
    async (datatype) => {
      const expected = await raw({ size, values, sform: RAS });
      for (const little of [true, false]) {
        for (const version of [1, 2] as const)
          expect(await raw({ size, values, sform: RAS, datatype, little, version })).toEqual(expected);
      }
    },
  );

  it('are scaled, unless the slope is 0', async () => {
    const scaled = await raw({ ...plain, slope: 2, intercept: -5 });
    expect(scaled[0]).toEqual((await raw(plain))[0].map((v) => 2 * v - 5));
    expect(await raw({ ...plain, slope: 0, intercept: 9 })).toEqual(await raw(plain));
  });

  it('that are no numbers are shown as nothing', async () => {
    const holes = values.map((v, i) =>
      i % 5 === 0 ? Number.NaN : i % 7 === 0 ? Number.POSITIVE_INFINITY : v,
    );
    for (const { slice } of await slicesOf(makeNifti({ size, values: holes, datatype: 16, sform: RAS }))) {
      expect(slice.grey.every(Number.isFinite)).toBe(true);
    }
  });

  it('share one window over the volume', async () => {
    const found = await slicesOf(makeNifti(plain));
    expect(new Set(found.map(({ windows }) => JSON.stringify(windows?.windows))).size).toBe(1);
    expect(found[0].slice.grey[0]).toBeLessThan(found[nk - 1].slice.grey[0]);
  });

  it('of colour volumes become luma', async () => {
    const colours = Array.from({ length: 64 * 3 }, (_, i) => (i % 3 === 0 ? 200 : 0));
    const [{ slice }] = await slicesOf(makeNifti({ size: [8, 8], values: colours, datatype: 128 }));
    expect(slice.grey[0]).toBeCloseTo(59.8, 3);
    expect(slice.colourfulness).toBe(1);
  });
});

describe('NIfTI files', () => {
  it('of one slice have one plane, whatever was asked for', async () => {
    const [slice, ...more] = await slicesOf(
      makeNifti({ size: [20, 1, 20], values: new Array(400).fill(3), sform: RAS }),
      {},
      'x.nii',
    );
    expect(more).toEqual([]);
    expect(slice).toMatchObject({ file: 'x.nii', provenance: { plane: 'coronal' } });
  });

  it('of several volumes give the first one', async () => {
    const found = await slicesOf(
      makeNifti({ size: [...size, 2], values: [...volume(value), ...volume(() => 0)], sform: RAS }),
    );
    expect(found.length).toBe(nk);
    expect(found[0].provenance.warnings).toContain('first-volume-only');
  });

  it('may be packed, and are checked when they are', async () => {
    const packed = gzipSync(makeNifti(plain));
    expect((await slicesOf(packed)).length).toBe(nk);
    const flipped = packed.slice();
    flipped[flipped.length - 6] ^= 1; // Part of its checksum.
    expect(await refusalOf(flipped)).toBe('corrupt');
    expect(['truncated', 'corrupt']).toContain(await refusalOf(packed.subarray(0, packed.length - 200)));
  });

  it('come as pairs', async () => {
    const header = makeNifti({ ...plain, pair: true });
    const voxels = makeVoxels(plain);
    const files: Record<string, Uint8Array> = { 'a/x.hdr': header, 'a/x.img': voxels };
    const sibling = async (name: string) => files[name];
    expect((await slicesOf(header, { sibling }, 'a/x.hdr')).length).toBe(nk);
    expect(await decodeAll(voxels, { sibling }, 'a/x.img')).toEqual([]);
    expect(await refusalOf(header, {}, 'a/x.hdr')).toBe('missing-pair');
    expect(await refusalOf(voxels, {}, 'a/x.img')).toBe('missing-pair');
  });

  it('may carry extensions that point at each other', async () => {
    const file = makeNifti(plain);
    const extended = concat(file.subarray(0, 352), new Uint8Array(64), file.subarray(352));
    const view = new DataView(extended.buffer);
    view.setFloat32(108, 352 + 64, true);
    view.setUint8(348, 1);
    view.setInt32(352, 32, true);
    view.setInt32(352 + 32, -32, true);
    expect((await slicesOf(extended)).map(({ windows }) => numbers(windows?.raw ?? []))).toEqual(
      await raw(plain),
    );
  });

  it('that lie about their size are refused', async () => {
    const file = makeNifti(plain);
    expect(await refusalOf(file.subarray(0, file.length - 1))).toBe('truncated');
    const patched = (at: number, short: number) => {
      const copy = file.slice();
      new DataView(copy.buffer).setInt16(at, short, true);
      return copy;
    };
    expect(await refusalOf(patched(40, 99))).toBe('corrupt');
    expect(await refusalOf(patched(42, 32767))).toBe('too-large');
    expect(await refusalOf(patched(42, 500))).toBe('truncated');
    expect(await refusalOf(patched(70, 32))).toBe('unsupported-encoding');
    expect(await refusalOf(patched(70, 9999))).toBe('corrupt');
    expect(await refusalOf(concat(makeNifti({ size: [3, 3, 3], values: new Array(27).fill(1) })))).toBe(
      'too-small',
    );
  });
});
