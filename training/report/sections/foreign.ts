import type { ForeignPlaces } from '../inputs';
import { cell, percent, table } from '../text';

/** What the map of foreign places can tell. */
export function foreignSection({
  limit,
  images,
  patients,
  clean,
  outside,
  lesions,
  disturbances,
}: ForeignPlaces): string {
  return [
    '## A map of what looks foreign',
    '"Try to break it" marks places whose features lie farther from those of the training images than ' +
      `${percent(limit)} of the places there do, at one of two depths of the network (Mahalanobis distance; Lee et al., ` +
      'NeurIPS 2018). Measured with the finder of one ' +
      `fold and its own table, on ${images} images of ${patients} patients that neither had seen, in the head: of their ` +
      `places as they are ${cell(clean)} is marked, within drawn boxes of lesions ${cell(lesions)}, outside the head ` +
      `${cell(outside)}. Then something was drawn at a random place of each prepared image. "Told apart": the area under ` +
      'the curve of its places against all places as they are. From [foreign.json](foreign.json).',
    table(
      ['drawn', 'told apart', 'share marked'],
      disturbances.map(({ name, auc, marked }) => [name, cell(auc), cell(marked)]),
    ),
    'It finds things in one place that are unlike anything the network has seen. It does not find brain in the wrong place, ' +
      'and does not rate a whole picture: no distance that was tried (of features, or of grey-level style) was larger on ' +
      'the images of a hospital that was left out than on those of the others.',
  ].join('\n\n');
}
