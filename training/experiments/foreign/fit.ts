/** The table of the features of training images (src/pipeline/explain/foreign). */
import {
  type Depth,
  distances,
  type ForeignTable,
  planesOf,
  sideOf,
} from '../../../src/pipeline/explain/foreign/foreign';
import { type Net, runNet } from '../../../src/pipeline/net/index';
import { type FeaturePlane, featureIndex } from '../../../src/pipeline/net/plane';
import { GRID_SIZE, type Prepared } from '../../../src/pipeline/prepare';

type Pictured = Pick<Prepared, 'image' | 'mask'>;

/** Added to the variances, as a share of their mean, so that channels that hardly vary do not decide. */
const RIDGE = 1e-3;

/** Digits that the table keeps. */
const DIGITS = 4;

/** Share of the training images' places that are within the limit of each depth. */
export const LIMIT = 0.98;

/** Whether the centre of a cell lies inside the head, for all cells of a side. */
export function insideCells(mask: Uint8Array, side: number): Uint8Array {
  return Uint8Array.from({ length: side * side }, (_, cell) => {
    const at = (place: number) => Math.floor(((place + 0.5) / side) * GRID_SIZE);
    return mask[at(Math.floor(cell / side)) * GRID_SIZE + at(cell % side)];
  });
}

class Moments {
  #count = 0;
  readonly #sums: Float64Array;
  readonly #products: Float64Array;

  constructor(readonly channels: number) {
    this.#sums = new Float64Array(channels);
    this.#products = new Float64Array(channels * channels);
  }

  add({ size, channels, data, ...rest }: FeaturePlane, inside: Uint8Array): void {
    for (let cell = 0; cell < inside.length; cell++) {
      if (!inside[cell]) continue;
      const at = featureIndex({ size, channels, data, ...rest }, Math.floor(cell / size), cell % size);
      this.#count++;
      for (let a = 0; a < channels; a++) {
        this.#sums[a] += data[at + a];
        for (let b = 0; b <= a; b++) this.#products[a * channels + b] += data[at + a] * data[at + b];
      }
    }
  }

  /** @param whole whether channels are whitened together, or each alone */
  depth(whole: boolean): Omit<Depth, 'limit'> {
    const { channels } = this;
    const mean = this.#sums.map((sum) => sum / this.#count);
    const covariance = (a: number, b: number) =>
      this.#products[a * channels + b] / this.#count - mean[a] * mean[b];
    let trace = 0;
    for (let c = 0; c < channels; c++) trace += covariance(c, c);
    const ridge = (RIDGE * trace) / channels;
    const ridged = (a: number, b: number) => covariance(a, b) + (a === b ? ridge : 0);
    const whiten = whole
      ? inverseFactor(channels, ridged)
      : Array.from({ length: channels }, (_, c) => [1 / Math.sqrt(ridged(c, c))]);
    return { mean: [...mean].map(rounded), whiten: whiten.map((row) => row.map(rounded)) };
  }
}

/** The rows of the inverse of a covariance's Cholesky factor. */
function inverseFactor(channels: number, covariance: (a: number, b: number) => number): number[][] {
  const factor: number[][] = [];
  for (let a = 0; a < channels; a++) {
    factor.push([]);
    for (let b = 0; b <= a; b++) {
      let rest = covariance(a, b);
      for (let k = 0; k < b; k++) rest -= factor[a][k] * factor[b][k];
      factor[a].push(a === b ? Math.sqrt(rest) : rest / factor[b][b]);
    }
  }
  const inverse: number[][] = [];
  for (let a = 0; a < channels; a++) {
    inverse.push(
      Array.from({ length: a + 1 }, (_, b) => {
        let sum = a === b ? 1 : 0;
        for (let k = b; k < a; k++) sum -= factor[a][k] * inverse[k][b];
        return sum / factor[a][a];
      }),
    );
  }
  return inverse;
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** Images that are enough for a table. */
const ENOUGH = 600;

/** So many, evenly spaced. */
export const evenly = <Row>(rows: readonly Row[], most = ENOUGH): Row[] =>
  rows.filter((_, i) => rows.length <= most || (i * most) % rows.length < most);

/** The table of a network and images that it learnt from. */
export function fitForeign(net: Net, pictures: readonly Pictured[]): ForeignTable {
  const planes = planesOf(net);
  const [shallow, deep] = [new Moments(planes.shallow.channels), new Moments(planes.deep.channels)];
  for (const { image, mask } of pictures) {
    runNet(net, image);
    shallow.add(planes.shallow, insideCells(mask, planes.shallow.size));
    deep.add(planes.deep, insideCells(mask, planes.deep.size));
  }
  const depths = { shallow: shallow.depth(true), deep: deep.depth(false) };
  const side = sideOf(net);
  const found = { shallow: [] as number[], deep: [] as number[] };
  for (const { image, mask } of pictures) {
    runNet(net, image);
    const inside = insideCells(mask, side);
    for (const name of ['shallow', 'deep'] as const) {
      found[name].push(...distances(planes[name], depths[name], side).filter((_, cell) => inside[cell]));
    }
  }
  const limit = (values: number[]) =>
    rounded(values.sort((a, b) => a - b)[Math.floor(LIMIT * values.length)]);
  return {
    finder: net.spec.sha256,
    shallow: { ...depths.shallow, limit: limit(found.shallow) },
    deep: { ...depths.deep, limit: limit(found.deep) },
  };
}
