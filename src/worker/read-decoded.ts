import type { DecodedSlice } from '../decode/types';
import { explain } from '../pipeline/explain/index';
import { FEATURES } from '../pipeline/findings/findings';
import { midlineOf } from '../pipeline/findings/midline';
import { lesionOutline, type Polygon } from '../pipeline/findings/outline';
import { perceptualHash } from '../pipeline/image/perceptual-hash';
import type { Model } from '../pipeline/model';
import { IMAGE_SIZE } from '../pipeline/prepare';
import { stagesOf } from '../pipeline/prepare-stages';
import { measuresOf } from '../pipeline/quality/measures';
import { qualityOf } from '../pipeline/quality/quality';
import { readSlice } from '../pipeline/read';
import { layoutOf } from '../pipeline/sheet/index';
import type { Slice } from '../pipeline/slice';
import { overlaysOf } from './overlays';
import { pictureOf, preparedPicture, stagePicture } from './picture';
import { DISPLAY_SIDE, type SliceRead, THUMBNAIL_SIDE } from './protocol';

const features = new Map(FEATURES.map((feature) => [feature.id, feature]));

/** Reads a decoded slice, and collects all that the page shows of it. */
export function readDecoded(
  { file, slice, provenance, windows }: DecodedSlice,
  model: Model,
  { stages = false }: { readonly stages?: boolean } = {},
): SliceRead {
  const whole = readSlice(slice, model);
  const { prepared, output, candidate, ...reading } = whole;
  const explanation = explain(whole, model.root);
  return {
    kind: 'reading',
    file,
    provenance,
    width: slice.width,
    height: slice.height,
    ...(slice.spacing && { spacing: slice.spacing }),
    reading,
    prepared: prepared && preparedPicture(prepared),
    crop: prepared?.crop ?? null,
    ...(stages && { stages: stagesOf(slice).map(stagePicture) }),
    ...(prepared && {
      quality: qualityOf(slice, prepared),
      measures: measuresOf(slice, prepared),
      hash: perceptualHash(prepared.image, IMAGE_SIZE) as Uint8Array<ArrayBuffer>,
    }),
    ...(output && overlaysOf(output)),
    ...(reading.reason?.code === 'several-heads' && { tiles: tilesOf(slice, model) }),
    ...(reading.lesion && { outline: lesionOutline(candidate, slice) }),
    ...(candidate && provenance.plane !== 'sagittal' && { midline: midlineOf(candidate.scene, slice) }),
    path: reading.path.flatMap((step) => {
      const about = features.get(step.feature);
      return about ? [{ ...step, about }] : [];
    }),
    ...(explanation && { explanation }),
    display: pictureOf(slice, DISPLAY_SIDE, windows),
    thumbnail: pictureOf(slice, THUMBNAIL_SIDE),
    model: model.hash,
    trainingFingerprint: model.manifest.trainingFingerprint,
  };
}

function tilesOf(slice: Slice, model: Model): Polygon[] {
  const { width, height } = slice;
  const tiles = layoutOf(slice, model)?.tiles ?? [];
  return tiles.map(({ corners }) => corners.map(({ x, y }) => ({ x: x / width, y: y / height })));
}
