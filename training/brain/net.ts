import { THUMBNAIL_SIZE } from '../../src/pipeline/brain/thumbnail';
import type { NetShape } from '../net/parameters';
import { predict } from '../net/predict';
import type { TrainedNet } from '../net/trained-net';

/** The lesion finder's architecture, smaller: only its logit of "not a brain MRI" is trained. */
export const SHAPE: NetShape = { size: THUMBNAIL_SIZE, channels: [8, 16, 32, 32], merge: 8, reject: true };

/** Log odds of "not a brain MRI" for thumbnails, each averaged over the thumbnail and its mirror image. */
export function scoreThumbnails(net: TrainedNet, thumbnails: readonly Float32Array[]): Float32Array {
  const size = THUMBNAIL_SIZE;
  const images = new Float32Array(thumbnails.length * size * size);
  for (const [i, thumbnail] of thumbnails.entries()) images.set(thumbnail, i * size * size);
  const { rejects } = predict(net, { size, images }, [...thumbnails.keys()]);
  if (rejects === undefined) throw new Error('This net does not tell what is no brain MRI.');
  return rejects;
}
