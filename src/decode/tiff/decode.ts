import { sliceFromRgba } from '../../pipeline/image/grey';
import type { Slice } from '../../pipeline/slice';
import { type Orientation, orientSamples } from '../image/exif';
import { sliceFromSamples } from '../image/samples';
import { Refusal } from '../refusal';
import type { DecodedSlice, Windowing } from '../types';
import { applyWindow, robustWindow } from '../window';
import { readPages } from './ifd';
import { type Page, readPage } from './page';

/**
 * Reads a TIFF page by page: grey, RGB or palette; 1, 8, 16 bits or floating point; stored, LZW, Deflate or PackBits;
 * strips or tiles. Thumbnail pages are left out.
 *
 * image-js 1.7.0 (tiff 7.1.3) is not used: it follows circular pages until memory runs out, and sets no limit on the
 * memory and time that a small file of Deflate or LZW can take. It refuses floating point, PackBits and every
 * orientation but the first, reads signed values as unsigned and planar files as interleaved, fills only one channel of
 * coloured tiles, and decodes all pages at once.
 * @throws Refusal
 */
export async function* decodeTiff(
  name: string,
  bytes: Uint8Array,
): AsyncGenerator<DecodedSlice, void, undefined> {
  const { pages, little, goesOn } = readPages(bytes);
  const full = pages.filter((page) => ((page.get(254)?.[0] ?? 0) & 1) === 0);
  if (full.length === 0) throw new Refusal('corrupt');
  for (let index = 0; index < full.length; index++) {
    const several = full.length > 1;
    yield {
      kind: 'slice',
      file: several ? `${name}#${index}` : name,
      provenance: {
        format: 'tiff',
        ...(several && { index, count: full.length }),
        warnings: goesOn ? ['trailing-bytes'] : [],
      },
      ...sliceOfPage(upright(readPage(bytes, full[index], little))),
    };
  }
}

/** Replaces NaN and minus infinity by the smallest finite value, plus infinity by the largest. */
function finite(values: Float32Array): Float32Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return values.map(() => 0);
  return values.map((value) => (Number.isFinite(value) ? value : value > 0 ? high : low));
}

function upright(page: Page): Page {
  if (page.orientation < 2 || page.orientation > 8) return page;
  return {
    ...page,
    ...orientSamples(page.samples, page.width, page.height, page.components, page.orientation as Orientation),
  };
}

function sliceOfPage(page: Page): { slice: Slice; windows?: Windowing } {
  const { width, height, bits, format, photometric, samples, components } = page;
  if (photometric >= 2) return { slice: sliceFromRgba(colours(page), width, height) };
  const grey = components === 1 ? samples : samples.filter((_, i) => i % components === 0);
  const inverted = photometric === 0;
  if (format === 1 && bits <= 16) {
    const most = 2 ** bits - 1;
    const upright = inverted ? grey.map((value) => most - value) : grey;
    const channels = 1 as const;
    if (bits === 16) return sliceFromSamples({ width, height, channels, samples: Uint16Array.from(upright) });
    const scaled = bits === 1 ? upright.map((value) => value * 255) : upright;
    return { slice: { width, height, grey: scaled, colourfulness: 0 } };
  }
  // signed and floating-point values have no fixed range
  const raw = finite(grey);
  const window = robustWindow(raw);
  const shown = applyWindow(raw, window);
  if (inverted) for (let i = 0; i < shown.length; i++) shown[i] = 255 - shown[i];
  return {
    slice: { width, height, grey: shown, colourfulness: 0 },
    windows: { raw, windows: [window], inverted },
  };
}

function colours({
  width,
  height,
  bits,
  format,
  photometric,
  palette,
  samples,
  components,
  alpha,
}: Page): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  if (photometric === 3) {
    const entries = 2 ** bits;
    if (!palette || palette.length < 3 * entries) throw new Refusal('corrupt');
    for (let i = 0, p = 0; p < rgba.length; i += components, p += 4) {
      for (let c = 0; c < 3; c++) rgba[p + c] = palette[c * entries + samples[i]] >> 8; // entries have 16 bits
    }
    return rgba;
  }
  if (format !== 1 || bits < 8 || bits > 16)
    throw new Refusal('unsupported-encoding', { format: 'TIFF', encoding: 'uncommon colours' });
  const shift = bits === 16 ? 8 : 0;
  for (let i = 0, p = 0; p < rgba.length; i += components, p += 4) {
    for (let c = 0; c < 3; c++) rgba[p + c] = samples[i + c] >> shift;
    if (alpha !== undefined) rgba[p + 3] = samples[i + alpha] >> shift;
  }
  return rgba;
}
