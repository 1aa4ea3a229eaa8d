import { sliceFromRgba } from '../../pipeline/image/grey';
import { checkedJpeg } from '../jpeg/check';
import { checkSize, DECODE_TIMEOUT_MS } from '../limits';
import { Refusal } from '../refusal';
import { withTimeout } from '../timeout';
import type {
  DecodedSlice,
  DecodeEnvironment,
  DecodeOptions,
  ImageType,
  NativeType,
  WarningCode,
} from '../types';
import { decodeBmp } from './bmp';
import { decodeGif } from './gif';
import { type ImageHeader, imageHeader } from './header';
import { decodePng } from './png';
import { readChunks } from './png-chunks';
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
  const pixels = await withTimeout(pixelsOf(bytes, type, header, env, warnings), timeoutMs);
  checkSize(pixels.width, pixels.height);
  const made =
    'rgba' in pixels
      ? { slice: sliceFromRgba(pixels.rgba, pixels.width, pixels.height) }
      : sliceFromSamples(pixels);
  return { kind: 'slice', file, provenance, ...made };
}

async function pixelsOf(
  bytes: Uint8Array,
  type: ImageType,
  header: ImageHeader,
  env: DecodeEnvironment,
  warnings: WarningCode[],
) {
  switch (type) {
    case 'gif': {
      const picture = decodeGif(bytes);
      if (picture.animated) warnings.push('first-frame-only');
      if (picture.goesOn) warnings.push('trailing-bytes');
      return picture;
    }
    case 'bmp': {
      const picture = decodeBmp(bytes);
      if (picture.goesOn) warnings.push('trailing-bytes');
      return picture;
    }
    case 'png': {
      // browsers forgive damage that its checksums tell
      const { animated, goesOn } = readChunks(bytes);
      if (animated) warnings.push('first-frame-only');
      if (goesOn) warnings.push('trailing-bytes');
      if (header.bits === 16) return decodePng(bytes);
      return decodeNatively(bytes, type, env);
    }
    case 'jpeg':
      // browsers show something for damaged files too
      return decodeNatively(checkedJpeg(bytes), type, env);
    default:
      return decodeNatively(bytes, type, env);
  }
}

async function decodeNatively(bytes: Uint8Array, type: NativeType, env: DecodeEnvironment) {
  try {
    return await env.decodeImage(bytes, type);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('corrupt');
  }
}
