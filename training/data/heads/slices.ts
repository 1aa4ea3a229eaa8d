import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { filesUnder } from '../../../src/cli/paths';
import { type DecodedSlice, decodeFile } from '../../../src/decode/index';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { niftiOfMinc } from './minc';

const MINC = '.mnc.header.gz';

/**
 * All slices of a head, from the first to the last; of volumes, in all three planes.
 *
 * @param path a NIfTI volume, a BrainBrowser volume (its `.mnc.header.gz`), or the folder of a DICOM series
 * @throws Error when something there cannot be read: the head would not be whole
 */
export async function* headSlices(path: string): AsyncGenerator<DecodedSlice> {
  const environment = nodeEnvironment();
  for await (const found of filesUnder([path])) {
    if ('problem' in found) throw new Error(`${found.path}: ${found.problem}`);
    for await (const decoded of decodeFile(...(await fileOf(found.path)), environment, { planes: 'all' })) {
      if (decoded.kind !== 'slice') throw new Error(`${found.path}: ${decoded.message}`);
      yield decoded;
    }
  }
}

async function fileOf(path: string): Promise<[string, Uint8Array]> {
  const bytes = await readFile(path);
  if (!path.endsWith(MINC)) return [basename(path), bytes];
  const raw = await readFile(path.replace('.header.', '.raw.'));
  return [`${basename(path, MINC)}.nii`, niftiOfMinc(bytes, raw)];
}
