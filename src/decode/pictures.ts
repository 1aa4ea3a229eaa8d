/**
 * Prepares decoded pictures for reading: negatives are inverted, white backgrounds made black, and a picture of several
 * heads is followed by its tiles, which form a series, where these have enough pixels to be read.
 */
import type { Model } from '../pipeline/model';
import { areLarge, layoutOf, tilesOf } from '../pipeline/sheet/index';
import { polarityOf, turned } from '../pipeline/sheet/polarity';
import { hash } from './hash';
import type { Decoded, DecodedSlice } from './types';

/**
 * @param decoded as it comes from a decoder
 * @param place distinguishes files of the same name
 * @returns the same, and after each sheet its tiles, named `#tile1`, `#tile2`, ... in reading order
 */
export async function* readable<T extends { readonly kind: string }>(
  decoded: AsyncIterable<T | Decoded>,
  model: Model | Promise<Model>,
  place = '',
): AsyncGenerator<T | Decoded, void, undefined> {
  for await (const one of decoded) {
    if (one.kind !== 'slice') yield one;
    else yield* readableSlices(one as DecodedSlice, await model, place);
  }
}

function* readableSlices(decoded: DecodedSlice, model: Model, place: string): Generator<DecodedSlice> {
  // Slices of a volume are neither sheets nor negatives, and each worker that shares the volume would check all of
  // them.
  if ((decoded.provenance.count ?? 1) > 1) {
    yield decoded;
    return;
  }
  const layout = layoutOf(decoded.slice, model);
  if (!layout) {
    yield rightWayRound(decoded, model);
    return;
  }
  yield decoded;
  if (!areLarge(layout)) return;
  const { file, provenance, slice } = decoded;
  const series = hash(`sheet ${place}${file}`);
  const count = layout.tiles.length;
  const { format, warnings } = provenance;
  for (const [index, tile] of tilesOf(slice, layout).entries()) {
    yield rightWayRound(
      {
        kind: 'slice',
        file: `${file}#tile${index + 1}`,
        slice: tile,
        provenance: {
          format,
          series,
          index,
          count,
          total: count + 1,
          instance: index + 1,
          warnings: [...warnings],
        },
      },
      model,
    );
  }
}

function rightWayRound(decoded: DecodedSlice, model: Model): DecodedSlice {
  const polarity = polarityOf(decoded.slice, model);
  if (!polarity) return decoded;
  const { windows: _, ...rest } = decoded;
  const { provenance } = decoded;
  const warnings = [...provenance.warnings, polarity];
  return { ...rest, slice: turned(decoded.slice, polarity), provenance: { ...provenance, warnings } };
}
