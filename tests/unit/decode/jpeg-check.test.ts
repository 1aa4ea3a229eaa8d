/** Damaged JPEG files are recognised before a browser shows something for them. */

import { encodeJpeg, Image } from 'image-js';
import { describe, expect, it } from 'vitest';
import { checkedJpeg } from '../../../src/decode/jpeg/check';
import { ascii, concat, u16 } from './make/bytes';
import { makeJpeg } from './make/codecs';
import { decodeAll, refusalOf } from './make/decode';
import { generator, phantom } from './make/phantom';

const side = 48;
const bytes = Uint8Array.from(phantom(side, side, 8));
const grey = { width: side, height: side, bits: 8, bytes };
const KINDS = ['baseline', 'progressive', 'colour', 'progressive colour'] as const;

function make(kind: (typeof KINDS)[number]): Promise<Uint8Array> {
  const rgb = Uint8Array.from({ length: 3 * side * side }, (_, i) => bytes[Math.floor(i / 3)] ^ (i % 3));
  const source = kind.includes('colour') ? { ...grey, components: 3, bytes: rgb } : grey;
  return makeJpeg(source, 90, kind.startsWith('progressive')).then((jpeg) => Uint8Array.from(jpeg));
}

const segment = (marker: number, ...parts: Parameters<typeof concat>) => {
  const body = concat(...parts);
  return concat([0xff, marker], u16(body.length + 2, false), body);
};

/** Grey blocks of 8 x 8, each 10 codes long, with a restart after each. */
function blocks(count: number, markers = Array.from({ length: count - 1 }, (_, i) => 0xd0 + (i % 8))) {
  // One code of one bit, for no difference and for the end of a block.
  const table = (id: number) => segment(0xc4, [id, 1], new Uint8Array(15), [0]);
  const codes = Array.from({ length: count }, (_, i) => [0x3f, ...(i < count - 1 ? [0xff, markers[i]] : [])]);
  return concat(
    [0xff, 0xd8],
    segment(0xdb, [0], new Uint8Array(64).fill(1)),
    segment(0xc0, [8], u16(8, false), u16(8 * count, false), [1, 1, 0x11, 0]),
    ...[table(0), table(0x10)],
    segment(0xdd, u16(1, false)),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...codes,
    [0xff, 0xd9],
  );
}

describe('whole JPEG files', () => {
  it.each(KINDS)('%s: passes as it is', async (kind) => {
    const jpeg = await make(kind);
    expect(checkedJpeg(jpeg)).toEqual(jpeg);
  });

  it.each(KINDS)('%s: ends where its picture ends, with or without an end marker', async (kind) => {
    const jpeg = await make(kind);
    expect(checkedJpeg(concat(jpeg, ascii('a film, or a preview \xff\xd8\xff')))).toEqual(jpeg);
    const open = jpeg.subarray(0, jpeg.length - 2);
    expect(checkedJpeg(open)).toEqual(jpeg);
    expect((await decodeAll(open))[0]).toMatchObject({ kind: 'slice' });
  });

  it('restarts are followed, with fill bytes before them and one more at the end', () => {
    const jpeg = blocks(12);
    expect(checkedJpeg(jpeg)).toEqual(jpeg);
    const more = concat(jpeg.subarray(0, jpeg.length - 2), [0xff, 0xff, 0xd3, 0xff, 0xd9]);
    expect(checkedJpeg(more)).toEqual(more);
  });

  it('another version of JFIF is no damage', async () => {
    const jpeg = await make('baseline');
    const other = jpeg.slice();
    other[11] = 2;
    expect(checkedJpeg(other)).toEqual(jpeg);
  });
});

describe('damaged JPEG files', () => {
  it.each(KINDS)('%s: cut off anywhere', async (kind) => {
    const jpeg = await make(kind);
    for (let length = 24; length < jpeg.length - 2; length += 7) {
      expect(await refusalOf(jpeg.subarray(0, length)), `${length} bytes`).not.toBe('read');
    }
  });

  it.each(KINDS)('%s: with a hole, or something doubled, among the codes', async (kind) => {
    const jpeg = await make(kind);
    const random = generator(3);
    const outcomes: string[] = [];
    for (let n = 0; n < 60; n++) {
      // From the middle on there are only codes. A few bytes missing within a block go unnoticed.
      const at = Math.floor(jpeg.length * (0.5 + 0.2 * random()));
      const length = 100 + Math.floor(random() * 100);
      const hole = concat(jpeg.subarray(0, at), jpeg.subarray(at + length));
      const doubled = concat(jpeg.subarray(0, at + length), jpeg.subarray(at));
      for (const damaged of [hole, doubled]) outcomes.push(await refusalOf(damaged));
    }
    // Rarely, decoding gets back into step, with as many blocks too many later as were missing before.
    const read = outcomes.filter((outcome) => outcome === 'read').length;
    expect(read / outcomes.length).toBeLessThan(0.05);
  });

  it('restarts out of order, or too few', async () => {
    expect(await refusalOf(blocks(4))).toBe('read');
    expect(await refusalOf(blocks(4, [0xd0, 0xd2, 0xd1]))).toBe('corrupt');
    expect(await refusalOf(blocks(4, [0xd0, 0xd9, 0xd2]))).toBe('corrupt');
  });

  it('thousands of scans, each nearly empty', async () => {
    const jpeg = await make('baseline');
    const scan = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xda);
    const end = jpeg.length - 2;
    const again = Array.from({ length: 300 }, () => jpeg.subarray(scan, end));
    expect(await refusalOf(concat(jpeg.subarray(0, end), ...again, [0xff, 0xd9]))).toBe('corrupt');
  });
});

it('takes what jpeg-js writes, with a byte of ones after the last code or without', () => {
  const ends = new Set<boolean>();
  for (let quality = 30; quality < 90; quality++) {
    const image = new Image(side, side, { data: bytes, colorModel: 'GREY' });
    const jpeg = encodeJpeg(image.convertColor('RGB'), { quality });
    ends.add(jpeg.at(-4) === 0xff && jpeg.at(-3) === 0);
    expect(checkedJpeg(jpeg)).toEqual(jpeg);
  }
  expect(ends.size).toBe(2);
});
