import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../../../../src/app/slice/viewer/sides';

describe('the sides of the patient at the edges', () => {
  const axial = { right: 'L', bottom: 'P' };
  it.each([
    [false, false, ['L', 'P', 'R', 'A']],
    [true, false, ['R', 'P', 'L', 'A']],
    [false, true, ['L', 'A', 'R', 'P']],
    [true, true, ['R', 'A', 'L', 'P']],
  ])('flipped %s, overturned %s', (flipped, overturned, sides) => {
    expect(sidesOf(axial, { flipped, overturned })).toEqual(sides);
  });

  it('of an oblique slice', () => {
    const sides = sidesOf({ right: 'PL', bottom: 'F' }, { flipped: false, overturned: false });
    expect(sides).toEqual(['PL', 'F', 'AR', 'H']);
  });
});
