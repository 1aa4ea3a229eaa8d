/**
 * Which places of an image are unlike what the lesion finder learnt from: the Mahalanobis distance of its features there
 * from those of its training images, at two depths (Lee et al., "A simple unified framework for detecting
 * out-of-distribution samples", NeurIPS 2018, cell by cell). The shallow depth notices texture (writing, noise), the
 * deep one shapes and holes. It tells nothing about a whole hospital: see the evaluation report.
 */
import { type Net, runNet } from '../../net/index';
import { type FeaturePlane, featureIndex } from '../../net/plane';

/** Features of the training images at one depth. */
export interface Depth {
  readonly mean: readonly number[];
  /** One row for each channel: the weights of the channels up to it, as many as there are; z = W (v - mean). */
  readonly whiten: readonly (readonly number[])[];
  /** The distance that few places of the training images exceed. */
  readonly limit: number;
}

/** `foreign-table.json`, written by training/experiments/foreign/measure.ts. */
export interface ForeignTable {
  /** SHA-256 of the weights of the finder that it belongs to. */
  readonly finder: string;
  readonly shallow: Depth;
  readonly deep: Depth;
}

export interface Foreign {
  /** Cells a side of the prepared image. */
  readonly side: number;
  /** Row-major; above 1 where a place is farther off than nearly all in the training images. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** Cells a side: a quarter of the image's. */
export const sideOf = ({ spec }: Pick<Net, 'spec'>): number => spec.size / 4;

/** The planes of the two depths, after a run of the network: half and an eighth of the image's side. */
export const planesOf = ({ stages, merge }: Pick<Net, 'stages' | 'merge'>) => ({
  shallow: stages[1].output,
  deep: merge.output,
});

/** @param image prepared grey values */
export function foreignPlaces(net: Net, image: Float32Array, { shallow, deep }: ForeignTable): Foreign {
  runNet(net, image);
  const side = sideOf(net);
  const planes = planesOf(net);
  const [fine, coarse] = [distances(planes.shallow, shallow, side), distances(planes.deep, deep, side)];
  const values = fine.map((distance, cell) => Math.max(distance / shallow.limit, coarse[cell] / deep.limit));
  return { side, values };
}

/** Mean squared distance in each of side * side cells and around it. */
export function distances(
  plane: FeaturePlane,
  { mean, whiten }: Omit<Depth, 'limit'>,
  side: number,
): Float32Array<ArrayBuffer> {
  const { size, channels, data } = plane;
  const own = new Float32Array(size * size);
  const off = new Float64Array(channels);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = featureIndex(plane, y, x);
      for (let c = 0; c < channels; c++) off[c] = data[at + c] - mean[c];
      let sum = 0;
      for (let c = 0; c < channels; c++) {
        const row = whiten[c];
        const first = c + 1 - row.length;
        let z = 0;
        for (let k = 0; k < row.length; k++) z += row[k] * off[first + k];
        sum += z * z;
      }
      own[y * size + x] = sum / channels;
    }
  }
  return smoothed(size > side ? halved(own, size) : own, Math.min(size, side), side);
}

function halved(values: Float32Array, side: number): Float32Array {
  const half = side / 2;
  return Float32Array.from({ length: half * half }, (_, cell) => {
    const column = cell % half;
    const at = 2 * (((cell - column) / half) * side + column);
    return (values[at] + values[at + 1] + values[at + side] + values[at + side + 1]) / 4;
  });
}

/** The mean of each cell and those around it, in cells of another size. */
function smoothed(values: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  const means = Float32Array.from(values, (_, cell) => {
    const x = cell % from;
    const y = (cell - x) / from;
    let sum = 0;
    let count = 0;
    for (let v = Math.max(0, y - 1); v <= Math.min(from - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(from - 1, x + 1); u++) {
        sum += values[v * from + u];
        count++;
      }
    }
    return sum / count;
  });
  const scale = to / from;
  return Float32Array.from({ length: to * to }, (_, cell) => {
    const x = cell % to;
    return means[Math.floor((cell - x) / to / scale) * from + Math.floor(x / scale)];
  });
}
