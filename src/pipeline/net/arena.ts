import type { NamedTransform, Transform } from './axis';
import { READING_KERNELS } from './kernels';
import { multiply, type ProductShape, reluInPlace } from './multiply';

/** A block of floats in an arena, usable once the arena is settled. */
export interface Block {
  data: Float32Array;
  /** Offset in bytes from the start of the memory. */
  at: number;
}

/**
 * The memory of a net's planes and factors, and the routines that multiply and transform them: WebAssembly SIMD, or
 * TypeScript where that is missing. Both add the same numbers in the same order with the same rounding, so their
 * results agree to the bit.
 */
export interface Arena {
  /** Reserves `count` zeros. */
  room(count: number): Block;
  /** Stores these values, rounded to floats. */
  place(values: Float64Array): Block;
  /** Allocates the memory. To be called once, after all blocks are reserved and before any is used. */
  settle(): void;
  /** As `multiply` in multiply.ts; the number of filters is a multiple of 8. */
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
  /** max(0, v) of `count` values, a multiple of 4. */
  relu(block: Block, from: number, count: number): void;
  /** A transform of vectors, their number a multiple of 4. */
  transform(named: NamedTransform): Transform<Block>;
}

/** The part of the WebAssembly interface used here. TypeScript declares it only with the DOM. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    }
  | undefined;

/** Exists in browsers, workers and Node. */
declare const atob: (base64: string) => string;

type Kernel = (...parameters: number[]) => void;
type Kernels = Readonly<Record<NamedTransform['kernel'] | 'product' | 'relu', Kernel>>;

const BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Blocks are aligned to cache lines. In bytes. */
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

/** @returns null where the engine has no SIMD, is out of memory, or may not compile WebAssembly */
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
