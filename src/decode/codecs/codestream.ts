import {
  APP14,
  EOI,
  FIRST,
  isFrame,
  readFrameHeader,
  SOF0,
  SOF2,
  SOF3,
  SOS,
  segmentAt,
} from '../jpeg/markers';
import { Refusal } from '../refusal';
import { readView } from '../view';
import type { CodecName } from './codec';
import { checkTileParts } from './tile-parts';

/** The header of a compressed frame, read before a codec reserves memory for it. */
export interface Codestream {
  readonly codec: CodecName;
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: number;
  /** JPEG: an Adobe marker says how its colours are coded. */
  readonly hasAdobe: boolean;
  /** JPEG: predicted, not transformed, and so lossless; JPEG-LS near-lossless is not told apart here. */
  readonly progressive: boolean;
}

/** Bytes a sample that OpenJPEG needs: it holds a frame's samples as 32-bit integers, and some of them twice. */
const JPEG_2000_BYTES = 6;

/** Bytes per pixel of a codec's own memory. Other codecs work line by line, or in place. */
export const codecBytes = ({ codec, components }: Codestream): number =>
  codec === 'jpeg-2000' ? JPEG_2000_BYTES * components : 0;

/**
 * Reads the header of a JPEG, JPEG-LS or JPEG 2000 codestream. It takes precedence over the transfer syntax: there are
 * files with a lossless stream under a baseline UID.
 * @throws Refusal `truncated`, `corrupt` or `unsupported-encoding`
 */
export function readCodestream(bytes: Uint8Array): Codestream {
  return readView(bytes, (view) => (view.getUint16(0) === 0xffd8 ? jpegFamily(view) : jpeg2000(view)));
}

function jpegFamily(view: DataView): Codestream {
  let hasAdobe = false;
  for (let segment = segmentAt(view, FIRST); ; segment = segmentAt(view, segment.end)) {
    const { marker, body } = segment;
    if (marker === APP14 && view.getUint32(body) === 0x41646f62) hasAdobe = true; // "Adobe"
    const codec = frameCodec(marker);
    if (codec) {
      const { bits, width, height, components } = readFrameHeader(view, body);
      return {
        codec: codec === 'jpeg' && bits === 12 ? 'jpeg-extended' : codec,
        ...{ bits, width, height, hasAdobe },
        components: components.length,
        progressive: marker === SOF2,
      };
    }
    if (marker === EOI || marker === SOS) throw new Refusal('corrupt');
  }
}

function frameCodec(marker: number): CodecName | undefined {
  if (marker <= SOF2 && marker >= SOF0) return 'jpeg';
  if (marker === SOF3) return 'jpeg-lossless';
  if (marker === 0xf7) return 'jpeg-ls';
  if (isFrame(marker))
    throw new Refusal('unsupported-encoding', {
      format: 'JPEG',
      encoding: 'hierarchical or arithmetic coding',
    });
  return undefined;
}

/** The SIZ marker segment (ITU-T T.800, A.5.1), at the start or inside a JP2 file's boxes. */
function jpeg2000(view: DataView): Codestream {
  let at = 0;
  const last = Math.min(view.byteLength - 4, 4096);
  while (at <= last && view.getUint32(at) !== 0xff4fff51) at++;
  if (at > last) throw new Refusal(view.byteLength < 64 ? 'truncated' : 'corrupt');
  // bit 14 of Rsiz without bit 15 (part 2): high-throughput coding (ITU-T T.814, A.2)
  const highThroughput = (view.getUint16(at + 6) & 0xc000) === 0x4000;
  const tileWidth = view.getUint32(at + 24);
  const tileHeight = view.getUint32(at + 28);
  const width = view.getUint32(at + 8) - view.getUint32(at + 16);
  const height = view.getUint32(at + 12) - view.getUint32(at + 20);
  // a million one-pixel tiles would hang a decoder
  if (tileWidth === 0 || tileHeight === 0) throw new Refusal('corrupt');
  if (Math.ceil(width / tileWidth) * Math.ceil(height / tileHeight) > 4096) throw new Refusal('corrupt');
  checkTileParts(view, at + 2, highThroughput);
  return {
    codec: highThroughput ? 'htj2k' : 'jpeg-2000',
    width,
    height,
    components: view.getUint16(at + 40),
    bits: (view.getUint8(at + 42) & 0x7f) + 1,
    hasAdobe: false,
    progressive: false,
  };
}
