import type { Provenance } from '../../../decode/types';
import type { Viewport } from './geometry';

/** The patient's right, left, front (anterior), back (posterior), head and feet: DICOM's letters, in every language. */
const OPPOSITE: Readonly<Record<string, string>> = { R: 'L', L: 'R', A: 'P', P: 'A', H: 'F', F: 'H' };

const opposite = (letters: string) => letters.replace(/./g, (letter) => OPPOSITE[letter] ?? letter);

/** The side of the patient at each edge of the picture, mirrored or not: right, bottom, left, top. */
export function sidesOf(
  { right, bottom }: NonNullable<Provenance['towards']>,
  { flipped, overturned }: Pick<Viewport, 'flipped' | 'overturned'>,
): readonly [right: string, bottom: string, left: string, top: string] {
  const across = flipped ? opposite(right) : right;
  const down = overturned ? opposite(bottom) : bottom;
  return [across, down, opposite(across), opposite(down)];
}
