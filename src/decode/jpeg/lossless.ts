import type { CodecFrame } from '../codecs/codec';
import { Refusal } from '../refusal';
import { readView } from '../view';
import { BitReader, type HuffmanTable, readHuffmanTables } from './huffman';
import { DHT, DRI, EOI, FIRST, isFrame, readFrameHeader, SOF3, SOS, segmentAt } from './markers';

/**
 * Decodes lossless JPEG with Huffman coding (ITU-T T.81, process 14, all predictors): DICOM's .4.57 and .4.70.
 *
 * jpeg-lossless-decoder-js 2.1.2 is not used: it returns wrong pixels without an error, after a restart with every
 * predictor but the first, and single ones at the end of other streams. It ignores the point transform and scans by
 * component, and fills a truncated stream with invented values.
 * @throws Refusal `truncated`, `corrupt`, or `unsupported-encoding` for subsampled components
 */
export async function decodeJpegLossless(bytes: Uint8Array): Promise<CodecFrame> {
  return readView(bytes, (view) => decode(bytes, view));
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Component identifiers, in their order in the frame. */
  readonly ids: readonly number[];
  readonly samples: Uint16Array[];
}

function decode(bytes: Uint8Array, view: DataView): CodecFrame {
  if (view.getUint16(0) !== 0xffd8) throw new Refusal('corrupt');
  const tables: (HuffmanTable | undefined)[] = [];
  let frame: Frame | undefined;
  let restart = 0;
  let scanned = 0;
  for (let at = FIRST; ; ) {
    const segment = segmentAt(view, at);
    const { marker, body, end } = segment;
    if (marker === EOI) break;
    if (marker === SOF3) frame = readFrame(view, body);
    else if (isFrame(marker)) throw new Refusal('corrupt');
    else if (marker === DHT) readHuffmanTables(bytes, segment, tables);
    else if (marker === DRI) restart = view.getUint16(body);
    else if (marker === SOS) {
      if (!frame) throw new Refusal('corrupt');
      at = decodeScan(bytes, view, body, end, frame, tables, restart);
      scanned += view.getUint8(body);
      if (scanned >= frame.ids.length) break; // anything after the last scan is ignored
      continue;
    }
    at = end;
  }
  if (!frame || scanned < frame.ids.length) throw new Refusal('truncated');
  return pack(frame);
}

function readFrame(view: DataView, body: number): Frame {
  const { bits, width, height, components } = readFrameHeader(view, body);
  const count = components.length;
  if (bits < 2 || bits > 16 || width === 0 || height === 0 || count === 0 || count > 4)
    throw new Refusal('corrupt');
  if (components.some(({ h, v }) => h !== 1 || v !== 1)) {
    throw new Refusal('unsupported-encoding', {
      format: 'JPEG',
      encoding: 'subsampled lossless components',
    });
  }
  const ids = components.map(({ id }) => id);
  return { width, height, bits, ids, samples: ids.map(() => new Uint16Array(width * height)) };
}

/** One difference (H.1.2.2): its size class by Huffman code, then its bits. */
function difference(reader: BitReader, table: HuffmanTable): number {
  const size = reader.symbol(table);
  if (size > 16) throw new Refusal('corrupt');
  return size === 16 ? 32768 : reader.signed(size);
}

/** @returns position of the next marker */
function decodeScan(
  bytes: Uint8Array,
  view: DataView,
  body: number,
  start: number,
  frame: Frame,
  tables: readonly (HuffmanTable | undefined)[],
  restartInterval: number,
): number {
  const count = view.getUint8(body);
  const components: { samples: Uint16Array; table: HuffmanTable }[] = [];
  for (let i = 0; i < count; i++) {
    const index = frame.ids.indexOf(view.getUint8(body + 1 + 2 * i));
    const samples = frame.samples[index];
    const table = tables[view.getUint8(body + 2 + 2 * i) >> 4];
    if (!samples || !table) throw new Refusal('corrupt');
    components.push({ samples, table });
  }
  if (components.length === 0) throw new Refusal('corrupt');
  const predictor = view.getUint8(body + 1 + 2 * count);
  const shift = view.getUint8(body + 3 + 2 * count) & 15;
  if (predictor < 1 || predictor > 7 || shift >= frame.bits) throw new Refusal('corrupt');
  const { width, height, bits } = frame;
  const initial = 1 << (bits - shift - 1);
  const reader = new BitReader(bytes, start);
  let untilRestart = restartInterval;
  let topRow = 0; // first row since the last restart: predicted like the first of the image
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (restartInterval > 0 && untilRestart-- === 0) {
        reader.restart();
        untilRestart = restartInterval - 1;
        topRow = y;
      }
      for (const { samples, table } of components) {
        let prediction: number;
        if (y === topRow) prediction = x === 0 ? initial : samples[i - 1];
        else if (x === 0) prediction = samples[i - width];
        else prediction = predict(predictor, samples[i - 1], samples[i - width], samples[i - width - 1]);
        samples[i] = prediction + difference(reader, table); // modulo 2^16, as in H.1.2.1
      }
    }
  }
  if (shift > 0)
    for (const { samples } of components) for (let i = 0; i < samples.length; i++) samples[i] <<= shift;
  const next = nextMarker(bytes, reader.at);
  // surplus differences mean that earlier ones were misread
  if (next - reader.at > 2) throw new Refusal('corrupt');
  return next;
}

/** Table H.1: a is left, b above, c above left. */
function predict(predictor: number, a: number, b: number, c: number): number {
  switch (predictor) {
    case 1:
      return a;
    case 2:
      return b;
    case 3:
      return c;
    case 4:
      return a + b - c;
    case 5:
      return a + ((b - c) >> 1);
    case 6:
      return b + ((a - c) >> 1);
    default:
      return (a + b) >> 1;
  }
}

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] !== 0 && bytes[at + 1] !== 0xff) return at;
  }
  return bytes.length;
}

function pack({ width, height, bits, samples }: Frame): CodecFrame {
  const components = samples.length;
  const count = width * height;
  const wide = bits > 8;
  const pixels = new Uint8Array(count * components * (wide ? 2 : 1));
  for (let c = 0; c < components; c++) {
    const plane = samples[c];
    for (let i = 0; i < count; i++) {
      const k = i * components + c;
      if (wide) {
        pixels[2 * k] = plane[i] & 0xff;
        pixels[2 * k + 1] = plane[i] >> 8;
      } else pixels[k] = plane[i];
    }
  }
  return { width, height, components, bits, signed: false, pixels };
}
