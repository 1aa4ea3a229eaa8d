import { sliceFromRgba } from '../../pipeline/grey';
import { checkSize, DECODE_TIMEOUT_MS } from '../limits';
import { Refusal } from '../refusal';
import { withTimeout } from '../timeout';
import type { DecodedSlice, DecodeEnvironment, DecodeOptions, ImageType, WarningCode } from '../types';
import { imageHeader } from './header';
import { decodePng } from './png';
import { sliceFromSamples } from './samples';

/** JPEG is always lossy here; WebP and AVIF can be either, and do not say so in their header. */
const LOSSY: readonly ImageType[] = ['jpeg', 'webp', 'avif'];

/**
 * Reads a picture file as one slice.
 * @throws Refusal
 */
export async function decodePicture(
  file: string,
  bytes: Uint8Array,
  type: ImageType,
  env: DecodeEnvironment,
  { timeoutMs = DECODE_TIMEOUT_MS }: DecodeOptions,
): Promise<DecodedSlice> {
  const header = imageHeader(bytes, type);
  checkSize(header.width, header.height);
  const warnings: WarningCode[] = LOSSY.includes(type) ? ['lossy'] : [];
  const provenance = { format: type, warnings };
  if (type === 'png' && header.bits === 16) {
    return {
      kind: 'slice',
      file,
      provenance,
      ...sliceFromSamples(await withTimeout(decodePng(bytes), timeoutMs)),
    };
  }
  const { width, height, rgba } = await withTimeout(decodeNatively(bytes, type, env), timeoutMs);
  checkSize(width, height);
  return { kind: 'slice', file, provenance, slice: sliceFromRgba(rgba, width, height) };
}

async function decodeNatively(bytes: Uint8Array, type: ImageType, env: DecodeEnvironment) {
  try {
    return await env.decodeImage(bytes, type);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('corrupt');
  }
}
