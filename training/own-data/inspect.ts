/** Opens every image as the app would, before anything is trained. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeFile } from '../../src/decode/index';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { checkPixels } from '../../src/pipeline/check';
import { concatBytes } from '../../src/pipeline/concat-bytes';
import { perceptualHash } from '../../src/pipeline/image/perceptual-hash';
import { IMAGE_SIZE, prepare } from '../../src/pipeline/prepare';
import { REASONS } from '../../src/pipeline/reasons';
import type { Slice } from '../../src/pipeline/slice';
import type { OwnRow } from './folder';

export interface InspectedRow extends OwnRow {
  /** SHA-256 of the file. */
  readonly sha256: string;
}

export interface Inspected {
  /** The images that can be used. */
  readonly rows: readonly InspectedRow[];
  /** Their perceptual hashes, `HASH_BYTES` each. */
  readonly hashes: Uint8Array;
  /** The others, each with a sentence that says why. */
  readonly unusable: readonly { readonly file: string; readonly why: string }[];
}

export async function inspect(
  images: string,
  rows: readonly OwnRow[],
  progress: (share: number, detail: string) => void,
): Promise<Inspected> {
  const usable: InspectedRow[] = [];
  const hashes: Uint8Array[] = [];
  const unusable: { file: string; why: string }[] = [];
  for (const [i, row] of rows.entries()) {
    const found = await look(join(images, row.file), row.file);
    if ('why' in found) unusable.push({ file: row.file, why: found.why });
    else {
      usable.push({ ...row, sha256: found.sha256 });
      hashes.push(found.hash);
    }
    progress((i + 1) / rows.length, `${i + 1} of ${rows.length} images`);
  }
  return { rows: usable, hashes: concatBytes(hashes), unusable };
}

const env = nodeEnvironment();

async function look(
  path: string,
  name: string,
): Promise<{ sha256: string; hash: Uint8Array } | { why: string }> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { why: 'The file is not there.' };
  const slices: Slice[] = [];
  for await (const decoded of decodeFile(name, bytes, env)) {
    if (decoded.kind !== 'slice') return { why: decoded.message };
    slices.push(decoded.slice);
    if (slices.length > 1) return { why: 'The file holds several slices; save each as a file of its own.' };
  }
  const [slice] = slices;
  if (!slice) return { why: 'The file holds no image.' };
  const refused = checkPixels(slice);
  if (refused) return { why: REASONS[refused.code](refused.params) };
  const prepared = prepare(slice);
  if (!prepared) return { why: REASONS['no-head']({}) };
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hash: perceptualHash(prepared.image, IMAGE_SIZE),
  };
}
