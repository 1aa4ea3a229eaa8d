import { createHash } from 'node:crypto';

/** A group's place in 0..1, the same in every run: a smaller share is a subset of a larger one. */
export function placeOf(group: string): number {
  return createHash('sha256').update(group).digest().readUInt32BE() / 2 ** 32;
}
