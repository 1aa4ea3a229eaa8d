import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { niftiOfMinc } from '../../../../training/data/heads/minc';
import { headSlices } from '../../../../training/data/heads/slices';
import { numbers, slicesOf } from '../../decode/make/decode';
import { makeNifti } from '../../decode/make/nifti';

const axis = (length: number, step: number) => ({ space_length: length, start: 0, step });
const json = (header: unknown) => gzipSync(JSON.stringify(header));

describe('a volume as BrainBrowser keeps it', () => {
  const [nx, ny, nz] = [9, 10, 11];
  const header = {
    order: ['xspace', 'zspace', 'yspace'],
    xspace: axis(nx, -1),
    yspace: axis(ny, -2),
    zspace: axis(nz, -3),
  };
  // x runs to the left, y to the back, z to the feet; y is the fastest.
  const values = Uint8Array.from({ length: nx * ny * nz }, (_, i) => {
    const [x, z, y] = [Math.floor(i / (nz * ny)), Math.floor(i / ny) % nz, i % ny];
    return 1 + x + 9 * y + 90 * (z % 2);
  });

  it('is shown as a radiologist sees it', async () => {
    const file = niftiOfMinc(json(header), gzipSync(values));
    const axial = await slicesOf(file, {});
    expect(axial).toHaveLength(nz);
    expect(axial[0].slice).toMatchObject({ width: nx, height: ny, spacing: { x: 1, y: 2 } });
    // The lowest slice is the last of z; top left are the patient's right and front, the first of x and of y.
    expect(numbers(axial[0].windows?.raw ?? [])[0]).toBe(1 + 90 * ((nz - 1) % 2));
    expect(numbers(axial[1].windows?.raw ?? []).slice(0, 2)).toEqual([91, 92]);
    const coronal = await slicesOf(file, { planes: 'coronal' });
    expect(coronal).toHaveLength(ny);
    expect(coronal[0].slice.spacing).toEqual({ x: 1, y: 3 });
  });

  it('gives the first of several time points, and says when bytes are missing', async () => {
    const timed = json({ ...header, order: ['time', ...header.order], time: axis(2, 1) });
    const twice = Uint8Array.from([...values, ...values.map((v) => v + 1)]);
    expect(niftiOfMinc(timed, gzipSync(twice))).toEqual(niftiOfMinc(json(header), gzipSync(values)));
    expect(() => niftiOfMinc(json(header), gzipSync(values.subarray(1)))).toThrow(
      '989 bytes are no volume of 990',
    );
  });
});

describe('whole heads', () => {
  const size = [48, 52, 40] as const;
  let folder: string;
  let head: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heads-'));
    head = join(folder, 'head.nii');
    const values = Float32Array.from({ length: size[0] * size[1] * size[2] }, (_, i) => {
      const [x, y, z] = [i % size[0], Math.floor(i / size[0]) % size[1], Math.floor(i / (size[0] * size[1]))];
      const r = Math.hypot((x - 24) / 20, (y - 26) / 22, (z - 20) / 18);
      return r > 1 ? 0 : 100 + 40 * Math.sin(x / 3) + 30 * Math.cos(y / 4) + z;
    });
    await writeFile(
      head,
      makeNifti({
        size: [...size],
        values,
        datatype: 16,
        pixdim: [1, 4, 4, 4],
        sform: [
          [4, 0, 0, 0],
          [0, 4, 0, 0],
          [0, 0, 4, 0],
        ],
      }),
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are read in all three planes, from the first slice to the last', async () => {
    const planes = new Map<string | undefined, number>();
    for await (const { provenance } of headSlices(head))
      planes.set(provenance.plane, (planes.get(provenance.plane) ?? 0) + 1);
    expect(Object.fromEntries(planes)).toEqual({ axial: size[2], coronal: size[1], sagittal: size[0] });
  });

  it('are no heads with holes: what cannot be read ends it', async () => {
    const cut = join(folder, 'cut.nii');
    await writeFile(cut, (await readFile(head)).subarray(0, 200));
    await expect(async () => {
      for await (const _ of headSlices(cut));
    }).rejects.toThrow(cut);
  });
});
