import { nativeKernels } from '../native/load';
import { encodeModule, FunctionWriter } from './assembler';
import { writeBackward, writeBackwardSums, writeMoments, writeNormalise } from './elementwise';
import { writeFilterGradient, writeGemm } from './gemm';
import type { Kernels } from './kernels';
import { type PortableKernels, portableKernels } from './portable';
import { writeTileGradient, writeTileInput, writeTileOutput } from './winograd';

/** The part of the interface that is used here; TypeScript declares it only with the DOM. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/**
 * One linear memory with the kernels that work in it. Buffers are never freed: a network allocates all of them once,
 * and untouched pages cost nothing.
 */
export class Engine {
  private readonly memory: { readonly buffer: ArrayBuffer };
  private top = 64;
  readonly kernels: Kernels;

  constructor(megabytes = 1024) {
    this.memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    this.kernels = nativeKernels(this.memory.buffer) ?? {
      ...wasmKernels(this.memory),
      ...portableKernels(this.memory.buffer),
    };
  }

  private reserve(bytes: number): number {
    const pointer = this.top;
    this.top += Math.ceil(bytes / 64) * 64;
    if (this.top > this.memory.buffer.byteLength) {
      throw new Error(
        `The trainer's memory is too small: ${this.top} bytes are needed; use a smaller batch.`,
      );
    }
    return pointer;
  }

  /** A zeroed array; its address in the kernels' memory is its byteOffset. */
  floats(length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.memory.buffer, this.reserve(length * 4), length);
  }

  ints(values: ArrayLike<number>): Int32Array<ArrayBuffer> {
    const array = new Int32Array(this.memory.buffer, this.reserve(values.length * 4), values.length);
    array.set(values);
    return array;
  }
}

function wasmKernels(memory: object): Omit<Kernels, keyof PortableKernels> {
  const module = new WebAssembly.Module(moduleBytes());
  return new WebAssembly.Instance(module, { env: { memory } }).exports as Omit<
    Kernels,
    keyof PortableKernels
  >;
}

/** Only strict SIMD, whose results are the same on every machine. */
function moduleBytes(): Uint8Array<ArrayBuffer> {
  const write = (name: string, parameters: number, body: (f: FunctionWriter) => void) => {
    const f = new FunctionWriter(name, parameters);
    body(f);
    return f;
  };
  return encodeModule([
    write('gemm', 10, writeGemm),
    write('filterGradient4', 11, (f) => writeFilterGradient(f, 4)),
    write('filterGradient3', 11, (f) => writeFilterGradient(f, 3)),
    write('moments', 6, writeMoments),
    write('normalise', 6, (f) => writeNormalise(f)),
    write('backwardSums', 9, (f) => writeBackwardSums(f)),
    write('backward', 10, (f) => writeBackward(f)),
    write('normaliseLinear', 6, (f) => writeNormalise(f, false)),
    write('backwardSumsLinear', 9, (f) => writeBackwardSums(f, false)),
    write('backwardLinear', 10, (f) => writeBackward(f, false)),
    write('tileInput', 7, writeTileInput),
    write('tileOutput', 7, writeTileOutput),
    write('tileGradient', 7, writeTileGradient),
  ]);
}
