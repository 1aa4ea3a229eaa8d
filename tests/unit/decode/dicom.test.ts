import { beforeAll, describe, expect, it } from 'vitest';
import type { DecodedSlice } from '../../../src/decode';
import { REFUSED } from '../../../src/decode/dicom/transfer-syntax';
import { ascii, concat, u16, u32, words } from './make/bytes';
import { makeHtj2k, makeJpeg, makeJpeg2000, makeJpegLs } from './make/codecs';
import { decodeAll, numbers, refusalOf, sliceOf, slicesOf } from './make/decode';
import {
  BIG,
  DEFLATED,
  EXPLICIT,
  element,
  encapsulated,
  type Field,
  IMPLICIT,
  imageFields,
  makeDicom,
  pixels,
  syntax,
} from './make/dicom';
import { makeJpegLossless } from './make/jpeg-lossless';
import { generator, phantom } from './make/phantom';
import { makeRle } from './make/rle';

const columns = 48;
const rows = 40;
const image = phantom(columns, rows, 12);
const fields = imageFields({ rows, columns, stored: 12 });
const raw = (found: DecodedSlice) => numbers(found.windows?.raw ?? []);
const native = (more: Field[] = [], kind = EXPLICIT, options = {}) =>
  makeDicom([...fields, ...more, pixels(image, 16, kind.little ?? true)], kind, options);
const packed = (suffix: string, fragments: Uint8Array[], base = fields, offsets: number[] = []) =>
  makeDicom(base, syntax(suffix), { tail: encapsulated(fragments, offsets) });

