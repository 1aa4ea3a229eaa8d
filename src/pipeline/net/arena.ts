import { multiply, type ProductShape } from './multiply';
import { PRODUCT_KERNEL } from './product-kernel';

/** Doubles in an arena; there for use once it has settled. */
export interface Block {
  data: Float64Array;
  /** In bytes, from the memory's start. */
  at: number;
}

/**
 * Where the factors of a net's large products lie, and what multiplies them: WebAssembly, two doubles an instruction,
 * or TypeScript where there is none. Both add the same numbers in the same order: their results agree to the bit.
 */
export interface Arena {
  /** Room for `count` zeros. */
  room(count: number): Block;
  /** A place for these values. */
  place(values: Float64Array): Block;
  /** To be called once, when all has been asked for and before anything is used. */
  settle(): void;
  /** As the `multiply` of TypeScript. */
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

const BYTES = Float64Array.BYTES_PER_ELEMENT;
/** Blocks begin on cache lines. */
const LINE = 64;
const PAGE = 65536;
/** The kernel takes so many at a time. */
const FILTERS = 4;

export function createArena(wasm = true): Arena {
  const blocks: Block[] = [];
  let kernel: Kernel | null = null;
  let top = 0;
  const place = (data: Float64Array): Block => {
    const block = { data, at: top };
    blocks.push(block);
    top += Math.ceil((data.length * BYTES) / LINE) * LINE;
    return block;
  };
  return {
    place,
    room: (count) => place(new Float64Array(count)),
    settle() {
      const made = wasm ? kernelWith(Math.ceil(top / PAGE)) : null;
      if (!made) return;
      kernel = made.kernel;
      for (const block of blocks) {
        const data = new Float64Array(made.memory, block.at, block.data.length);
        data.set(block.data);
        block.data = data;
      }
    },
    multiply(shape, start, from, fromAt, weights, weightsAt, to, toAt) {
      if (!kernel || shape.filters % FILTERS !== 0) {
        multiply(shape, start.data, from.data, fromAt, weights.data, weightsAt, to.data, toAt);
        return;
      }
      kernel(
        shape.rows,
        shape.depth,
        shape.filters,
        start.at,
        from.at + BYTES * fromAt,
        weights.at + BYTES * weightsAt,
        to.at + BYTES * toAt,
      );
    },
  };
}

/** @returns null where the engine has no such instructions, no memory left, or may not compile */
function kernelWith(pages: number): { memory: ArrayBuffer; kernel: Kernel } | null {
  try {
    const memory = new WebAssembly!.Memory({ initial: pages });
    const bytes = Uint8Array.from(atob(PRODUCT_KERNEL), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly!.Instance(new WebAssembly!.Module(bytes), { env: { memory } });
    return { memory: memory.buffer, kernel: (exports as { product: Kernel }).product };
  } catch {
    return null;
  }
}
