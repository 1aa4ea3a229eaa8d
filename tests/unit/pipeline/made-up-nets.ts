import { THUMBNAIL_SIZE } from '../../../src/pipeline/brain/thumbnail';
import { IMAGE_SIZE } from '../../../src/pipeline/prepare';
import type { NetFiles } from '../../../training/emit';
import { exportNet } from '../../../training/net/export';
import { initialParameters, type NetShape, normWidths } from '../../../training/net/parameters';

const TINY = { channels: [8, 8, 8, 8], merge: 8 } as const;

/** Untrained networks of the right architecture, as small as possible. */
export function madeUpNets(): NetFiles {
  const finder = untrained({ ...TINY, size: IMAGE_SIZE, detail: 8, skip: true, denseType: true });
  const brain = untrained({ ...TINY, size: THUMBNAIL_SIZE, reject: true });
  return {
    'finder.json': Buffer.from(JSON.stringify(finder.spec)),
    'finder.bin': finder.bytes,
    'brain.json': Buffer.from(JSON.stringify(brain.spec)),
    'brain.bin': brain.bytes,
  };
}

function untrained(shape: NetShape) {
  // Running mean 0 and variance 1 for every norm.
  const statistics = normWidths(shape).flatMap((c) => [...new Array(c).fill(0), ...new Array(c).fill(1)]);
  return exportNet({
    shape,
    parameters: initialParameters(shape, 7),
    statistics: Float32Array.from(statistics),
  });
}
