import { describe, expect, it } from 'vitest';
import { lesionMask } from '../../../../src/pipeline/findings/lesion-mask';

const SIDE = 128;
const at = (x: number, y: number) => y * SIDE + x;
const each = (value: (x: number, y: number) => number) =>
  Array.from({ length: SIDE * SIDE }, (_, i) => value(i % SIDE, Math.floor(i / SIDE)));
const head = Uint8Array.from(each((x, y) => (Math.hypot(x - 64, y - 64) < 60 ? 1 : 0)));
/** A blunt map: right about the place, vague about the extent. */
const map = (x: number, y: number, reach: number) =>
  Float64Array.from(each((u, v) => 3 - (1.5 * ((u - x) ** 2 + (v - y) ** 2)) / reach ** 2));

function overlap(mask: Uint8Array, inside: (x: number, y: number) => boolean): number {
  let [both, either] = [0, 0];
  mask.forEach((v, i) => {
    const wanted = inside(i % SIDE, Math.floor(i / SIDE));
    if (v && wanted) both++;
    if (v || wanted) either++;
  });
  return both / either;
}

describe('the mask of a lesion', () => {
  const disc = (x: number, y: number) => Math.hypot(x - 70, y - 60) < 12;

  it.each([
    ['brighter', 0.8],
    ['darker', 0.1],
  ])('ends where the image does, for one that is %s', (_, grey) => {
    const image = Float32Array.from(each((x, y) => (disc(x, y) ? grey : 0.4)));
    for (const reach of [9, 14]) {
      expect(overlap(lesionMask(map(70, 60, reach), image, head, SIDE, at(70, 60)), disc)).toBeGreaterThan(
        0.9,
      );
    }
  });

  it('takes in the core of a ring', () => {
    const image = Float32Array.from(
      each((x, y) => (!disc(x, y) ? 0.4 : Math.hypot(x - 70, y - 60) < 6 ? 0.2 : 0.8)),
    );
    const mask = lesionMask(map(70, 60, 12), image, head, SIDE, at(70, 60));
    expect(mask[at(70, 60)]).toBe(1);
    expect(overlap(mask, disc)).toBeGreaterThan(0.75);
  });

  it('is the map’s own region where the image shows nothing', () => {
    const mask = lesionMask(map(70, 60, 10), new Float32Array(SIDE * SIDE).fill(0.4), head, SIDE, at(70, 60));
    expect(overlap(mask, (x, y) => Math.hypot(x - 70, y - 60) <= 10)).toBeGreaterThan(0.9);
  });

  it('stays inside the head', () => {
    const mask = lesionMask(map(64, 6, 12), new Float32Array(SIDE * SIDE).fill(0.4), head, SIDE, at(64, 6));
    expect(mask.some((v, i) => v && !head[i])).toBe(false);
  });
});
