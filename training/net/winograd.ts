import type { ConvolutionPlan } from './convolution';
import { type Plane, pixelIndex } from './plane';
import type { Engine } from './wasm/engine';
import { BLOCK, TILE } from './wasm/gemm';
import { OUTPUTS, SIDE } from './winograd-matrices';

/** Tiles for each pass: the data between the transforms fit in the second-level cache. Wide layers use half as many. */
const MOST = 64;
const WIDE = 96;
/** Values of a transformed tile. */
const VALUES = SIDE ** 2;

/** Floats added to the group's planes: planes that are a power of two apart would share cache lines. */
const PADDING = 16;

/** Floats in one of the planes of a group's transformed tiles. */
function planeLength(channels: number): number {
  return MOST * channels + PADDING;
}

/** Byte offsets of all tiles' first pixels. */
type Tiles = Int32Array;

/**
 * A 3x3 convolution of stride 1 without bias by Winograd's F(4x4, 3x3): the same function as `Convolution`'s up to
 * rounding, with fewer multiplications. Input and output channels are multiples of 8.
 */
export class WinogradConvolution {
  private readonly perImage: number;
  /** Tiles for each pass. */
  private readonly group: number;
  private readonly inputTiles: Tiles;
  private readonly outputTiles: Tiles;
  private readonly gradientWindows: Tiles;
  private readonly gradientTiles: Tiles;
  private readonly inputGradientTiles: Tiles | undefined;
  /** Offsets of a group's tiles among the transformed values, by number of channels. */
  private readonly rows: ReadonlyMap<number, Int32Array>;
  private readonly segment: Int32Array;
  /** Transformed inputs and outputs of a group. */
  private readonly read: Float32Array;
  private readonly made: Float32Array;
  private readonly filters: Float32Array;
  private readonly sums: Float32Array;

  constructor(
    private readonly engine: Engine,
    private readonly plan: ConvolutionPlan,
  ) {
    const { batch, input, output, outputGradient, inputGradient } = plan;
    this.perImage = (output.size / OUTPUTS) ** 2;
    this.group = Math.max(input.channels, output.channels) >= WIDE ? MOST / 2 : MOST;
    const tiles = (plane: Plane, first: number) => engine.ints(tileOffsets(plane, batch, first));
    this.inputTiles = tiles(input, -1);
    this.outputTiles = tiles(output, 0);
    this.gradientWindows = tiles(outputGradient, -1);
    this.gradientTiles = tiles(outputGradient, 0);
    this.inputGradientTiles = inputGradient && tiles(inputGradient, 0);
    const rows = (channels: number) => engine.ints(Array.from({ length: MOST }, (_, t) => 4 * t * channels));
    this.rows = new Map([input.channels, output.channels].map((channels) => [channels, rows(channels)]));
    this.segment = engine.ints([0]);
    const values = VALUES * planeLength(Math.max(input.channels, output.channels));
    this.read = engine.floats(values);
    this.made = engine.floats(values);
    this.filters = engine.floats(VALUES * input.channels * output.channels);
    this.sums = engine.floats(VALUES * input.channels * output.channels);
  }

  /** Fills `output` for the first `images` of the batch. */
  forward(images: number): void {
    const { input, output } = this.plan;
    this.transformFilters(false);
    this.convolve(images, input, this.inputTiles, output, this.outputTiles);
  }

  /** Adds to `gradient` (of the weights) and fills `inputGradient`. */
  backward(images: number): void {
    const { outputGradient, inputGradient } = this.plan;
    this.filterGradient(images);
    if (inputGradient === undefined || this.inputGradientTiles === undefined) return;
    this.transformFilters(true);
    this.convolve(images, outputGradient, this.gradientWindows, inputGradient, this.inputGradientTiles);
  }

  private convolve(images: number, from: Plane, fromTiles: Tiles, to: Plane, toTiles: Tiles): void {
    const { gemm, tileInput, tileOutput } = this.engine.kernels;
    const total = images * this.perImage;
    const product = from.channels * to.channels;
    for (let first = 0; first < total; first += this.group) {
      const count = Math.min(this.group, total - first);
      this.transform(tileInput, fromTiles, first, count, from, this.read);
      for (let value = 0; value < VALUES; value++) {
        gemm(
          this.rowsOf(from),
          this.rowsOf(to),
          Math.ceil(count / TILE) * TILE,
          this.read.byteOffset + 4 * value * planeLength(from.channels),
          this.made.byteOffset + 4 * value * planeLength(to.channels),
          this.filters.byteOffset + 4 * value * product,
          this.segment.byteOffset,
          1,
          from.channels,
          to.channels / BLOCK,
        );
      }
      this.transform(tileOutput, toTiles, first, count, to, this.made);
    }
  }

  /** Sum over tiles of input times output gradient, both transformed; then transformed back to a filter: G^T s G. */
  private filterGradient(images: number): void {
    const { input, outputGradient, gradient } = this.plan;
    const { filterGradient4, tileInput, tileGradient } = this.engine.kernels;
    const [channels, filters] = [input.channels, outputGradient.channels];
    const total = images * this.perImage;
    const product = channels * filters;
    this.sums.fill(0);
    for (let first = 0; first < total; first += this.group) {
      const count = Math.min(this.group, total - first);
      this.transform(tileInput, this.inputTiles, first, count, input, this.read);
      this.transform(tileGradient, this.gradientTiles, first, count, outputGradient, this.made);
      for (let value = 0; value < VALUES; value++) {
        filterGradient4(
          this.rowsOf(input),
          this.rowsOf(outputGradient),
          count,
          this.read.byteOffset + 4 * value * planeLength(channels),
          this.made.byteOffset + 4 * value * planeLength(filters),
          this.sums.byteOffset + 4 * value * product,
          this.segment.byteOffset,
          1,
          channels,
          filters / BLOCK,
          filters * 4,
        );
      }
    }
    this.engine.kernels.transformFilterSums(this.sums.byteOffset, gradient.byteOffset, product);
  }

  private transform(
    kernel: (...parameters: number[]) => void,
    tiles: Tiles,
    first: number,
    count: number,
    plane: Plane,
    values: Float32Array,
  ): void {
    const pixelBytes = 4 * plane.channels;
    kernel(
      tiles.byteOffset + 4 * first,
      count,
      plane.data.byteOffset,
      (plane.size + 2 * plane.border) * pixelBytes,
      pixelBytes,
      values.byteOffset,
      4 * planeLength(plane.channels),
    );
  }

  private rowsOf({ channels }: Plane): number {
    return this.rows.get(channels)!.byteOffset;
  }

  /**
   * Filters in the layout of `gemm`, one product after another: [value][filter / 8][channel][filter % 8]. For the
   * input's gradient they are rotated, with filters and channels exchanged.
   */
  private transformFilters(rotated: boolean): void {
    const { input, output, weights } = this.plan;
    this.engine.kernels.transformFilters(
      ...[weights.byteOffset, this.filters.byteOffset, input.channels, output.channels, Number(rotated)],
    );
  }
}

function tileOffsets(plane: Plane, batch: number, first: number): number[] {
  const offsets: number[] = [];
  for (let image = 0; image < batch; image++) {
    for (let y = 0; y < plane.size; y += OUTPUTS) {
      for (let x = 0; x < plane.size; x += OUTPUTS)
        offsets.push(4 * pixelIndex(plane, image, y + first, x + first));
    }
  }
  return offsets;
}
