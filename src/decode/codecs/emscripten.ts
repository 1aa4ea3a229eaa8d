import { Refusal } from '../refusal';
import type { CodecFrame } from './codec';

/** The decoders of the cornerstone codec packages all have this shape (embind classes). */
interface EmbindDecoder {
  getEncodedBuffer(length: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  decode(): void;
  getFrameInfo(): {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  };
  /** JPEG-LS alone: 0 planar, 1 by line, 2 by pixel. */
  getInterleaveMode?(): number;
  delete(): void;
}

type EmscriptenModule = Readonly<Record<string, new () => EmbindDecoder>>;

/** What the packages export: makes an instance of the wasm module. */
export type EmscriptenFactory = (options?: {
  /** Says where the wasm file is, instead of beside the script. */
  locateFile?: (file: string) => string;
  print?: (text: string) => void;
  printErr?: (text: string) => void;
}) => Promise<unknown>;

export interface WasmCodec {
  /** Imports the package's script; called when the codec is first needed. */
  readonly load: () => Promise<EmscriptenFactory>;
  /** Address of its wasm file. Default: beside the script (Node). */
  readonly wasmUrl?: string;
  /** Name of the decoder's class in the module. */
  readonly decoder: string;
  /** The format's common name. */
  readonly format: string;
}

/** Memory that an instance may keep between frames, in bytes: enough for a slice of 16 megapixels. */
const MAX_KEPT = 128 * 1024 * 1024;

/** Wraps one wasm codec. Its module is loaded once, and discarded when a frame breaks it. */
export function wasmFrameDecoder(codec: WasmCodec): (bytes: Uint8Array) => Promise<CodecFrame> {
  let module: Promise<EmscriptenModule> | undefined;
  const load = async (): Promise<EmscriptenModule> => {
    const factory = await codec.load();
    const { wasmUrl } = codec;
    const listening = { print: listen, printErr: listen };
    const made = await factory(wasmUrl ? { ...listening, locateFile: () => wasmUrl } : listening);
    return made as EmscriptenModule;
  };
  // When OpenJPEG cannot decode a tile it only prints to the console, and returns whatever was in its memory.
  let complained = false;
  const listen = (text: string) => {
    complained ||= /\bERROR\b/.test(text);
  };
  return async (bytes) => {
    module ??= load();
    const loading = module;
    const forget = () => {
      if (module === loading) module = undefined;
    };
    const { [codec.decoder]: Decoder } = await loading.catch(() => {
      // not the file's fault (network, cache or policy): the next file may try again
      forget();
      throw new Refusal('codec-unavailable', { format: codec.format });
    });
    try {
      complained = false;
      const { frame, heap } = run(new Decoder(), bytes);
      if (complained) throw new Refusal('corrupt');
      // Wasm memory never shrinks: without this, the instance would keep what one large frame needed.
      if (heap > MAX_KEPT) forget();
      return frame;
    } catch (error) {
      // After an abort or running out of memory, the instance cannot be used again.
      forget();
      throw error;
    }
  };
}

function run(decoder: EmbindDecoder, bytes: Uint8Array): { frame: CodecFrame; heap: number } {
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const info = decoder.getFrameInfo();
    const decoded = decoder.getDecodedBuffer();
    const frame = {
      width: info.width,
      height: info.height,
      components: info.componentCount,
      bits: info.bitsPerSample,
      signed: info.isSigned,
      // a copy: the buffer belongs to the module's memory and goes with the decoder
      pixels: copyOf(decoded),
    };
    const byLine = frame.components > 1 && decoder.getInterleaveMode?.() === 0;
    const made = byLine
      ? { ...frame, pixels: interleave(frame.pixels, frame.components, frame.bits > 8 ? 2 : 1) }
      : frame;
    // The decoded buffer may be a copy, but the encoded one is a view of the module's memory, whose size is wanted
    // here.
    return { frame: made, heap: decoder.getEncodedBuffer(1).buffer.byteLength };
  } finally {
    decoder.delete();
  }
}

/** Some builds expose their memory as clamped bytes; a plain Uint8Array is wanted. */
function copyOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

/** Planar samples (RRR...GGG...BBB) to interleaved ones. */
function interleave(planar: Uint8Array, components: number, size: number): Uint8Array {
  const out = new Uint8Array(planar.length);
  const count = planar.length / components / size;
  for (let c = 0, from = 0; c < components; c++) {
    for (let i = 0; i < count; i++) {
      for (let b = 0; b < size; b++) out[(i * components + c) * size + b] = planar[from++];
    }
  }
  return out;
}
