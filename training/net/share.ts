import { createHash } from 'node:crypto';

/** A group's place in 0..1, the same in every run: smaller shares are parts of the larger ones. */
export function placeOf(group: string): number {
  return createHash('sha256').update(group).digest().readUInt32BE() / 2 ** 32;
}
