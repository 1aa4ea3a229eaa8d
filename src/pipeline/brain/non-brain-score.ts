import type { Net } from '../net/load';
import { runMirrored } from '../net/run';
import { type Picture, thumbnail } from './thumbnail';

/**
 * Log odds that a picture is not a brain MR slice, averaged over the picture and its mirror image. The higher the
 * score, the less it looks like one.
 *
 * @param net a net with a `reject` logit that reads THUMBNAIL_SIZE pixels a side
 * @throws Error when the net is of another kind
 */
export function nonBrainScore(picture: Picture, net: Net): number {
  return thumbnailScore(thumbnail(picture), net);
}

/** The same for a picture whose thumbnail is at hand. */
export function thumbnailScore(small: Float32Array, net: Net): number {
  const { reject } = runMirrored(net, small);
  if (reject === undefined) throw new Error('This net does not tell what is no brain MRI; load brain.bin.');
  return reject;
}
