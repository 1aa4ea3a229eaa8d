/**
 * Compressed frames, made by the encoders of the same packages that decode them. The encoders are in the packages' full
 * builds, which the app never loads.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defaultOptions } from '@jsquash/webp/meta.js';

interface Encoder {
  getDecodedBuffer(info: object): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  encode(): void;
  delete(): void;
  setNearLossless?(value: number): void;
  setInterleaveMode?(value: number): void;
  setQuality?(...values: (number | boolean)[]): void;
  setProgressive?(value: boolean): void;
}

const require = createRequire(import.meta.url);

type Module = Record<string, new () => Encoder>;
const modules = new Map<string, Promise<Module>>();

async function encoder(name: string, type: string): Promise<Encoder> {
  const factory = require(`@cornerstonejs/codec-${name}/wasmjs`) as (options: object) => Promise<Module>;
  const loading = modules.get(name) ?? factory({ print() {}, printErr() {} });
  modules.set(name, loading);
  return new (await loading)[type]();
}

export interface Source {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly components?: number;
  readonly signed?: boolean;
  /** Samples as bytes, little endian. */
  readonly bytes: Uint8Array;
}

function run(
  made: Encoder,
  { width, height, bits, components = 1, signed = false, bytes }: Source,
): Uint8Array {
  const info = {
    width,
    height,
    bitsPerSample: bits,
    componentCount: components,
    isSigned: signed,
    isUsingColorTransform: components === 3,
  };
  made.getDecodedBuffer(info).set(bytes);
  made.encode();
  const out = made.getEncodedBuffer().slice();
  made.delete();
  return out;
}

/** @param interleave 0 by plane, 1 by line, 2 by pixel; the source is by pixel, except for 0 */
export async function makeJpegLs(
  source: Source,
  interleave = source.components === 3 ? 2 : 0,
): Promise<Uint8Array> {
  const made = await encoder('charls', 'JpegLSEncoder');
  made.setNearLossless?.(0);
  made.setInterleaveMode?.(interleave);
  return run(made, source);
}

export async function makeJpeg2000(source: Source): Promise<Uint8Array> {
  const made = await encoder('openjpeg', 'J2KEncoder');
  made.setQuality?.(true, 0);
  return run(made, source);
}

export async function makeHtj2k(source: Source): Promise<Uint8Array> {
  const made = await encoder('openjph', 'HTJ2KEncoder');
  made.setQuality?.(true, 0);
  return run(made, source);
}

/** @param rgba unpremultiplied, 8 bits a channel */
export async function makeWebp(rgba: Uint8Array, width: number, height: number, lossless = true) {
  webp ??= webpEncoder();
  const module = await webp;
  const options = { ...defaultOptions, lossless: lossless ? 1 : 0, exact: 1 };
  return Uint8Array.from(module.encode(rgba, width, height, options));
}

interface WebpEncoder {
  encode(rgba: Uint8Array, width: number, height: number, options: object): Uint8Array;
}
let webp: Promise<WebpEncoder> | undefined;

async function webpEncoder(): Promise<WebpEncoder> {
  const { default: factory } = await import('@jsquash/webp/codec/enc/webp_enc.js');
  const wasmBinary = readFileSync(require.resolve('@jsquash/webp/codec/enc/webp_enc.wasm'));
  return (factory as unknown as (options: object) => Promise<WebpEncoder>)({ wasmBinary });
}

export async function makeJpeg(source: Source, quality = 90, progressive = false): Promise<Uint8Array> {
  const made = await encoder('libjpeg-turbo-8bit', 'JPEGEncoder');
  made.setQuality?.(quality);
  made.setProgressive?.(progressive);
  return run(made, source);
}
