/// <reference path="./packages.d.ts" />

import { decodeJpegExtended } from '../jpeg/extended';
import { decodeJpegLossless } from '../jpeg/lossless';
import type { CodecName, FrameDecoder } from './codec';
import { wasmFrameDecoder } from './emscripten';

export interface CodecSources {
  /**
   * Addresses of the packages' `decodewasm` files. In Node they are found beside their scripts; with a bundler they
   * must be given (see `browser.ts`).
   */
  readonly wasmUrls?: Partial<Record<CodecName, string>>;
}

/**
 * The codec table: each package is imported when its first frame arrives.
 *
 * Compiling WebAssembly needs only `'wasm-unsafe-eval'` in a content security policy: these builds do not use `eval`. A
 * codec that hangs can only be stopped from outside: run this table in its own worker, pass a `FrameDecoder` that posts
 * to it, and terminate the worker.
 */
export function createCodecs({ wasmUrls = {} }: CodecSources = {}): FrameDecoder {
  const url = (name: CodecName) => (wasmUrls[name] ? { wasmUrl: wasmUrls[name] } : {});
  const decoders: Record<CodecName, ReturnType<typeof wasmFrameDecoder>> = {
    jpeg: wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs')).default,
      decoder: 'JPEGDecoder',
      format: 'JPEG',
      ...url('jpeg'),
    }),
    'jpeg-ls': wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-charls/decodewasmjs')).default,
      decoder: 'JpegLSDecoder',
      format: 'JPEG-LS',
      ...url('jpeg-ls'),
    }),
    'jpeg-2000': wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-openjpeg/decodewasmjs')).default,
      decoder: 'J2KDecoder',
      format: 'JPEG 2000',
      ...url('jpeg-2000'),
    }),
    htj2k: wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-openjph/wasmjs')).default,
      decoder: 'HTJ2KDecoder',
      format: 'High-Throughput JPEG 2000',
      ...url('htj2k'),
    }),
    'jpeg-lossless': decodeJpegLossless,
    'jpeg-extended': decodeJpegExtended,
  };
  return (codec, bytes) => decoders[codec](bytes);
}
