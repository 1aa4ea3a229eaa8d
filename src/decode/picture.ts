import { sliceFromRgba } from '../pipeline/image/grey';
import type { Format } from './format';
import type { Rgba } from './image/rgba';
import { sliceFromSamples } from './image/samples';
import { checkSize, DECODE_TIMEOUT_MS, isOverLimits, MAX_SHRUNK_PIXELS } from './limits';
import type { Png } from './png/decode';
import { Refusal } from './refusal';
import { withTimeout } from './timeout';
import type { DecodedSlice, DecodeEnvironment, NativeType, WarningCode } from './types';
import { readView } from './view';

/** A format of files that hold one picture. */
export interface PictureFormat {
  /** As in `Provenance`. */
  readonly type: string;
  readonly name: string;
  readonly extensions: readonly string[];
  /** What to say of its compression, if that has changed its pixels, or may have; nothing, where this is left out. */
  lossy?(bytes: Uint8Array): WarningCode | null;
  sniff(bytes: Uint8Array): boolean;
  /**
   * Its size, from the header, before anything is decoded.
   * @throws Refusal `truncated`, `corrupt`, or `unsupported-encoding` for a variant that no decoder here reads
   */
  sizeOf(view: DataView): Size;
  /**
   * Decodes its first picture.
   * @param warnings receives warnings about it
   * @throws Refusal
   */
  decode(bytes: Uint8Array, env: DecodeEnvironment, warnings: WarningCode[]): Rgba | Png | Promise<Rgba>;
  /** For pictures over the limits: decodes at a reduced size, so that the full picture is never in memory. */
  readonly shrink?: {
    /** Its width and height are divided by this, and rounded up. */
    readonly by: number;
    /** @throws Refusal */
    decode(bytes: Uint8Array): Rgba;
  };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A format whose files give one slice each. */
export const pictureFormat = (picture: PictureFormat): Format => ({
  name: picture.name,
  mediaTypes: { [`image/${picture.type}`]: picture.extensions },
  sniff: picture.sniff,
  async *load({ name, bytes, env, options: { timeoutMs = DECODE_TIMEOUT_MS } }) {
    yield await sliceOf(picture, name, bytes, env, timeoutMs);
  },
});

async function sliceOf(
  { type, lossy, sizeOf, decode, shrink }: PictureFormat,
  file: string,
  bytes: Uint8Array,
  env: DecodeEnvironment,
  timeoutMs: number,
): Promise<DecodedSlice> {
  const size = readView(bytes, sizeOf);
  const lost = lossy?.(bytes);
  const warnings: WarningCode[] = lost ? [lost] : [];
  const shrunk = shrink && isOverLimits(size) && size.width * size.height <= MAX_SHRUNK_PIXELS;
  if (shrunk) warnings.push('shrunk');
  else checkSize(size.width, size.height);
  const decoded = shrunk ? shrink.decode(bytes) : decode(bytes, env, warnings);
  const pixels = await withTimeout(Promise.resolve(decoded), timeoutMs);
  checkSize(pixels.width, pixels.height);
  const made =
    'rgba' in pixels
      ? { slice: sliceFromRgba(pixels.rgba, pixels.width, pixels.height) }
      : sliceFromSamples(pixels);
  return { kind: 'slice', file, provenance: { format: type, warnings }, ...made };
}

/** Decodes with the decoder of the browser or of Node. */
export async function decodeNatively(
  bytes: Uint8Array,
  type: NativeType,
  env: DecodeEnvironment,
): Promise<Rgba> {
  try {
    return await env.decodeImage(bytes, type);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('corrupt');
  }
}
