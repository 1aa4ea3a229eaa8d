/**
 * The lesion finder's weights file, as training exports it.
 *
 * Architecture: four stages of two 3x3 convolutions with ReLU (batch norms folded in), the first of each with
 * stride 2; a lesion map at 1/8 of the image's side, on a merge of the last two stages; a class head on three
 * pools (mean, maximum, lesion attention) of the last stage.
 */
export interface NetSpec {
  readonly format: 'dendrite-net';
  readonly formatVersion: 1;
  /** Side of the square image it reads, in pixels; a multiple of 64. */
  readonly size: number;
  /** Channels of the four stages, multiples of 8. */
  readonly channels: readonly [number, number, number, number];
  /** Channels under the lesion map, a multiple of 8. */
  readonly merge: number;
  /** How convolution weights lie in the file: int8 times a scale per filter, or IEEE 754 binary16. */
  readonly encoding: 'int8' | 'fp16';
  /** Of the weights file. */
  readonly bytes: number;
  readonly sha256: string;
}

export const NET_CLASSES = 4;
/** Mean, maximum and lesion attention, in the order of the class weights. */
export const NET_POOLS = 3;

/** One convolution: weights [kernel][kernel][inputs][filters], "same" padding. */
export interface ConvolutionShape {
  readonly name: string;
  readonly kernel: 1 | 3;
  readonly stride: 1 | 2;
  readonly inputs: number;
  readonly filters: number;
}

/** The quantised convolutions, in the file's order. */
export function convolutionShapes(spec: Pick<NetSpec, 'channels' | 'merge'>): ConvolutionShape[] {
  const shapes: ConvolutionShape[] = [];
  let inputs = 1;
  for (const [i, filters] of spec.channels.entries()) {
    shapes.push({ name: `stage${i + 1}a`, kernel: 3, stride: 2, inputs, filters });
    shapes.push({ name: `stage${i + 1}b`, kernel: 3, stride: 1, inputs: filters, filters });
    inputs = filters;
  }
  const lateral = (name: string, from: number): ConvolutionShape => {
    return { name, kernel: 1, stride: 1, inputs: from, filters: spec.merge };
  };
  return [...shapes, lateral('lateral3', spec.channels[2]), lateral('lateral4', spec.channels[3])];
}

export function weightCount({ kernel, inputs, filters }: ConvolutionShape): number {
  return kernel * kernel * inputs * filters;
}

/**
 * The file: little-endian 32-bit floats first (per convolution: scales and biases of its filters; then the map
 * head's 3x3 weights and bias; then the class weights [pool][channel][class] and biases), then all convolutions'
 * weights in their encoding.
 */
export function fileLayout(spec: Pick<NetSpec, 'channels' | 'merge' | 'encoding'>): {
  floats: number;
  weights: number;
  bytes: number;
} {
  const shapes = convolutionShapes(spec);
  const filters = shapes.reduce((sum, shape) => sum + shape.filters, 0);
  const map = 9 * spec.merge + 1;
  const classes = NET_POOLS * spec.channels[3] * NET_CLASSES + NET_CLASSES;
  const floats = 2 * filters + map + classes;
  const weights = shapes.reduce((sum, shape) => sum + weightCount(shape), 0);
  return { floats, weights, bytes: 4 * floats + weights * (spec.encoding === 'int8' ? 1 : 2) };
}
