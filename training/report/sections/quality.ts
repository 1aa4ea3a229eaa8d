import type { Quality } from '../inputs';
import { cell, percent, table } from '../text';

/** How often unchanged and degraded pictures get a warning. */
export function qualitySection({ images, asTheyAre, spoilt }: Quality): string {
  const warnings = Object.entries(asTheyAre);
  return [
    '## Warnings of ghosts and writing',
    `They inform, and never change an answer. On ${images} slices as they are (the twelve warned of writing when the ` +
      'limits were set were looked at: all bear some), then on some of these that motion or writing was put on: k-space ' +
      'lines taken while the head moved along the phase-encoding axis, or letters in the lower left corner. Wilson ' +
      'intervals. From [quality.json](quality.json).',
    table(
      ['warning', 'share of slices as they are', ...sourcesOf(asTheyAre)],
      warnings.map(([code, { share, bySource }]) => [
        code,
        cell(share),
        ...Object.values(bySource).map(
          ({ images: all, hits }) => `${hits} of ${all} (${percent(hits / all)})`,
        ),
      ]),
    ),
    table(
      ['spoilt by', 'slices', 'warned of'],
      spoilt.map(({ name, images: all, found }) => [name, String(all), cell(found)]),
    ),
  ].join('\n\n');
}

const sourcesOf = (asTheyAre: Quality['asTheyAre']) => Object.keys(Object.values(asTheyAre)[0].bySource);
