import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Rgba } from '../image/rgba';
import { Refusal } from '../refusal';

/** The package's export; its own types use a browser's `ImageData`. */
interface Libwebp {
  decode(bytes: Uint8Array): { data: Uint8ClampedArray; width: number; height: number } | null;
}
type Factory = (options: object) => Promise<Libwebp>;

let module: Promise<Libwebp> | undefined;

/**
 * WebP through libwebp (as WebAssembly), for Node alone: browsers have the same library built in.
 * @throws Refusal `corrupt`, `codec-unavailable`
 */
export async function decodeWebp(bytes: Uint8Array): Promise<Rgba> {
  module ??= load();
  const { decode } = await module.catch(() => {
    throw new Refusal('codec-unavailable', { format: 'WebP' });
  });
  const picture = decode(bytes);
  if (!picture) throw new Refusal('corrupt');
  // a copy: the pixels belong to the module's memory
  return { width: picture.width, height: picture.height, rgba: picture.data.slice() };
}

async function load(): Promise<Libwebp> {
  const { default: factory } = await import('@jsquash/webp/codec/dec/webp_dec.js');
  // the package would use fetch, which does not read files in Node
  const path = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');
  const wasmBinary = await readFile(path);
  return (factory as unknown as Factory)({ wasmBinary, print() {}, printErr() {} });
}
