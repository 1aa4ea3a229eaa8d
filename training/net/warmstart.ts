import {
  initialParameters,
  initialStatistics,
  type NetShape,
  parameterViews,
  statisticsViews,
} from './parameters';
import type { TrainedNet } from './trained-net';

/** Fresh weights for a shape, with everything copied from another net that has the same name and size. */
export function warmStart(shape: NetShape, seed: number, from: TrainedNet): TrainedNet {
  const parameters = initialParameters(shape, seed);
  const statistics = initialStatistics(shape);
  take(parameterViews(shape, parameters), parameterViews(from.shape, from.parameters));
  take(statisticsViews(shape, statistics), statisticsViews(from.shape, from.statistics));
  return { shape, parameters, statistics };
}

function take(own: ReadonlyMap<string, Float32Array>, other: ReadonlyMap<string, Float32Array>): void {
  for (const [name, values] of own) {
    const found = other.get(name);
    if (found?.length === values.length) values.set(found);
  }
}
