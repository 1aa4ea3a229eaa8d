import type { NamedTransform, Transform } from './axis';
import { READING_KERNELS } from './kernels';
import { multiply, type ProductShape, reluInPlace } from './multiply';

/** Floats in an arena; there for use once it has settled. */
export interface Block {
  data: Float32Array;
  /** In bytes, from the memory's start. */
  at: number;
}

/**
 * Where a net's planes and factors lie, and what multiplies and transforms them: WebAssembly, four floats an
 * instruction, or TypeScript where there is none. Both add the same numbers in the same order and round alike: their
 * results agree to the bit.
 */
export interface Arena {
  /** Room for `count` zeros. */
  room(count: number): Block;
  /** A place for these values, rounded to floats. */
  place(values: Float64Array): Block;
  /** To be called once, when all has been asked for and before anything is used. */
  settle(): void;
  /** As the `multiply` of TypeScript; filters in eights. */
  multiply(
    shape: ProductShape,
    start: Block,
    from: Block,
    fromAt: number,
    weights: Block,
    weightsAt: number,
    to: Block,
    toAt: number,
  ): void;
  /** max(0, v) of so many values, in fours. */
  relu(block: Block, from: number, count: number): void;
  /** Of vectors in fours. */
  transform(named: NamedTransform): Transform<Block>;
}

/** What is used of the standard's interface, which TypeScript only knows as a part of the DOM. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    }
  | undefined;

/** In browsers, workers and Node alike. */
declare const atob: (base64: string) => string;

type Kernel = (...parameters: number[]) => void;
type Kernels = Readonly<Record<NamedTransform['kernel'] | 'product' | 'relu', Kernel>>;

const BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Blocks begin on cache lines. */
const LINE = 64;
const PAGE = 65536;

export function createArena(wasm = true): Arena {
  const blocks: Block[] = [];
  let kernels: Kernels | null = null;
  let top = 0;
  const room = (count: number): Block => {
    const block = { data: new Float32Array(count), at: top };
    blocks.push(block);
    top += Math.ceil((count * BYTES) / LINE) * LINE;
    return block;
  };
  return {
    room,
    place(values) {
      const block = room(values.length);
      block.data.set(values);
      return block;
    },
    settle() {
      const made = wasm ? kernelsWith(Math.ceil(top / PAGE)) : null;
      if (!made) return;
      kernels = made.kernels;
      for (const block of blocks) {
        const data = new Float32Array(made.memory, block.at, block.data.length);
        data.set(block.data);
        block.data = data;
      }
    },
    multiply(shape, start, from, fromAt, weights, weightsAt, to, toAt) {
      if (!kernels) {
        multiply(shape, start.data, from.data, fromAt, weights.data, weightsAt, to.data, toAt);
        return;
      }
      kernels.product(
        shape.rows,
        BYTES * shape.depth,
        BYTES * shape.filters,
        start.at,
        from.at + BYTES * fromAt,
        weights.at + BYTES * weightsAt,
        to.at + BYTES * toAt,
      );
    },
    relu(block, from, count) {
      if (kernels) kernels.relu(block.at + BYTES * from, BYTES * count);
      else reluInPlace(block.data, from, count);
    },
    transform({ kernel, transform }) {
      return (from, fromAt, fromStep, to, toAt, toStep, count) => {
        if (!kernels) {
          transform(from.data, fromAt, fromStep, to.data, toAt, toStep, count);
          return;
        }
        kernels[kernel](
          from.at + BYTES * fromAt,
          BYTES * fromStep,
          to.at + BYTES * toAt,
          BYTES * toStep,
          BYTES * count,
        );
      };
    },
  };
}

/** @returns null where the engine has no such instructions, no memory left, or may not compile */
function kernelsWith(pages: number): { memory: ArrayBuffer; kernels: Kernels } | null {
  try {
    if (!WebAssembly) return null;
    const memory = new WebAssembly.Memory({ initial: pages });
    const bytes = Uint8Array.from(atob(READING_KERNELS), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    return { memory: memory.buffer, kernels: exports as Kernels };
  } catch {
    return null;
  }
}
