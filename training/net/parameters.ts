import { normal, seeded } from './random';

/** What kind of a network: everything a set of weights needs to be read. */
export interface NetShape {
  /** Pixels per side of the square image, a multiple of 16. */
  readonly size: number;
  /** Channels of the four stages, multiples of 8. */
  readonly channels: readonly [number, number, number, number];
  /** Channels of the merge under the lesion map, a multiple of 8. */
  readonly merge: number;
}

export const CLASSES = 4;
/** Mean, maximum and lesion attention. */
export const POOLS = 3;

interface Entry {
  readonly name: string;
  readonly length: number;
  /** Standard deviation of the initial normal, or the constant. */
  readonly spread?: number;
  readonly constant?: number;
}

/** All parameters in the order in which they lie in the one flat vector. */
export function parameterLayout(shape: NetShape): readonly Entry[] {
  const entries: Entry[] = [];
  const convolution = (name: string, kernel: number, from: number, to: number) => {
    const fan = kernel * kernel * from;
    entries.push({ name: `${name}.weights`, length: fan * to, spread: Math.sqrt(2 / fan) });
  };
  let from = 1;
  for (const [stage, to] of shape.channels.entries()) {
    for (const half of ['a', 'b']) {
      const name = `stage${stage + 1}${half}`;
      convolution(name, 3, from, to);
      entries.push({ name: `${name}.gamma`, length: to, constant: 1 });
      entries.push({ name: `${name}.beta`, length: to, constant: 0 });
      from = to;
    }
  }
  convolution('lateral3', 1, shape.channels[2], shape.merge);
  convolution('lateral4', 1, shape.channels[3], shape.merge);
  entries.push({ name: 'merge.bias', length: shape.merge, constant: 0 });
  // The heads start small: nothing is known yet, and sure errors would make the first steps violent.
  entries.push({ name: 'map.weights', length: 9 * shape.merge, spread: 0.01 });
  // Few cells hold a lesion: start by saying so, or the first steps only teach that.
  entries.push({ name: 'map.bias', length: 1, constant: -2 });
  const pooled = POOLS * shape.channels[3];
  entries.push({ name: 'class.weights', length: pooled * CLASSES, spread: 0.01 });
  entries.push({ name: 'class.bias', length: CLASSES, constant: 0 });
  return entries;
}

export function parameterCount(shape: NetShape): number {
  return parameterLayout(shape).reduce((sum, entry) => sum + entry.length, 0);
}

/** Views into a flat vector, by name. */
export function parameterViews(shape: NetShape, flat: Float32Array): ReadonlyMap<string, Float32Array> {
  const views = new Map<string, Float32Array>();
  let at = 0;
  for (const { name, length } of parameterLayout(shape)) {
    views.set(name, flat.subarray(at, at + length));
    at += length;
  }
  return views;
}

/** He's normal initialisation (He et al. 2015). */
export function initialParameters(shape: NetShape, seed: number): Float32Array<ArrayBuffer> {
  const flat = new Float32Array(parameterCount(shape));
  const random = seeded(seed, 1);
  let at = 0;
  for (const { length, spread, constant } of parameterLayout(shape)) {
    for (let i = 0; i < length; i++) flat[at + i] = constant ?? (spread ?? 0) * normal(random);
    at += length;
  }
  return flat;
}

/** Running mean (0) and variance (1) of every batch norm, one after another. */
export function initialStatistics(shape: NetShape): Float32Array<ArrayBuffer> {
  const parts = shape.channels.flatMap((c) => [0, 1, 0, 1].flatMap((v) => new Array<number>(c).fill(v)));
  return new Float32Array(parts);
}

/** 1 where weight decay applies: on products, not on norms and biases. */
export function decayMask(shape: NetShape): Uint8Array {
  return Uint8Array.from(
    parameterLayout(shape).flatMap(({ name, length }) =>
      new Array<number>(length).fill(name.endsWith('.weights') ? 1 : 0),
    ),
  );
}
