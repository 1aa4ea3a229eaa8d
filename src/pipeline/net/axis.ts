/**
 * A fast convolution of three taps along one axis; applied to rows and then to columns, it gives a 3x3 convolution. A
 * tile of outputs is made from products of values (sums of the tile's pixels) and matrices (sums of the taps), fewer
 * than the direct method needs. On two axes their numbers multiply.
 */
export interface Axis {
  readonly stride: 1 | 2;
  /** Outputs of a tile; a tile reads stride * (tile - 1) + 3 pixels. */
  readonly tile: number;
  /** For each value, the index of the matrix it is multiplied by. */
  readonly matrixOf: readonly number[];
  readonly matrices: number;
  /** The value whose product is added once to every output. */
  readonly common: number;
  /** Taps to matrices; done once, in doubles. */
  readonly taps: Transform<Float64Array>;
  /** Pixels to values. */
  readonly pixels: NamedTransform;
  /** Products to outputs. */
  readonly products: NamedTransform;
}

/**
 * A small linear transform of `count` vectors whose entries lie side by side: entry e of vector n is
 * from[fromAt + e * fromStep + n].
 */
export type Transform<Numbers = Float32Array> = (
  from: Numbers,
  fromAt: number,
  fromStep: number,
  to: Numbers,
  toAt: number,
  toStep: number,
  count: number,
) => void;

/** A transform in TypeScript, every sum rounded to a float, and the name of the kernel that computes the same. */
export interface NamedTransform {
  readonly kernel: 'winogradPixels' | 'winogradProducts' | 'stridedPixels' | 'stridedProducts';
  readonly transform: Transform;
}
