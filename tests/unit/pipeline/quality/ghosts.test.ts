import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/pipeline/prepare';
import { airMask } from '../../../../src/pipeline/quality/air';
import { ghosting } from '../../../../src/pipeline/quality/ghosts';
import { GHOSTS_FROM, qualityOf } from '../../../../src/pipeline/quality/quality';
import type { Slice } from '../../../../src/pipeline/slice';
import { moved, swaying } from '../../../../training/experiments/quality/motion';
import { phantom } from '../phantom';

const still = phantom({ size: 192 });

/** Columns become rows. */
function turned({ width, height, grey, ...rest }: Slice): Slice {
  const out = grey.map((_, i) => grey[(i % height) * width + Math.floor(i / height)]);
  return { ...rest, width: height, height: width, grey: out };
}

const measured = (slice: Slice) => {
  const prepared = prepare(slice)!;
  return ghosting(slice, prepared, airMask(prepared))!;
};

describe('simulated motion', () => {
  it('changes nothing where the head lies still', () => {
    moved(still, () => 0).grey.forEach((grey, i) => {
      // Magnitudes: where the phantom's noise is below 0, the sign changes.
      expect(grey).toBeCloseTo(Math.abs(still.grey[i]), 3);
    });
  });

  it('moves the picture by whole pixels where the head was elsewhere all the while', () => {
    const down = moved(still, () => 5);
    for (let i = 0; i < still.grey.length - 5 * 192; i += 97) {
      expect(down.grey[i + 5 * 192]).toBeCloseTo(Math.abs(still.grey[i]), 3);
    }
  });

  it('keeps the energy', () => {
    const energy = ({ grey }: Slice) => grey.reduce((sum, value) => sum + value * value, 0);
    expect(energy(moved(still, swaying(1))) / energy(still)).toBeCloseTo(1, 2);
  });
});

describe('ghosts', () => {
  it('are not in a head that lay still, whatever the noise', () => {
    expect(measured(still)).toBeLessThan(GHOSTS_FROM);
    // Triangular noise of a tenth of the brain's grey.
    let seed = 1;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const noisy = { ...still, grey: still.grey.map((grey) => Math.abs(grey + 20 * (random() - random()))) };
    expect(measured(noisy)).toBeLessThan(GHOSTS_FROM);
  });

  it('show where it swayed, along either axis', () => {
    for (const amplitude of [0.8, 1.3]) {
      const spoilt = moved(still, swaying(amplitude));
      expect(measured(spoilt)).toBeGreaterThan(GHOSTS_FROM);
      expect(measured(turned(moved(turned(still), swaying(amplitude))))).toBeGreaterThan(GHOSTS_FROM);
      expect(qualityOf(spoilt, prepare(spoilt)!)).toContain('ghosting');
    }
  });

  it('are stronger the more it swayed, at first', () => {
    const strengths = [0, 0.2, 0.4, 0.8].map((amplitude) => measured(moved(still, swaying(amplitude))));
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
  });

  it('are not made up by writing', () => {
    const grey = still.grey.slice();
    for (let x = 70; x < 130; x++) for (let y = 4; y < 9; y++) grey[y * 192 + x] = (x >> 1) % 2 ? 255 : 0;
    expect(measured({ ...still, grey })).toBeLessThan(3 * GHOSTS_FROM);
  });

  it('cannot be judged without air', () => {
    const { grey } = still;
    const [x0, y0, wide, tall] = [24, 12, 144, 168];
    const cut = Float32Array.from(
      { length: wide * tall },
      (_, i) => grey[(y0 + Math.floor(i / wide)) * 192 + x0 + (i % wide)],
    );
    const tight = { width: wide, height: tall, grey: cut, colourfulness: 0 };
    const prepared = prepare(tight)!;
    expect(ghosting(tight, prepared, airMask(prepared))).toBeNull();
  });
});
