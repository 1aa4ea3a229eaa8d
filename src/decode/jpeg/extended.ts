import type { CodecFrame } from '../codecs/codec';
import { Refusal } from '../refusal';
import { readView } from '../view';
import { BitReader, type HuffmanTable, readHuffmanTables } from './huffman';
import {
  DHT,
  DQT,
  DRI,
  EOI,
  FIRST,
  isFrame,
  readFrameHeader,
  readQuantisation,
  SOF0,
  SOF1,
  SOS,
  segmentAt,
} from './markers';

/**
 * Decodes 12-bit grey JPEG (ITU-T T.81, extended sequential process with Huffman coding: DICOM's .4.51). MR and CT were
 * archived in it, but no browser and no common build of a JPEG library reads it: the build of libjpeg-turbo in use is
 * for 8 bits, and jpeg-js clamps to 8.
 *
 * The inverse transform is the integer one of the IJG library ("islow"), so that results agree with other readers to
 * the last bit.
 * @throws Refusal `truncated`, `corrupt`, or `unsupported-encoding` for more than one component
 */
export async function decodeJpegExtended(bytes: Uint8Array): Promise<CodecFrame> {
  return readView(bytes, (view) => decode(bytes, view));
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly quantisation: number;
}

function decode(bytes: Uint8Array, view: DataView): CodecFrame {
  if (view.getUint16(0) !== 0xffd8) throw new Refusal('corrupt');
  const huffman: (HuffmanTable | undefined)[] = [];
  const quantisation: (Uint16Array | undefined)[] = [];
  let frame: Frame | undefined;
  let restart = 0;
  for (let segment = segmentAt(view, FIRST); ; segment = segmentAt(view, segment.end)) {
    const { marker, body, end } = segment;
    if (marker === EOI) throw new Refusal('truncated');
    if (marker === SOF0 || marker === SOF1) frame = readFrame(view, body);
    else if (isFrame(marker)) {
      throw new Refusal('unsupported-encoding', { format: 'JPEG', encoding: '12-bit progressive coding' });
    } else if (marker === DHT) readHuffmanTables(bytes, segment, huffman);
    else if (marker === DQT) readQuantisation(view, segment, quantisation);
    else if (marker === DRI) restart = view.getUint16(body);
    else if (marker === SOS) {
      const factors = frame && quantisation[frame.quantisation];
      const selectors = view.getUint8(body + 2);
      const dc = huffman[selectors >> 4];
      const ac = huffman[16 + (selectors & 15)];
      if (!frame || !factors || !dc || !ac || view.getUint8(body) !== 1) throw new Refusal('corrupt');
      return decodeScan(new BitReader(bytes, end), frame, factors, dc, ac, restart);
    }
  }
}

function readFrame(view: DataView, body: number): Frame {
  const { bits, width, height, components } = readFrameHeader(view, body);
  if (bits !== 12 || width === 0 || height === 0) throw new Refusal('corrupt');
  const [component, second] = components;
  if (!component || second) {
    throw new Refusal('unsupported-encoding', { format: 'JPEG', encoding: '12-bit colour' });
  }
  return { width, height, quantisation: component.table };
}

/** Natural order of the coefficients, by zigzag index (figure A.6). */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
];

function decodeScan(
  reader: BitReader,
  { width, height }: Frame,
  factors: Uint16Array,
  dc: HuffmanTable,
  ac: HuffmanTable,
  restart: number,
): CodecFrame {
  const pixels = new Uint8Array(width * height * 2);
  const block = new Float64Array(64);
  let predicted = 0;
  let left = restart;
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      if (restart > 0 && left-- === 0) {
        reader.restart();
        predicted = 0;
        left = restart - 1;
      }
      block.fill(0);
      const size = reader.symbol(dc);
      if (size > 15) throw new Refusal('corrupt');
      predicted += reader.signed(size);
      block[0] = predicted * factors[0];
      for (let k = 1; k < 64; k++) {
        const symbol = reader.symbol(ac);
        const run = symbol >> 4;
        if ((symbol & 15) === 0) {
          if (run !== 15) break; // end of block
          k += 15;
          continue;
        }
        k += run;
        if (k > 63) throw new Refusal('corrupt');
        block[ZIGZAG[k]] = reader.signed(symbol & 15) * factors[k];
      }
      transform(block);
      for (let row = 0; row < 8 && y + row < height; row++) {
        for (let column = 0; column < 8 && x + column < width; column++) {
          const value = Math.max(0, Math.min(4095, block[row * 8 + column] + 2048));
          const to = 2 * ((y + row) * width + x + column);
          pixels[to] = value & 0xff;
          pixels[to + 1] = value >> 8;
        }
      }
    }
  }
  return { width, height, components: 1, bits: 12, signed: false, pixels };
}

/** Columns with 1 extra bit, then rows to samples: the scaling of the IJG library for 12 bits. */
function transform(block: Float64Array): void {
  for (let i = 0; i < 8; i++) transformLine(block, i, 8, 2 ** 12);
  for (let i = 0; i < 64; i += 8) transformLine(block, i, 1, 2 ** 17);
}

/**
 * One dimension of the inverse DCT after Loeffler, Ligtenberg and Moschytz (1989), with 13-bit constants. All integers
 * are below 2^53: exact on every engine.
 */
function transformLine(v: Float64Array, start: number, step: number, divisor: number): void {
  const at = (k: number) => v[start + k * step];
  const even = (at(2) + at(6)) * 4433;
  const t2 = even - at(6) * 15137;
  const t3 = even + at(2) * 6270;
  const t0 = (at(0) + at(4)) * 8192;
  const t1 = (at(0) - at(4)) * 8192;
  const a0 = t0 + t3;
  const a3 = t0 - t3;
  const a1 = t1 + t2;
  const a2 = t1 - t2;
  const z5 = (at(7) + at(3) + at(5) + at(1)) * 9633;
  const z1 = (at(7) + at(1)) * -7373;
  const z2 = (at(5) + at(3)) * -20995;
  const z3 = (at(7) + at(3)) * -16069 + z5;
  const z4 = (at(5) + at(1)) * -3196 + z5;
  const o0 = at(7) * 2446 + z1 + z3;
  const o1 = at(5) * 16819 + z2 + z4;
  const o2 = at(3) * 25172 + z2 + z3;
  const o3 = at(1) * 12299 + z1 + z4;
  const put = (k: number, value: number) => {
    v[start + k * step] = Math.floor((value + divisor / 2) / divisor);
  };
  put(0, a0 + o3);
  put(7, a0 - o3);
  put(1, a1 + o2);
  put(6, a1 - o2);
  put(2, a2 + o1);
  put(5, a2 - o1);
  put(3, a3 + o0);
  put(4, a3 - o0);
}
