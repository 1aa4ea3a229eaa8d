import { describe, expect, it } from 'vitest';
import { bitmap, makeBmp } from './make/bmp';
import { u16, u32 } from './make/bytes';
import { decodeAll, numbers, refusalOf, sliceOf } from './make/decode';

describe('BMP', () => {
  it('reads bitmaps from the bottom and from the top', async () => {
    const rows = Array.from({ length: 8 }, (_, y) => new Array(8).fill(y * 10));
    for (const topDown of [false, true]) {
      const { slice } = await sliceOf(makeBmp(topDown ? rows : [...rows].reverse(), topDown));
      expect(numbers(slice.grey)).toEqual(rows.flat());
    }
  });

  const levels = Array.from({ length: 256 }, (_, v) => [v, v, v, 0]).flat();
  const index = Array.from({ length: 64 }, (_, i) => (i * 5) % 16);
  const square = { width: 8, height: 8 };

  it('resolves palettes of 1, 4 and 8 bits; beyond them is black', async () => {
    const rows = (bits: number) =>
      Array.from({ length: 8 }, (_, y) => {
        const row = index.slice(8 * y, 8 * y + 8);
        if (bits === 8) return row;
        if (bits === 4) return [0, 2, 4, 6].map((x) => (row[x] << 4) | row[x + 1]);
        return [row.reduce((byte, v) => (byte << 1) | (v & 1), 0), 0, 0, 0];
      })
        .reverse()
        .flat();
    const grey = async (bits: number, entries: number) => {
      const table = levels.slice(0, 4 * entries);
      return numbers((await sliceOf(bitmap({ ...square, bits, table, pixels: rows(bits) }))).slice.grey);
    };
    expect(await grey(8, 16)).toEqual(index);
    expect(await grey(4, 16)).toEqual(index);
    expect(await grey(1, 2)).toEqual(index.map((v) => v & 1));
    expect(await grey(8, 10)).toEqual(index.map((v) => (v < 10 ? v : 0)));
  });

  it('reads bit fields of 16 and 32 bits', async () => {
    const masks = (...values: number[]) => values.flatMap((value) => u32(value));
    const shades = Array.from({ length: 64 }, (_, i) => i % 32);
    const in16 = shades.flatMap((v) => u16((v << 11) | (v << 6) | ((v >> 4) << 5) | v));
    const fields16 = { ...square, height: -8, bits: 16, compression: 3, table: masks(0xf800, 0x7e0, 0x1f) };
    const { slice } = await sliceOf(bitmap({ ...fields16, pixels: in16 }));
    for (const [i, v] of shades.entries()) expect(Math.abs(slice.grey[i] - (v * 255) / 31)).toBeLessThan(2);
    const in32 = shades.flatMap((v) => [0, v * 8, v * 8, v * 8]);
    const fields32 = { ...fields16, bits: 32, table: masks(0xff000000, 0xff0000, 0xff00) };
    expect(numbers((await sliceOf(bitmap({ ...fields32, pixels: in32 }))).slice.grey)).toEqual(
      shades.map((v) => v * 8),
    );
    expect(await refusalOf(bitmap({ ...fields32, table: masks(0, 0, 0), pixels: in32 }))).toBe('corrupt');
    expect(await refusalOf(bitmap({ ...fields16, pixels: in16.slice(2) }))).toBe('truncated');
  });

  it('reads run lengths of 8 and 4 bits', async () => {
    const bottomUp = [7, 6, 5, 4, 3, 2, 1, 0].map((y) => index.slice(8 * y, 8 * y + 8));
    // Runs of one, then literal.
    const runs8 = bottomUp.flatMap((row, y) => [
      ...(y % 2 ? row.flatMap((v) => [1, v]) : [0, 8, ...row]),
      ...[0, 0],
    ]);
    const runs4 = bottomUp.flatMap((row) => [
      ...[0, 2, 4, 6].flatMap((x) => [2, (row[x] << 4) | row[x + 1]]),
      ...[0, 0],
    ]);
    const table = levels.slice(0, 64);
    const bmp8 = { ...square, bits: 8, compression: 1, table };
    const bmp4 = { ...square, bits: 4, compression: 2, table };
    for (const made of [
      { ...bmp8, pixels: [...runs8, 0, 1] },
      { ...bmp4, pixels: [...runs4, 0, 1] },
    ]) {
      expect(numbers((await sliceOf(bitmap(made))).slice.grey)).toEqual(index);
    }
    expect(await refusalOf(bitmap({ ...bmp8, pixels: runs8 }))).toBe('truncated');
    expect(await refusalOf(bitmap({ ...bmp8, pixels: [200, 1, ...runs8, 0, 1] }))).toBe('corrupt');
  });

  it('names bitmap encodings that it does not read', async () => {
    const [found] = await decodeAll(bitmap({ ...square, bits: 24, compression: 4, pixels: index }));
    expect(found).toMatchObject({
      code: 'unsupported-encoding',
      params: { encoding: 'an embedded JPEG or PNG' },
    });
  });
});
