/**
 * The decode environment of Node: training and the command line see the same pixels as a browser does.
 *
 * JPEG goes through libjpeg-turbo (as WebAssembly), Chromium's library, with the same settings (accurate integer DCT,
 * smooth chroma upsampling); WebP through libwebp, as in Chromium. PNG is lossless: all correct decoders agree.
 */
import { createCodecs } from '../codecs/index';
import { exifOrientation, orient } from '../image/exif';
import type { Rgba } from '../image/rgba';
import { decodePng, toRgba } from '../png/decode';
import { Refusal } from '../refusal';
import type { DecodeEnvironment } from '../types';
import { decodeWebp } from '../webp/node';

export function nodeEnvironment(): DecodeEnvironment {
  const codecs = createCodecs();
  return {
    codecs,
    async decodeImage(bytes, type) {
      switch (type) {
        case 'png':
          return toRgba(decodePng(bytes));
        case 'webp':
          return decodeWebp(bytes);
        case 'jpeg': {
          const { width, height, components, pixels } = await codecs('jpeg', bytes);
          return orient(expand(width, height, components, pixels), exifOrientation(bytes));
        }
        case 'avif':
          // its decoder is larger than all the others together
          throw new Refusal('no-decoder', { format: 'AVIF' });
      }
    },
  };
}

function expand(width: number, height: number, components: number, samples: Uint8Array): Rgba {
  const rgba = new Uint8Array(width * height * 4);
  const colour = components === 3;
  for (let s = 0, p = 0; p < rgba.length; s += components, p += 4) {
    rgba[p] = samples[s];
    rgba[p + 1] = samples[colour ? s + 1 : s];
    rgba[p + 2] = samples[colour ? s + 2 : s];
    rgba[p + 3] = 255;
  }
  return { width, height, rgba };
}
