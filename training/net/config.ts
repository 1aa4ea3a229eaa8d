import { NET_LABELS } from '../../src/pipeline/label-vectors';
import { IMAGE_SIZE } from '../../src/pipeline/prepare';
import { AUGMENT, type AugmentOptions } from './augment';

/**
 * Everything that a training's result depends on: two runs with the same config, samples and kernels agree to the bit.
 */
export interface TrainConfig {
  readonly seed: number;
  /** Side of the images, in pixels. */
  readonly size: number;
  readonly channels: readonly [number, number, number, number];
  /** Channels under the lesion map; by default those of the third stage. */
  readonly merge?: number;
  /** Number of classes, taken from the start of NET_LABELS. */
  readonly classes: number;
  readonly epochs: number;
  readonly batch: number;
  /** Peak of the one-cycle schedule (Smith and Topin 2018). */
  readonly learningRate: number;
  /** Share of the steps in which the learning rate rises. */
  readonly warmUp: number;
  /** Decoupled (Loshchilov and Hutter 2019), on weights only, not on norms and biases. */
  readonly weightDecay: number;
  readonly labelSmoothing: number;
  /** Weight of the map's loss relative to the class loss. */
  readonly mapShare: number;
  /** Whether the class loss may change the map through the attention. */
  readonly attentionGradient: boolean;
  /** Share of the pooled values dropped before the class logits. */
  readonly dropout: number;
  /** Decay, for each step, of the running average of weights that is kept at the end; 0 keeps the last weights. */
  readonly averageDecay: number;
  /**
   * 1: every image once an epoch; 0: every (source, label) cell equally often; between: in proportion to its count to
   * this power.
   */
  readonly balance: number;
  /**
   * How far the loss allows for the share of each class in the image's source, 0..1. Near 1, the network gains nothing
   * from recognising the source; 0 switches it off.
   */
  readonly sourcePrior?: number;
  /** Weight in the loss of a (source, label) cell, such as { 'lgg/glioma': 2 }; 1 where absent. */
  readonly cellWeights: Readonly<Record<string, number>>;
  /** Beta parameter of mixup (Zhang et al. 2018); 0 switches it off. */
  readonly mixup: number;
  readonly augment: AugmentOptions;
  /** Cells a side of the lesion map: an eighth of the image's side (default) or a quarter. */
  readonly mapSize?: number;
  /** Channels under a map of a quarter of the side; by default half of `merge`. */
  readonly detail?: number;
  /** Whether the input of a stage's second convolution is added to its output. */
  readonly skip?: boolean;
  /** Weight of the loss of the per-cell types; without it the network has no per-cell types. */
  readonly denseType?: number;
  /** Weight of the location loss: softmax over the map's cells against the lesion's mask. */
  readonly loc?: number;
  /** Whether convolutions use Winograd's algorithm: the same up to rounding, and faster. */
  readonly winograd?: boolean;
  /** Whether Muon trains the convolutions, and AdamW only the rest. */
  readonly muon?: boolean;
}

/**
 * Options that a config may set though the defaults lack them: they are off by default, and older runs do not have
 * them.
 */
export const OPTIONAL: readonly (keyof TrainConfig)[] = [
  ...(['merge', 'mapSize', 'detail', 'skip', 'denseType', 'loc', 'winograd', 'muon', 'sourcePrior'] as const),
];

export const DEFAULTS: TrainConfig = {
  seed: 1,
  size: IMAGE_SIZE,
  channels: [16, 32, 64, 128],
  classes: NET_LABELS.length,
  epochs: 45,
  batch: 32,
  learningRate: 2e-3,
  warmUp: 0.3,
  weightDecay: 0.01,
  labelSmoothing: 0.1,
  mapShare: 1,
  attentionGradient: true,
  dropout: 0,
  averageDecay: 0.998,
  balance: 1,
  cellWeights: {},
  mixup: 0,
  augment: AUGMENT,
};
