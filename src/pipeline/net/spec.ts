import { TYPES } from '../labels';

/**
 * The lesion finder's weights file, as training exports it.
 *
 * Architecture: four stages of two 3x3 convolutions with ReLU (batch norms folded in), the first of each with stride 2;
 * a lesion map at 1/8 of the image's side, on a merge of the last two stages, or at 1/4, on another with the second
 * stage; a class head on three pools (mean, maximum, lesion attention) of the last stage, and on the types per cell
 * where there are any.
 */
export interface NetSpec {
  readonly format: 'dendrite-net';
  readonly formatVersion: 1;
  /** Side of the square image it reads, in pixels; a multiple of 64. */
  readonly size: number;
  /** Channels of the four stages, multiples of 8. */
  readonly channels: readonly [number, number, number, number];
  /** Number of classes, in the order of NET_LABELS; default 4, as in the first files. */
  readonly classes?: number;
  /** Channels under the lesion map, a multiple of 8. */
  readonly merge: number;
  /**
   * Channels of the second, finer merge, a multiple of 8. With it the map has size / 4 cells a side, otherwise size /
   * 8.
   */
  readonly detail?: number;
  /** Whether a stage's second convolution has a skip connection. */
  readonly skip?: boolean;
  /** Whether a head gives the tumour's type in every cell. */
  readonly denseType?: boolean;
  /** Whether there is a logit for "not a brain MRI". */
  readonly reject?: boolean;
  /** How convolution weights are stored: int8 times a scale per filter. */
  readonly encoding: 'int8';
  /** Length of the weights file. */
  readonly bytes: number;
  readonly sha256: string;
}

/** Number of class logits of a network. */
export function classCount({ classes = 4 }: Pick<NetSpec, 'classes'>): number {
  return classes;
}

/** Mean, maximum and lesion attention, in the order of the class weights. */
export const NET_POOLS = 3;
/** Number of tumour types. */
export const NET_TYPES = TYPES.length;

/** The fields that determine the weights' number and order. */
export type NetForm = Pick<
  NetSpec,
  'channels' | 'classes' | 'merge' | 'detail' | 'skip' | 'denseType' | 'reject'
>;

/** Cells a side of the lesion map. */
export function mapSideOf({ size, detail }: Pick<NetSpec, 'size' | 'detail'>): number {
  return size / (detail === undefined ? 8 : 4);
}

/**
 * Number of inputs of the class head: pools of the last stage, then of the types.
 *
 * @param types tumour types of the network's model
 */
export function pooledCount(
  { channels, denseType }: Pick<NetForm, 'channels' | 'denseType'>,
  types = NET_TYPES,
): number {
  return NET_POOLS * channels[3] + (denseType ? types : 0);
}

/** One convolution: weights [kernel][kernel][inputs][filters], "same" padding. */
export interface ConvolutionShape {
  readonly name: string;
  readonly kernel: 1 | 3;
  readonly stride: 1 | 2;
  readonly inputs: number;
  readonly filters: number;
  readonly relu: boolean;
}

/** The quantised convolutions, in the file's order. */
export function convolutionShapes(form: NetForm): ConvolutionShape[] {
  const { channels, merge, detail, skip } = form;
  const shapes: ConvolutionShape[] = [];
  let inputs = 1;
  for (const [i, filters] of channels.entries()) {
    shapes.push({ name: `stage${i + 1}a`, kernel: 3, stride: 2, inputs, filters, relu: true });
    // The skip connection is added before the second ReLU.
    shapes.push({ name: `stage${i + 1}b`, kernel: 3, stride: 1, inputs: filters, filters, relu: !skip });
    inputs = filters;
  }
  const add = (name: string, kernel: 1 | 3, from: number, filters: number) => {
    // A merge adds its two 1x1 convolutions before the ReLU.
    shapes.push({ name, kernel, stride: 1, inputs: from, filters, relu: kernel === 3 });
  };
  add('lateral3', 1, channels[2], merge);
  add('lateral4', 1, channels[3], merge);
  if (detail === undefined) return shapes;
  add('neck', 3, merge, merge);
  add('lateral2', 1, channels[1], detail);
  add('reduce', 1, merge, detail);
  add('refine', 3, detail, detail);
  return shapes;
}

export function weightCount({ kernel, inputs, filters }: ConvolutionShape): number {
  return kernel * kernel * inputs * filters;
}

/** Number of floats of each head, in the file's order. */
export function headLengths(form: NetForm, types = NET_TYPES): Readonly<Record<string, number>> {
  const pooled = pooledCount(form, types);
  return {
    'map.weights': 9 * (form.detail ?? form.merge),
    'map.bias': 1,
    ...(form.denseType && { 'type.weights': form.merge * types, 'type.bias': types }),
    'class.weights': pooled * classCount(form),
    'class.bias': classCount(form),
    ...(form.reject && { 'reject.weights': pooled, 'reject.bias': 1 }),
  };
}

/**
 * The file: little-endian 32-bit floats first (per convolution: scales and biases of its filters; then the heads:
 * the map's 3x3 weights and bias, the types' [channel][type], the class weights [pool][channel][class], the
 * reject weights [pool][channel]), then all convolutions' weights, a byte each.
 */
export function fileLayout(
  spec: NetForm,
  types = NET_TYPES,
): {
  floats: number;
  weights: number;
  bytes: number;
} {
  const shapes = convolutionShapes(spec);
  const filters = shapes.reduce((sum, shape) => sum + shape.filters, 0);
  const heads = Object.values(headLengths(spec, types)).reduce((sum, length) => sum + length, 0);
  const floats = 2 * filters + heads;
  const weights = shapes.reduce((sum, shape) => sum + weightCount(shape), 0);
  return { floats, weights, bytes: 4 * floats + weights };
}