describe('one image in every lossless encoding', () => {
  const encodings: [string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['implicit little endian', () => native([], IMPLICIT)],
    ['explicit little endian', () => native()],
    ['explicit big endian', () => native([], BIG)],
    ['deflated', () => native([], DEFLATED)],
    ['no preamble', () => native([], EXPLICIT, { preamble: false })],
    ['no meta information, implicit', () => native([], IMPLICIT, { preamble: false, meta: false })],
    ['no meta information, big endian', () => native([], BIG, { preamble: false, meta: false })],
    ['meta information that calls implicit explicit', () => native([], { ...IMPLICIT, uid: EXPLICIT.uid })],
    ['encapsulated uncompressed', () => packed('.1.98', [words(image)])],
    ['RLE', () => packed('.5', [makeRle(image, 16)])],
    ['JPEG lossless .57', () => packed('.4.57', [makeJpegLossless(image, columns, rows, 12, 4)])],
    ['JPEG lossless .70', () => packed('.4.70', [makeJpegLossless(image, columns, rows, 12, 1)])],
    [
      'JPEG lossless under a baseline UID',
      () => packed('.4.50', [makeJpegLossless(image, columns, rows, 12, 1)]),
    ],
    ['JPEG-LS', async () => packed('.4.80', [await makeJpegLs(source())])],
    ['JPEG 2000', async () => packed('.4.90', [await makeJpeg2000(source())])],
    ['High-Throughput JPEG 2000', async () => packed('.4.201', [await makeHtj2k(source())])],
    ['High-Throughput JPEG 2000, RPCL', async () => packed('.4.202', [await makeHtj2k(source())])],
  ];

  it.each(encodings)('%s', async (_, make) => {
    const found = await sliceOf(await make());
    expect(raw(found)).toEqual(numbers(image));
    expect(found.slice).toMatchObject({
      width: columns,
      height: rows,
      spacing: { x: 0.25, y: 0.5 },
      colourfulness: 0,
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'JPEG lossless with predictor %i, with and without restarts',
    async (predictor) => {
      for (const restart of [0, 1, 3]) {
        for (const bits of [8, 12, 16] as const) {
          const samples = phantom(columns, rows, bits, predictor);
          const file = packed(
            '.4.57',
            [makeJpegLossless(samples, columns, rows, bits, predictor, restart)],
            imageFields({ rows, columns, bits: bits === 8 ? 8 : 16, stored: bits }),
          );
          expect(raw(await sliceOf(file))).toEqual(numbers(samples));
        }
      }
    },
  );

  it('keeps signed values through every codec', async () => {
    const random = generator(7);
    const signed = Int16Array.from(image, (v) => v - 2048 + Math.floor(random() * 3));
    const base = imageFields({ rows, columns, signed: true });
    const bytes = words(signed);
    const files = [
      makeDicom([...base, pixels(signed)]),
      makeDicom([...base, pixels(signed, 16, false)], BIG),
      packed('.5', [makeRle(Uint16Array.from(signed), 16)], base),
      packed('.4.70', [makeJpegLossless(Uint16Array.from(signed), columns, rows, 16, 1)], base),
      packed('.4.80', [await makeJpegLs({ width: columns, height: rows, bits: 16, bytes })], base),
      packed(
        '.4.90',
        [await makeJpeg2000({ width: columns, height: rows, bits: 16, signed: true, bytes })],
        base,
      ),
      packed(
        '.4.201',
        [await makeHtj2k({ width: columns, height: rows, bits: 16, signed: true, bytes })],
        base,
      ),
    ];
    for (const file of files) expect(raw(await sliceOf(file))).toEqual(numbers(signed));
  });

  function source() {
    return { width: columns, height: rows, bits: 12, bytes: words(image) };
  }
});

describe('lossy and colour', () => {
  let red: Uint8Array;
  const rgb = imageFields({ rows, columns, bits: 8, samples: 3, photometric: 'RGB' });
  beforeAll(() => {
    red = concat(...Array.from({ length: rows * columns }, (_, i) => [image[i] >> 4, 20, 30]));
  });
  const grey = (r: number) => (299 * r + 587 * 20 + 114 * 30) / 1000;

  it('reads 8-bit JPEG and says that it is lossy', async () => {
    const bytes = Uint8Array.from(image, (v) => v >> 4);
    const base = imageFields({ rows, columns, bits: 8 });
    const found = await sliceOf(
      packed('.4.50', [await makeJpeg({ width: columns, height: rows, bits: 8, bytes }, 95)], base),
    );
    expect(Math.max(...raw(found).map((v, i) => Math.abs(v - bytes[i])))).toBeLessThanOrEqual(10);
    expect(found.provenance.warnings).toContain('lossy');
  });

  it('reads RGB pixel by pixel and plane by plane', async () => {
    const planar = concat(...[0, 1, 2].map((c) => red.filter((_, i) => i % 3 === c)));
    for (const [configuration, bytes] of [
      [0, red],
      [1, planar],
    ] as const) {
      const found = await sliceOf(
        makeDicom([...rgb, [0x00280006, 'US', configuration], [0x7fe00010, 'OB', bytes]]),
      );
      expect(found.slice.grey[900]).toBeCloseTo(grey(image[900] >> 4), 4);
      expect(found.windows).toBeUndefined();
    }
  });

  it('reads RGB through JPEG-LS of every interleave mode and through JPEG 2000', async () => {
    const planar = concat(...[0, 1, 2].map((c) => red.filter((_, i) => i % 3 === c)));
    const source = { width: columns, height: rows, bits: 8, components: 3, bytes: red };
    const uncompressed = await sliceOf(makeDicom([...rgb, [0x7fe00010, 'OB', red]]));
    const files = [
      packed('.4.80', [await makeJpegLs({ ...source, bytes: planar }, 0)], rgb),
      packed('.4.80', [await makeJpegLs(source, 1)], rgb),
      packed('.4.80', [await makeJpegLs(source, 2)], rgb),
      packed('.4.90', [await makeJpeg2000(source)], rgb),
    ];
    for (const file of files) {
      expect(numbers((await sliceOf(file)).slice.grey)).toEqual(numbers(uncompressed.slice.grey));
    }
  });

  it('turns YBR_FULL and YBR_FULL_422 into RGB', async () => {
    // pure red: Y 76, Cb 85, Cr 255
    const full = imageFields({ rows: 8, columns: 8, bits: 8, samples: 3, photometric: 'YBR_FULL' });
    const half = imageFields({ rows: 8, columns: 8, bits: 8, samples: 3, photometric: 'YBR_FULL_422' });
    const a = await sliceOf(
      makeDicom([...full, [0x7fe00010, 'OB', concat(...Array.from({ length: 64 }, () => [76, 85, 255]))]]),
    );
    const b = await sliceOf(
      makeDicom([
        ...half,
        [0x7fe00010, 'OB', concat(...Array.from({ length: 32 }, () => [76, 76, 85, 255]))],
      ]),
    );
    for (const { slice } of [a, b]) {
      expect(slice.grey[10]).toBeCloseTo(76, 0);
      expect(slice.colourfulness).toBe(1);
    }
  });

  it('looks palettes up, of 8 and 16 bits', async () => {
    const indices = Uint8Array.from({ length: 64 }, (_, i) => i % 4);
    const base = imageFields({ rows: 8, columns: 8, bits: 8, photometric: 'PALETTE COLOR' });
    for (const bits of [8, 16]) {
      const table = [0, 50, 100, 200].map((v) => (bits === 16 ? v * 257 : v));
      const data = bits === 16 ? words(table) : Uint8Array.from(table);
      const lut: Field[] = [1, 2, 3].flatMap((c) => [
        [0x00281100 + c, 'US', [4, 0, bits]] as Field,
        [0x00281200 + c, 'OW', data] as Field,
      ]);
      const found = await sliceOf(makeDicom([...base, ...lut, [0x7fe00010, 'OB', indices]]));
      expect(numbers(found.slice.grey.slice(0, 4))).toEqual([0, 50, 100, 200]);
    }
  });
});

describe('values to grey', () => {
  const ramp = Uint16Array.from({ length: 64 }, (_, i) => i * 10);
  const base = (photometric = 'MONOCHROME2') => imageFields({ rows: 8, columns: 8, photometric });
  const show = async (more: Field[], photometric?: string) =>
    sliceOf(makeDicom([...base(photometric), ...more, pixels(ramp)]));

  it('rescales before it windows', async () => {
    const found = await show([
      [0x00281052, 'DS', '-100'],
      [0x00281053, 'DS', '2'],
      [0x00281050, 'DS', '300\\40'],
      [0x00281051, 'DS', '401\\80'],
    ]);
    expect(raw(found)).toEqual(numbers(ramp).map((v) => 2 * v - 100));
    // PS3.3 C.11.2.1.2.1: y = ((x - (c - 0.5)) / (w - 1) + 0.5) * 255
    const expected = raw(found).map((x) => Math.max(0, Math.min(255, ((x - 299.5) / 400 + 0.5) * 255)));
    numbers(found.slice.grey).forEach((v, i) => {
      expect(v).toBeCloseTo(expected[i], 3);
    });
    expect(found.windows?.windows).toEqual([
      { centre: 300, width: 401, shape: 'linear' },
      { centre: 40, width: 80, shape: 'linear' },
    ]);
  });

  it('follows LINEAR_EXACT and SIGMOID', async () => {
    const window: Field[] = [
      [0x00281050, 'DS', '300'],
      [0x00281051, 'DS', '200'],
    ];
    const exact = await show([...window, [0x00281056, 'CS', 'LINEAR_EXACT']]);
    const sigmoid = await show([...window, [0x00281056, 'CS', 'SIGMOID']]);
    ramp.forEach((x, i) => {
      expect(exact.slice.grey[i]).toBeCloseTo(Math.max(0, Math.min(255, ((x - 300) / 200 + 0.5) * 255)), 3);
      expect(sigmoid.slice.grey[i]).toBeCloseTo(255 / (1 + Math.exp((-4 * (x - 300)) / 200)), 3);
    });
  });

  it('inverts MONOCHROME1 last', async () => {
    const window: Field[] = [
      [0x00281050, 'DS', '300'],
      [0x00281051, 'DS', '400'],
    ];
    const plain = await show(window);
    const inverted = await show(window, 'MONOCHROME1');
    expect(numbers(inverted.slice.grey)).toEqual(numbers(plain.slice.grey.map((v) => 255 - v)));
    expect(raw(inverted)).toEqual(raw(plain));
    expect(inverted.windows?.inverted).toBe(true);
  });

  it('looks values up in modality and VOI tables', async () => {
    const entries = Array.from({ length: 64 }, (_, i) => 1000 - i);
    const spread = Array.from({ length: 1001 }, (_, i) => (i >= 950 ? 4095 : 0));
    const modality: Field = [
      0x00283000,
      'SQ',
      [
        [
          [0x00283002, 'US', [64, 0, 16]],
          [0x00283006, 'US', entries],
        ],
      ],
    ];
    const voi: Field = [
      0x00283010,
      'SQ',
      [
        [
          [0x00283002, 'US', [1001, 0, 12]],
          [0x00283006, 'US', spread],
        ],
      ],
    ];
    const found = await show([modality, voi]);
    expect(raw(found).slice(0, 3)).toEqual([1000, 990, 980]);
    expect(numbers(found.slice.grey.slice(0, 8))).toEqual([255, 255, 255, 255, 255, 255, 0, 0]);
  });

  it('shows the robust range where there is no usable window', async () => {
    for (const window of [
      [],
      [
        [0x00281050, 'DS', '300'],
        [0x00281051, 'DS', '0'],
      ],
    ] as Field[][]) {
      const found = await show(window);
      expect(found.provenance.warnings).toContain('no-window');
      expect([Math.min(...found.slice.grey), Math.max(...found.slice.grey)]).toEqual([0, 255]);
    }
  });

  it('takes a window of one value as a threshold', async () => {
    const { slice } = await show([
      [0x00281050, 'DS', '300'],
      [0x00281051, 'DS', '1'],
    ]);
    expect(numbers(slice.grey)).toEqual(numbers(ramp).map((v) => (v <= 299.5 ? 0 : 255)));
  });

  it.each(['0', 'NaN', '', '1e99', 'one'])(
    'keeps the stored values where the slope is "%s"',
    async (slope) => {
      const found = await show([
        [0x00281052, 'DS', '5'],
        [0x00281053, 'DS', slope],
      ]);
      const plain = slope === '0' || slope === '1e99' ? 0 : 5; // Without a slope the intercept still counts.
      expect(raw(found)).toEqual(numbers(ramp).map((v) => v + plain));
    },
  );

  it('looks values up in tables of 8 and 16 bits that begin anywhere', async () => {
    const values = Int16Array.from({ length: 64 }, (_, i) => i - 32);
    const signedBase = imageFields({ rows: 8, columns: 8, signed: true });
    for (const [bits, data] of [
      [8, Uint8Array.from({ length: 32 }, (_, i) => i * 8)],
      [16, words(Array.from({ length: 32 }, (_, i) => i * 2048))],
    ] as const) {
      const item: Field[] = [
        [0x00283002, 'US', [32, -16, bits]],
        [0x00283006, 'OW', data],
      ];
      const { slice } = await sliceOf(makeDicom([...signedBase, [0x00283010, 'SQ', [item]], pixels(values)]));
      const last = 31 * (bits === 8 ? 8 : 2048);
      expect([slice.grey[0], slice.grey[16]]).toEqual([0, 0]); // Below the table, and its first entry.
      expect(slice.grey[63]).toBeCloseTo((last / (2 ** bits - 1)) * 255, 3);
    }
    // 65536 entries are written as 0.
    const all: Field[] = [
      [0x00283002, 'US', [0, 0, 16]],
      [0x00283006, 'OW', words(Array.from({ length: 65536 }, (_, i) => 65535 - i))],
    ];
    const { slice } = await show([[0x00283010, 'SQ', [all]]]);
    expect(slice.grey[63]).toBeCloseTo(255 - (630 / 65535) * 255, 3);
  });

  it('does not let padding stretch the robust range', async () => {
    const values = Int16Array.from(ramp, (v, i) => (i < 20 ? -32768 : v));
    const base = imageFields({ rows: 8, columns: 8, signed: true });
    const found = await sliceOf(makeDicom([...base, [0x00280120, 'SS', -32768], pixels(values)]));
    expect(found.windows?.windows[0].centre).toBeGreaterThan(0);
  });

  it('ignores overlay bits above the stored ones', async () => {
    const marked = Uint16Array.from(image, (v, i) => v | (i % 3 ? 0xf000 : 0));
    expect(raw(await sliceOf(makeDicom([...fields, pixels(marked)])))).toEqual(numbers(image));
  });
});

describe('frames', () => {
  const count = 3;
  const frames = [1, 2, 3].map((seed) => phantom(columns, rows, 12, seed));
  const base = imageFields({ rows, columns, stored: 12, frames: count });
  const joined = Uint16Array.from(frames.flatMap((frame) => numbers(frame)));

  it('come one by one, named by their index', async () => {
    const found = await slicesOf(makeDicom([...base, pixels(joined)]), {}, 'x.dcm');
    expect(found.map(({ file }) => file)).toEqual(['x.dcm#0', 'x.dcm#1', 'x.dcm#2']);
    expect(found.map(({ provenance }) => [provenance.index, provenance.count])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    found.forEach((slice, i) => {
      expect(raw(slice)).toEqual(numbers(frames[i]));
    });
  });

  it('are put together from fragments with an offset table, without one, and when each is its own', async () => {
    const whole = await Promise.all(
      frames.map((frame) => makeJpegLs({ width: columns, height: rows, bits: 12, bytes: words(frame) })),
    );
    const halves = whole.flatMap((frame) => {
      const middle = (frame.length >> 1) & ~1;
      return [frame.subarray(0, middle), frame.subarray(middle)];
    });
    const offsets: number[] = [];
    let at = 0;
    halves.forEach((half, i) => {
      if (i % 2 === 0) offsets.push(at);
      at += 8 + half.length + (half.length % 2);
    });
    for (const file of [
      packed('.4.80', whole, base),
      packed('.4.80', halves, base),
      packed('.4.80', halves, base, offsets),
    ]) {
      const found = await slicesOf(file);
      expect(found.length).toBe(count);
      found.forEach((slice, i) => {
        expect(raw(slice)).toEqual(numbers(frames[i]));
      });
    }
  });

  it('yield what is there of a cut file, and say that it is cut', async () => {
    const file = makeDicom([...base, pixels(joined)]);
    const found = await decodeAll(file.subarray(0, file.length - 100));
    expect(found.map(({ kind }) => kind)).toEqual(['slice', 'slice', 'refused']);
    expect(found[2]).toMatchObject({ code: 'truncated' });
  });

  it('that are damaged do not stop the others, until it is clear that none can be read', async () => {
    const good = makeJpegLossless(image, columns, rows, 12, 1);
    const bad = good.slice(0, 400);
    const many = (streams: Uint8Array[]) =>
      decodeAll(
        packed('.4.70', streams, imageFields({ rows, columns, stored: 12, frames: streams.length })),
        {},
        'x',
      );
    const kinds = (await many([good, bad, good])).map((one) => `${one.file} ${one.kind}`);
    expect(kinds).toEqual(['x#0 slice', 'x#1 refused', 'x#2 slice']);
    expect((await many([bad, bad, bad, bad, bad, good])).length).toBe(3);
  });

  it('of enhanced MR take geometry, scale and window from their functional groups', async () => {
    const perFrame: Field[][] = [0, 1, 2].map((i) => [
      [0x00209113, 'SQ', [[[0x00200032, 'DS', `0\\0\\${i * 5}`]]]],
      [
        0x00289132,
        'SQ',
        [
          [
            [0x00281050, 'DS', String(1000 + i)],
            [0x00281051, 'DS', '2000'],
          ],
        ],
      ],
      [
        0x00289145,
        'SQ',
        [
          [
            [0x00281052, 'DS', String(i)],
            [0x00281053, 'DS', '1'],
          ],
        ],
      ],
    ]);
    const shared: Field[] = [
      [0x00209116, 'SQ', [[[0x00200037, 'DS', '1\\0\\0\\0\\1\\0']]]],
      [
        0x00289110,
        'SQ',
        [
          [
            [0x00180050, 'DS', '4'],
            [0x00180088, 'DS', '5'],
            [0x00280030, 'DS', '0.9\\0.8'],
          ],
        ],
      ],
      [0x00189112, 'SQ', [[[0x00180080, 'DS', '5000']]]],
      [0x00189114, 'SQ', [[[0x00189082, 'FD', 100]]]],
    ];
    const plain = base.filter(([tag]) => tag !== 0x00280030);
    const groups: Field[] = [
      [0x52009229, 'SQ', [shared]],
      [0x52009230, 'SQ', perFrame],
    ];
    for (const kind of [EXPLICIT, IMPLICIT]) {
      const found = await slicesOf(makeDicom([...plain, ...groups, pixels(joined)], kind));
      expect(found.map(({ provenance }) => provenance.position)).toEqual([0, 5, 10]);
      expect(found[1]).toMatchObject({
        slice: { spacing: { x: 0.8, y: 0.9 } },
        provenance: { plane: 'axial', sequence: 'T2', sliceThickness: 4, sliceSpacing: 5 },
        windows: { windows: [{ centre: 1001, width: 2000 }] },
      });
      expect(raw(found[2])).toEqual(numbers(frames[2]).map((v) => v + 2));
    }
  });
});

describe('where a slice belongs', () => {
  const at = async (more: Field[]) => (await sliceOf(native(more))).provenance;
  const orientation = (value: string): Field => [0x00200037, 'DS', value];

  it.each([
    ['axial', '1\\0\\0\\0\\1\\0', 30],
    ['coronal', '1\\0\\0\\0\\0\\-1', 20],
    ['sagittal', '0\\1\\0\\0\\0\\-1', -10],
  ])('%s', async (plane, cosines, position) => {
    const found = await at([orientation(cosines), [0x00200032, 'DS', '10\\20\\30']]);
    const towards = { axial: ['L', 'P'], coronal: ['L', 'F'], sagittal: ['P', 'F'] }[plane];
    expect(found).toMatchObject({ plane, position, towards: { right: towards?.[0], bottom: towards?.[1] } });
  });

  it('calls a slice between the planes oblique, and takes no damaged direction', async () => {
    expect(await at([orientation('1\\0\\0\\0\\0.7071\\-0.7071')])).toMatchObject({
      plane: 'oblique',
      towards: { right: 'L', bottom: 'PF' },
    });
    expect((await at([orientation('1\\0\\0\\1\\0\\0')])).plane).toBeUndefined();
    expect((await at([orientation('nonsense')])).plane).toBeUndefined();
  });

  it('groups by series and stack, and never shows a UID', async () => {
    const axial = orientation('1\\0\\0\\0\\1\\0');
    const first = await at([axial, [0x00200032, 'DS', '0\\0\\1']]);
    const second = await at([axial, [0x00200032, 'DS', '0\\0\\2']]);
    const coronal = await at([orientation('1\\0\\0\\0\\0\\-1')]);
    expect(second.series).toBe(first.series);
    expect(coronal.series).not.toBe(first.series);
    expect(first.series).not.toContain('1.2.3.4.5');
  });

  it.each([
    ['T1', { tr: 500, te: 12 }],
    ['T2', { tr: 4000, te: 100 }],
    ['FLAIR', { tr: 9000, te: 120, ti: 2500 }],
    ['T1', { tr: 2000, te: 3, ti: 900 }],
    ['PD', { tr: 3000, te: 20 }],
    [undefined, { tr: 1500, te: 50 }],
    [undefined, {}],
  ])(
    'names the contrast %s from numbers',
    async (name, { tr, te, ti }: { tr?: number; te?: number; ti?: number }) => {
      const timing: Field[] = [
        ...(tr ? [[0x00180080, 'DS', String(tr)] as Field] : []),
        ...(te ? [[0x00180081, 'DS', String(te)] as Field] : []),
        ...(ti ? [[0x00180082, 'DS', String(ti)] as Field] : []),
      ];
      expect((await at(timing)).sequence).toBe(name);
    },
  );
});

describe('sequences of every kind', () => {
  const le = (tag: number) => [(tag >>> 16) & 255, tag >>> 24, tag & 255, (tag >>> 8) & 255];
  const item = (body: Uint8Array) => concat(le(0xfffee000), u32(0xffffffff), body, le(0xfffee00d), u32(0));
  const end = concat(le(0xfffee0dd), u32(0));
  const entries = words([5, 0, 16]);
  const data = words([0, 100, 200, 300, 400]);
  const short = (tag: number, vr: string, body: Uint8Array, explicit: boolean) =>
    explicit ? concat(le(tag), ascii(vr), u16(body.length), body) : concat(le(tag), u32(body.length), body);
  const lut = (explicit: boolean) =>
    item(concat(short(0x00283002, 'US', entries, explicit), short(0x00283006, 'US', data, explicit)));
  /** A private sequence with another inside, which must be skipped. */
  const clutter = (explicit: boolean) => {
    const open = (tag: number) =>
      explicit ? concat(le(tag), ascii('SQ'), [0, 0], u32(0xffffffff)) : concat(le(tag), u32(0xffffffff));
    const inner = concat(open(0x00091002), item(short(0x00091003, 'LO', ascii('NAME'), explicit)), end);
    return concat(open(0x00091001), item(inner), item(new Uint8Array(0)), end);
  };
  const first = (fields: Field[], explicit: boolean) =>
    concat(...fields.map((field) => element(field, explicit, true)));
  const low = imageFields({ rows: 8, columns: 8 });
  const stored = Uint16Array.from({ length: 64 }, (_, i) => i % 5);

  it.each([
    ['explicit', true, concat(le(0x00283000), ascii('SQ'), [0, 0], u32(0xffffffff), lut(true), end)],
    ['implicit', false, concat(le(0x00283000), u32(0xffffffff), lut(false), end)],
    ['written as UN', true, concat(le(0x00283000), ascii('UN'), [0, 0], u32(0xffffffff), lut(false), end)],
  ])('of undefined length, %s', async (_, explicit, sequence) => {
    const before = low.filter(([tag]) => tag < 0x00090000);
    const after = low.filter(([tag]) => tag > 0x00090000);
    const tail = concat(
      first(before, explicit),
      clutter(explicit),
      first(after, explicit),
      sequence,
      element(pixels(stored), explicit, true),
    );
    const found = await sliceOf(makeDicom([], explicit ? EXPLICIT : IMPLICIT, { tail }));
    expect(raw(found)).toEqual(Array.from(stored, (v) => v * 100));
  });

  it('of known length that lost their representation are entered', async () => {
    const body = concat(le(0xfffee000), u32(0xffffffff), lut(false).subarray(8), end);
    const items = body.subarray(0, body.length - 8);
    const file = makeDicom([...low, [0x00283000, 'UN', items], pixels(stored)]);
    expect(raw(await sliceOf(file))).toEqual(Array.from(stored, (v) => v * 100));
  });

  it('that nobody wants are stepped over, whatever is in them, and so are 64-bit values', async () => {
    const file = makeDicom([
      ...low,
      [0x00091001, 'SQ', Uint8Array.from(ascii('this is no item at all'))],
      [0x7fe00001, 'OV', new Uint8Array(16)],
      pixels(stored),
    ]);
    expect(raw(await sliceOf(file))).toEqual(numbers(stored));
  });

  it('nested without end are refused', async () => {
    const open = concat(
      le(0x00091001),
      ascii('SQ'),
      [0, 0],
      u32(0xffffffff),
      le(0xfffee000),
      u32(0xffffffff),
    );
    const tail = concat(...Array.from({ length: 50_000 }, () => open));
    expect(await refusalOf(makeDicom([], EXPLICIT, { tail }))).toBe('corrupt');
  });
});

describe('refusals', () => {
  const code = (file: Uint8Array) => refusalOf(file);

  it.each(['CT', 'CR', 'DX', 'US', 'PT', 'NM', 'MG'])('names modality %s', async (modality) => {
    const [found] = await decodeAll(makeDicom([...imageFields({ rows, columns, modality }), pixels(image)]));
    expect(found).toMatchObject({ kind: 'refused', code: 'modality' });
    expect((found as { message: string }).message).toContain(modality);
  });

  it.each([
    ['KNEE', 'KNEE'],
    ['knee ', 'KNEE'],
    ['Rodilla', 'KNEE'],
    ['L-Spine', 'LSPINE'],
    ['CERVICAL SPINE', 'CSPINE'],
    ['Épaule', 'SHOULDER'],
    ['HERZ', 'HEART'],
    ['Abdomen', 'ABDOMEN'],
  ])('names another part of the body: %s', async (says, bodyPart) => {
    const part: Field = [0x0018_0015, 'CS', new Uint8Array([...Buffer.from(says, 'latin1')])];
    const [found] = await decodeAll(makeDicom([...fields, part, pixels(image)]));
    expect(found).toMatchObject({ kind: 'refused', code: 'body-part', params: { bodyPart } });
    const utf8: Field = [0x0018_0015, 'CS', new Uint8Array([...Buffer.from(says, 'utf8')])];
    expect((await decodeAll(makeDicom([...fields, utf8, pixels(image)])))[0]).toMatchObject({
      params: { bodyPart },
    });
  });

  it('names another part of the body by its code, and none for the head or for what is not understood', async () => {
    const coded = (code: string, meaning: string): Field => [
      0x0008_2218,
      'SQ',
      [
        [
          [0x0008_0100, 'SH', code],
          [0x0008_0104, 'LO', meaning],
        ],
      ],
    ];
    const first = async (field: Field) => (await decodeAll(makeDicom([field, ...fields, pixels(image)])))[0];
    expect(await first(coded('72696002', 'x'))).toMatchObject({ params: { bodyPart: 'KNEE' } });
    expect(await first(coded('T-D4000', 'Abdomen'))).toMatchObject({ params: { bodyPart: 'ABDOMEN' } });
    expect(await first(coded('12738006', 'Brain'))).toMatchObject({ kind: 'slice' });
    for (const says of ['BRAIN', 'Head', 'SCHÄDEL', 'HEAD NECK', 'MISC', ''])
      expect(
        await first([0x0018_0015, 'CS', new Uint8Array([...Buffer.from(says, 'latin1')])]),
      ).toMatchObject({
        kind: 'slice',
      });
  });

  it.each(Object.entries(REFUSED))('names transfer syntax %s', async (uid, name) => {
    const [found] = await decodeAll(
      makeDicom(fields, { uid }, { tail: encapsulated([new Uint8Array(100)]) }),
    );
    expect(found).toMatchObject({
      kind: 'refused',
      code: 'unsupported-encoding',
      params: { encoding: name },
    });
  });

  it('says when there is no image, and when it is the index of a disc', async () => {
    expect(await code(makeDicom([[0x00080060, 'CS', 'SR']]))).toBe('no-pixels');
    expect(await code(makeDicom([...fields, pixels([])]))).toBe('no-pixels');
    expect(await code(makeDicom([[0x00041220, 'SQ', [[[0x00100010, 'PN', 'DOE^JANE']]]]]))).toBe('dicomdir');
  });

  it('says when bits, sizes and frames are beyond it', async () => {
    const without = (tag: number, field: Field) => [...fields.filter(([t]) => t !== tag), field];
    expect(await code(makeDicom([...without(0x00280100, [0x00280100, 'US', 32]), pixels(image)]))).toBe(
      'unsupported-encoding',
    );
    expect(await code(makeDicom([...without(0x00280010, [0x00280010, 'US', 65535]), pixels(image)]))).toBe(
      'too-large',
    );
    expect(await code(makeDicom([...without(0x00280010, [0x00280010, 'US', 0]), pixels(image)]))).toBe(
      'no-pixels',
    );
    expect(await code(makeDicom([...fields, [0x00280008, 'IS', '2000000000'], pixels(image)]))).toBe(
      'corrupt',
    );
  });

  it('does not believe a stream that claims another size than the header', async () => {
    const large = await makeJpegLs({ width: 64, height: 64, bits: 12, bytes: words(phantom(64, 64, 12)) });
    expect(await code(packed('.4.80', [large]))).toBe('contradictory');
    const lying = makeJpegLossless(image, columns, rows, 12, 1);
    lying.set([0xff, 0xff, 0xff, 0xff], 7);
    expect(await code(packed('.4.70', [lying]))).toBe('contradictory');
  });

  it('says when a file was cut', async () => {
    const file = native();
    for (const length of [file.length - 1, file.length >> 1, 300, 200]) {
      expect(['truncated', 'no-pixels']).toContain(await code(file.subarray(0, length)));
    }
    const compressed = packed('.4.70', [makeJpegLossless(image, columns, rows, 12, 1)]);
    expect(await code(compressed.subarray(0, compressed.length - 500))).toBe('truncated');
  });

  it('warns about text in the pixels, unknown modality and lossy compression', async () => {
    const bare = fields.filter(([tag]) => tag !== 0x00080060);
    const { provenance } = await sliceOf(
      makeDicom([...bare, [0x00280301, 'CS', 'YES'], [0x00282110, 'CS', '01'], pixels(image)]),
    );
    expect(provenance.warnings).toEqual(
      expect.arrayContaining(['burned-in-annotation', 'no-modality', 'lossy']),
    );
  });
});
