import type { Warp } from './augment';
import { coarser } from './finelosses';
import type { Taught } from './loss';
import { Network } from './network';
import { CLASSES } from './parameters';
import { predict } from './predict';
import type { Samples } from './samples';
import { type TaughtBy, type Teacher, teachersOf } from './teachers';

/** What the teachers say of the images of a training: asked once for each image, or for every changed one. */
export interface Teaching {
  /** Of a sample as it is, moved along with its warp. */
  readonly fixed?: (index: number, warp: Warp) => Taught;
  /** Of a batch of images as the student sees them. */
  readonly augmented?: (indices: ArrayLike<number>, images: readonly Float32Array[]) => Taught[];
}

export interface TeachingPlan {
  readonly teachers: readonly Teacher[];
  readonly samples: Samples;
  readonly by: TaughtBy;
  readonly temperature: number;
  /** The student's map. */
  readonly mapSide: number;
}

/** Every changed image goes through its teachers: one forward pass each. */
export function teachAugmented(plan: TeachingPlan, batch: number): Teaching {
  const { teachers, samples, by, temperature, mapSide } = plan;
  // Teachers of one shape take turns in one network.
  const networks = new Map<string, Network>();
  const networkFor = ({ net }: Teacher) => {
    const key = JSON.stringify(net.shape);
    const network = networks.get(key) ?? new Network(net.shape, batch, undefined, true);
    networks.set(key, network);
    network.parameters.set(net.parameters);
    network.statistics.set(net.statistics);
    return network;
  };
  return {
    augmented(indices, images) {
      const voices = Array.from(indices, (index) => teachersOf(teachers, samples, index, by));
      const taught = images.map(() => silence(mapSide));
      for (const [t, teacher] of teachers.entries()) {
        const places = [...images.keys()].filter((place) => voices[place].includes(t));
        if (places.length === 0) continue;
        const network = networkFor(teacher);
        for (const [i, place] of places.entries()) network.setImage(i, images[place]);
        network.forward(places.length, false);
        for (const [i, place] of places.entries()) {
          const logits = network.logits.subarray(i * CLASSES, (i + 1) * CLASSES);
          const map = network.map.subarray(i * network.mapCells, (i + 1) * network.mapCells);
          addVoice(taught[place], logits, map, temperature, 1 / voices[place].length);
        }
      }
      return taught;
    },
  };
}

/** Every image is shown to its teachers once, unchanged and mirrored; later its map follows the student's warp. */
export function teachFixed(plan: TeachingPlan, indices: ArrayLike<number>): Teaching {
  const { teachers, samples, by, temperature, mapSide } = plan;
  const taught = new Map<number, Taught>();
  for (let i = 0; i < indices.length; i++) taught.set(indices[i], silence(mapSide));
  for (const [t, teacher] of teachers.entries()) {
    const own = [...taught.keys()].filter((i) => teachersOf(teachers, samples, i, by).includes(t));
    const said = predict(teacher.net, samples, own);
    const cells = said.mapSide ** 2;
    for (const [place, index] of own.entries()) {
      const share = 1 / teachersOf(teachers, samples, index, by).length;
      const logits = said.logits.subarray(place * CLASSES, (place + 1) * CLASSES);
      const map = said.maps.subarray(place * cells, (place + 1) * cells);
      addVoice(taught.get(index)!, logits, map, temperature, share);
    }
  }
  return {
    fixed(index, warp) {
      const { classes, map } = taught.get(index)!;
      return { classes, map: warpMap(map, mapSide, warp) };
    },
  };
}

function silence(mapSide: number): Taught {
  return { classes: new Float64Array(CLASSES), map: new Float32Array(mapSide * mapSide) };
}

/** Adds one teacher's probabilities, the map's in the student's cells. */
function addVoice(
  taught: Taught,
  logits: ArrayLike<number>,
  map: ArrayLike<number>,
  temperature: number,
  share: number,
): void {
  let top = -Infinity;
  for (let k = 0; k < CLASSES; k++) top = Math.max(top, logits[k]);
  const odds = Array.from({ length: CLASSES }, (_, k) => Math.exp((logits[k] - top) / temperature));
  const sum = odds.reduce((a, b) => a + b);
  for (let k = 0; k < CLASSES; k++) taught.classes[k] += (share * odds[k]) / sum;
  const own = Float32Array.from(map, (z) => 1 / (1 + Math.exp(-z)));
  const there = resized(own, Math.sqrt(own.length), Math.sqrt(taught.map.length));
  for (let i = 0; i < there.length; i++) taught.map[i] += share * there[i];
}

/** A map in more or fewer cells a side. */
function resized(map: Float32Array, from: number, to: number): Float32Array {
  if (to <= from) return coarser(map, from, to);
  const ratio = to / from;
  return Float32Array.from({ length: to * to }, (_, i) => {
    return map[Math.floor(Math.floor(i / to) / ratio) * from + Math.floor((i % to) / ratio)];
  });
}

/** The map of a warped image: each cell takes the one where its centre comes from, or nothing. */
function warpMap(map: Float32Array, side: number, warp: Warp): Float32Array {
  return Float32Array.from({ length: side * side }, (_, i) => {
    const x = ((i % side) + 0.5) / side;
    const y = (Math.floor(i / side) + 0.5) / side;
    const column = Math.floor((warp.a * x + warp.b * y + warp.c) * side);
    const row = Math.floor((warp.d * x + warp.e * y + warp.f) * side);
    return column >= 0 && row >= 0 && column < side && row < side ? map[row * side + column] : 0;
  });
}
