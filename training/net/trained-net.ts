import type { NetShape } from './parameters';

/** Weights ready to evaluate or to export. */
export interface TrainedNet {
  readonly shape: NetShape;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly statistics: Float32Array<ArrayBuffer>;
}
