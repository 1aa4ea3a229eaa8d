import { describe, expect, it } from 'vitest';
import { UNWARPED, warpImage } from '../../../../training/net/augment';
import { onBrain, strip, stripOf } from '../../../../training/net/strip';

const SIZE = 128;

/** A round head of radius 60 with a skull, and a bright lesion at (x, y) of radius 8. */
function headWith(x: number, y: number) {
  const images = Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
    const [px, py] = [i % SIZE, Math.floor(i / SIZE)];
    const r = Math.hypot(px - 63.5, py - 63.5);
    if (Math.hypot(px - x, py - y) < 8) return 0.6;
    return r < 50 ? 0.4 : r < 55 ? 0.04 : r < 60 ? 1 : 0;
  });
  const box = { cx: (x + 0.5) / SIZE, cy: (y + 0.5) / SIZE, width: 16 / SIZE, height: 16 / SIZE };
  return { size: SIZE, images, boxes: [box] };
}

describe('a slice that loses its skull', () => {
  it('keeps its brain, brighter and as large as the head was, and its lesion', () => {
    const samples = headWith(63, 40);
    const bare = stripOf(samples, 0)!;
    const out = new Float32Array(SIZE * SIZE);
    warpImage(strip(samples.images, bare), SIZE, onBrain(UNWARPED, bare.square), out);
    const lit = out.filter((grey) => grey > 0.05).length / out.length;
    // A circle with the margin of a prepared image around it.
    expect(lit).toBeGreaterThan(0.6);
    expect(lit).toBeLessThan(0.78);
    const middle = out[64 * SIZE + 64];
    expect(middle).toBeCloseTo(0.4 / 0.6, 1);
    expect(Math.max(...out)).toBeCloseTo(1, 1);
  });

  it('stays as it is where the lesion would go with the skull', () => {
    expect(stripOf(headWith(63, 6), 0)).toBeNull();
  });

  it('stays as it is where there is nothing', () => {
    const nothing = { size: SIZE, images: new Float32Array(SIZE * SIZE), boxes: [null] };
    expect(stripOf(nothing, 0)).toBeNull();
  });
});
