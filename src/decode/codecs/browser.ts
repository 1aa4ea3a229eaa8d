/// <reference path="./packages.d.ts" />
import charls from '@cornerstonejs/codec-charls/decodewasm?url';
import turbo from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm?url';
import openjpeg from '@cornerstonejs/codec-openjpeg/decodewasm?url';
import openjph from '@cornerstonejs/codec-openjph/wasm?url';
import type { FrameDecoder } from './codec';
import { createCodecs } from './index';

/**
 * The codec table of a bundled worker: only the bundler knows the final names of the wasm files. Each is loaded when a
 * frame first needs it.
 */
export function browserCodecs(): FrameDecoder {
  return createCodecs({
    wasmUrls: { jpeg: turbo, 'jpeg-ls': charls, 'jpeg-2000': openjpeg, htj2k: openjph },
  });
}
