/** Formats with two files for each volume, of the same name: see src/decode/nifti/pair.ts. */
import type { Found } from './entry';

const HALF = /\.(hdr|img)(\.gz)?$/i;

/** A file's name without the extension that distinguishes the halves of a volume. */
export const stemOf = (name: string): string => name.replace(HALF, '');

/**
 * For each file those that may be its other half: with the same name in the same folder. Not all files, because each
 * request copies what it is given.
 */
export function companionsOf(found: readonly Found[]): (of: Found) => readonly File[] {
  const halves = new Map<string, File[]>();
  const keyOf = ({ folder, name }: Found) => (HALF.test(name) ? folder + stemOf(name) : null);
  for (const one of found) {
    const key = keyOf(one);
    if (key === null || !one.file) continue;
    const others = halves.get(key);
    if (others) others.push(one.file);
    else halves.set(key, [one.file]);
  }
  return (of) => {
    const key = keyOf(of);
    return key === null ? [] : (halves.get(key) ?? []).filter((file) => file !== of.file);
  };
}
