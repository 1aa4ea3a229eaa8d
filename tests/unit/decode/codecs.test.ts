import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../src/decode';
import { createCodecs } from '../../../src/decode/codecs';
import type { FrameDecoder } from '../../../src/decode/codecs/codec';
import { wasmFrameDecoder } from '../../../src/decode/codecs/emscripten';
import { withTimeout } from '../../../src/decode/timeout';
import { words } from './make/bytes';
import { makeJpegLs } from './make/codecs';
import { environment } from './make/decode';
import { encapsulated, imageFields, makeDicom, syntax } from './make/dicom';
import { phantom } from './make/phantom';

const side = 32;
const source = { width: side, height: side, bits: 12, bytes: words(phantom(side, side, 12)) };
const fields = imageFields({ rows: side, columns: side, stored: 12 });

async function decodeWith(codecs: FrameDecoder, timeoutMs = 1000) {
  const bytes = makeDicom(fields, syntax('.4.80'), { tail: encapsulated([await makeJpegLs(source)]) });
  const found = [];
  for await (const one of decodeFile('x', bytes, { ...environment, codecs }, { timeoutMs })) found.push(one);
  return found;
}

describe('codecs', () => {
  it('that never answer are given up', async () => {
    const [found] = await decodeWith(() => new Promise(() => {}), 20);
    expect(found).toMatchObject({ kind: 'refused', code: 'timeout' });
  });

  it('that cannot be loaded are not blamed on the file, and are tried again', async () => {
    let attempts = 0;
    const broken = wasmFrameDecoder({
      decoder: 'X',
      format: 'JPEG-LS',
      load: async () => {
        attempts++;
        throw new Error('offline');
      },
    });
    for (const attempt of [1, 2]) {
      const [found] = await decodeWith((_, bytes) => broken(bytes));
      expect(found).toMatchObject({ code: 'codec-unavailable', params: { format: 'JPEG-LS' } });
      expect(attempts).toBe(attempt);
    }
  });

  it('that answer with another size than asked for are not believed', async () => {
    const frame = {
      width: 8,
      height: 8,
      components: 1,
      bits: 12,
      signed: false,
      pixels: new Uint8Array(128),
    };
    const [found] = await decodeWith(async () => frame);
    expect(found).toMatchObject({ code: 'corrupt' });
  });

  it('recover after a damaged frame', async () => {
    const codecs = createCodecs();
    const good = await makeJpegLs(source);
    const bad = good.slice();
    bad.fill(0xff, 30);
    const first = await codecs('jpeg-ls', good);
    await codecs('jpeg-ls', bad).catch(() => {});
    const again = await codecs('jpeg-ls', good);
    expect(Buffer.compare(again.pixels, first.pixels)).toBe(0);
  });

  it('do not grow their memory from frame to frame', async () => {
    const codecs = createCodecs();
    const good = await makeJpegLs(source);
    await codecs('jpeg-ls', good);
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    for (let i = 0; i < 300; i++) await codecs('jpeg-ls', good);
    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    // At most 300 frames of 2 kB may still wait for garbage collection.
    expect(after - before).toBeLessThan(16 * 1024 * 1024);
  });
});

describe('withTimeout', () => {
  it('passes results and failures on', async () => {
    expect(await withTimeout(Promise.resolve(7), 1000)).toBe(7);
    await expect(withTimeout(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
  });
});
