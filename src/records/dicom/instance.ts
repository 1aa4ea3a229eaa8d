import { gunzip } from '../../decode/archive/gzip';
import { unzip, zipEntries } from '../../decode/archive/zip';
import { type SourceImage, sourceOf } from './source';

/** A file as it was given; its bytes are read again for each record and not kept. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The DICOM instance that an answer refers to.
 * @param file as in the answer: "name", "name#frame", "name.zip/inner"
 * @returns null where it is not a DICOM instance
 */
export function instanceOf(file: string, given: readonly GivenFile[]): SourceImage | null {
  const name = file.replace(/#\w*\d+$/, '');
  for (const { name: whole, bytes } of given) {
    if (whole === file || whole === name) return sourceOf(unpacked(bytes));
    if (!name.startsWith(`${whole}/`)) continue;
    const inner = name.slice(whole.length + 1);
    const entry = zipEntries(bytes).find((known) => known.name === inner);
    return entry ? sourceOf(unpacked(unzip(bytes, entry))) : null;
  }
  return null;
}

const unpacked = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes).bytes : bytes;
