/// <reference path="./packages.d.ts" />
import type { CodecName, FrameDecoder } from './codec';
import { wasmFrameDecoder } from './emscripten';
import { decodeJpegExtended } from './jpeg-extended';
import { decodeJpegLossless } from './jpeg-lossless';

export interface CodecSources {
  /**
   * Addresses of the packages' `decodewasm` files. In Node they are found beside their scripts; a bundler
   * must be told (`import url from '@cornerstonejs/codec-charls/decodewasm?url'`).
   */
  readonly wasmUrls?: Partial<Record<CodecName, string>>;
}

/**
 * The codec table: each package is imported when its first frame arrives.
 *
 * Embind, which glues these packages to JavaScript, builds functions from text: under a content security
 * policy it needs `'unsafe-eval'` besides `'wasm-unsafe-eval'`. A page that forbids it runs this table in a
 * dedicated worker with a policy of its own and hands in a `FrameDecoder` that posts to it; ending that
 * worker is also the only way to stop a codec that hangs.
 */
export function createCodecs({ wasmUrls = {} }: CodecSources = {}): FrameDecoder {
  const url = (name: CodecName) => (wasmUrls[name] ? { wasmUrl: wasmUrls[name] } : {});
  const decoders: Record<CodecName, ReturnType<typeof wasmFrameDecoder>> = {
    jpeg: wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs')).default,
      decoder: 'JPEGDecoder',
      ...url('jpeg'),
    }),
    'jpeg-ls': wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-charls/decodewasmjs')).default,
      decoder: 'JpegLSDecoder',
      ...url('jpeg-ls'),
    }),
    'jpeg-2000': wasmFrameDecoder({
      load: async () => (await import('@cornerstonejs/codec-openjpeg/decodewasmjs')).default,
      decoder: 'J2KDecoder',
      ...url('jpeg-2000'),
    }),
    'jpeg-lossless': decodeJpegLossless,
    'jpeg-extended': decodeJpegExtended,
  };
  return (codec, bytes) => decoders[codec](bytes);
}
