/**
 * Prepared images as a file: a line of JSON, then their grey values as little-endian floats. Read and written in
 * pieces, since Node takes no more than two gigabytes at once, which is 14 000 images.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import type { Box } from '../data/box';

/** What is known of each image. */
export interface Header {
  /** Its row in the manifests. */
  readonly rowOf: readonly number[];
  readonly boxes: readonly (Box | null)[];
}

export interface Prepared {
  readonly header: Header;
  /** One image after another. */
  readonly pixels: Float32Array;
}

const PIECE = 1 << 28;
const LINE_PIECE = 1 << 20;

/** Written beside and renamed, so that a file that is there is whole. */
export function writePrepared(path: string, { header, pixels }: Prepared): void {
  const beside = `${path}.tmp`;
  const file = openSync(beside, 'w');
  writeAll(file, Buffer.from(`${JSON.stringify(header)}\n`));
  writeAll(file, new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
  closeSync(file);
  renameSync(beside, path);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(PIECE, bytes.length - at));
}

/** @returns null where there is none */
export function readPrepared(path: string): Prepared | null {
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  try {
    const line = readLine(file);
    const first = line.length + 1;
    const pixels = new Float32Array((fstatSync(file).size - first) / 4);
    const bytes = new Uint8Array(pixels.buffer);
    for (let at = 0; at < bytes.length; ) {
      at += readSync(file, bytes, at, Math.min(PIECE, bytes.length - at), first + at);
    }
    return { header: JSON.parse(line.toString()) as Header, pixels };
  } finally {
    closeSync(file);
  }
}

function readLine(file: number): Buffer {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(LINE_PIECE);
    const read = readSync(file, part, 0, part.length, parts.length * LINE_PIECE);
    const end = part.subarray(0, read).indexOf(10);
    if (end >= 0) return Buffer.concat([...parts, part.subarray(0, end)]);
    if (read < part.length) throw new Error('The file of prepared images has no first line.');
    parts.push(part);
  }
}
