import {
  type Decoded,
  type DecodedSlice,
  type DecodeOptions,
  decodeFile,
  type RefusalCode,
} from '../../../../src/decode';
import { nodeEnvironment } from '../../../../src/decode/platform/node';

export const environment = nodeEnvironment();

export async function decodeAll(
  bytes: Uint8Array,
  options: DecodeOptions = {},
  name = 'file',
): Promise<Decoded[]> {
  const found: Decoded[] = [];
  for await (const decoded of decodeFile(name, bytes, environment, options)) found.push(decoded);
  return found;
}

/** All slices; fails when anything was refused. */
export async function slicesOf(
  bytes: Uint8Array,
  options: DecodeOptions = {},
  name = 'file',
): Promise<DecodedSlice[]> {
  const found = await decodeAll(bytes, options, name);
  return found.map((decoded) => {
    if (decoded.kind === 'refused') throw new Error(`${decoded.file} was refused: ${decoded.message}`);
    return decoded;
  });
}

export async function sliceOf(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedSlice> {
  const [slice, ...more] = await slicesOf(bytes, options);
  if (!slice || more.length > 0) throw new Error(`expected one slice, got ${more.length + (slice ? 1 : 0)}`);
  return slice;
}

/** The code of the only result, a refusal. */
export async function refusalOf(
  bytes: Uint8Array,
  options: DecodeOptions = {},
  name = 'file',
): Promise<RefusalCode | 'read'> {
  const found = await decodeAll(bytes, options, name);
  const last = found[found.length - 1];
  return last?.kind === 'refused' ? last.code : 'read';
}

export const numbers = (values: ArrayLike<number>) => Array.from(values);
