/** The committed hashes of all images of the table, so that any clone can check for leaks without the images. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'fflate';
import { HASH_BYTES } from '../../../src/pipeline/image/perceptual-hash';
import { TABLE_FOLDER } from '../../data/table';

/** The hashes follow the digest of the list of their rows. */
const KEY_BYTES = 32;

const FILE = fileURLToPath(new URL('./hashes.bin.gz', import.meta.url));

/** Digest of the table's list of rows: shows whether hashes belong to it. */
async function keyOfRows(): Promise<Uint8Array> {
  return createHash('sha256')
    .update(await readFile(join(TABLE_FOLDER, 'rows.csv')))
    .digest();
}

/** @param hashes in the order of the table's rows, `HASH_BYTES` each */
export async function writeHashes(hashes: Uint8Array): Promise<void> {
  const bytes = new Uint8Array(KEY_BYTES + hashes.length);
  bytes.set(await keyOfRows());
  bytes.set(hashes, KEY_BYTES);
  await writeFile(FILE, gzipSync(bytes, { level: 9, mtime: 0 }));
}

/** @throws Error when the hashes are of another table */
export async function readHashes(): Promise<Uint8Array> {
  const bytes = gunzipSync(await readFile(FILE));
  const key = await keyOfRows();
  if (!key.every((byte, i) => byte === bytes[i]) || (bytes.length - KEY_BYTES) % HASH_BYTES !== 0) {
    throw new Error(
      'The hashes are not of this table; run `npx tsx training/experiments/leakage/measure.ts` where the images are.',
    );
  }
  return bytes.subarray(KEY_BYTES);
}
