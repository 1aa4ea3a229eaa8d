/**
 * A wasm memory only grows: an instance that was enlarged by a large frame is released, however its decoder returns its
 * pixels.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type EmscriptenFactory, wasmFrameDecoder } from '../../../src/decode/codecs/emscripten';
import { makeJpeg2000 } from './make/codecs';
import { refusalOf } from './make/decode';
import { encapsulated, imageFields, makeDicom, syntax } from './make/dicom';

const MB = 1024 * 1024;

/** A codec with some megabytes of memory that returns its pixels as a copy, as OpenJPEG and CharLS do. */
function codec(megabytes: number) {
  let made = 0;
  const factory: EmscriptenFactory = async () => {
    made++;
    const memory = new ArrayBuffer(megabytes * MB);
    return {
      Decoder: class {
        getEncodedBuffer = (length: number) => new Uint8Array(memory, 0, length);
        getDecodedBuffer = () => new Uint8Array(64);
        decode() {}
        getFrameInfo = () => ({ width: 8, height: 8, bitsPerSample: 8, componentCount: 1, isSigned: false });
        delete() {}
      },
    };
  };
  const decode = wasmFrameDecoder({ load: async () => factory, decoder: 'Decoder', format: 'Test' });
  return { decode, made: () => made };
}

describe('the memory of a codec', () => {
  it.each([
    [64, 1],
    [512, 2],
  ])('of %d MB: two frames take %d instances', async (megabytes, instances) => {
    const { decode, made } = codec(megabytes);
    await decode(new Uint8Array(4));
    await decode(new Uint8Array(4));
    expect(made()).toBe(instances);
  });

  it('is what the packages’ input lies in', async () => {
    const require = createRequire(import.meta.url);
    for (const [name, type] of [
      ['openjpeg/decodewasmjs', 'J2KDecoder'],
      ['charls/decodewasmjs', 'JpegLSDecoder'],
      ['libjpeg-turbo-8bit/decodewasmjs', 'JPEGDecoder'],
      ['openjph/wasmjs', 'HTJ2KDecoder'],
    ] as const) {
      const factory = require(`@cornerstonejs/codec-${name}`) as EmscriptenFactory;
      const module = (await factory({ print() {}, printErr() {} })) as Record<
        string,
        new () => { getEncodedBuffer(length: number): Uint8Array }
      >;
      expect(new module[type]().getEncodedBuffer(16).buffer.byteLength, name).toBeGreaterThan(4 * MB);
    }
  });

  it.each([
    ['counts before a frame is decoded', 8000, 1, 'too-large'],
    ['fits where there are fewer pixels', 2000, 3, null],
    ['counts the components of the stream, whatever the header says', 5000, 3, 'too-large'],
  ] as const)('%s: JPEG 2000', async (_what, side, components, expected) => {
    const image = makeDicom(imageFields({ rows: side, columns: side, bits: 8 }), syntax('.4.90'), {
      tail: encapsulated([await claiming(side, components)]),
    });
    if (expected) expect(await refusalOf(image)).toBe(expected);
    else expect(await refusalOf(image)).not.toBe('too-large');
  });
});

/** A small codestream that claims to be larger. */
async function claiming(side: number, components: 1 | 3): Promise<Uint8Array> {
  const source = { width: 32, height: 32, bits: 8, components, bytes: new Uint8Array(32 * 32 * components) };
  const stream = await makeJpeg2000(source);
  const view = new DataView(stream.buffer, stream.byteOffset);
  // After SOC, and SIZ with its length and capabilities: the image's size; after its offset that of the tiles (T.800,
  // A.5.1).
  for (const at of [8, 12, 24, 28]) view.setUint32(at, side);
  return stream;
}
