import {
  initialParameters,
  initialStatistics,
  type NetShape,
  normNames,
  parameterViews,
  statisticsViews,
} from './parameters';
import type { TrainedNet } from './train';

/** Fresh weights for a shape, with everything of another net that has its name and size. */
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

/** The mean of several nets' weights: only for nets that grew from one start, such as snapshots of a run. */
export function averageNets(nets: readonly TrainedNet[]): TrainedNet {
  const { shape } = nets[0];
  const form = (net: TrainedNet) =>
    JSON.stringify([net.shape.size, net.shape.channels, normNames(net.shape)]);
  for (const net of nets) {
    if (form(net) !== form(nets[0]) || net.parameters.length !== nets[0].parameters.length) {
      throw new Error('Only nets of one shape have a mean.');
    }
  }
  const mean = (of: (net: TrainedNet) => Float32Array) =>
    of(nets[0]).map((_, i) => nets.reduce((sum, net) => sum + of(net)[i], 0) / nets.length);
  return {
    shape,
    parameters: Float32Array.from(mean((net) => net.parameters)),
    statistics: Float32Array.from(mean((net) => net.statistics)),
  };
}
