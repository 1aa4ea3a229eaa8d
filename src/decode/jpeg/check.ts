import { isFiller } from '../filler';
import { Refusal } from '../refusal';
import { ascii, readView } from '../view';
import { BitReader, type HuffmanTable, readHuffmanTables } from './huffman';
import {
  DHT,
  DQT,
  DRI,
  EOI,
  FIRST,
  readFrameHeader,
  readQuantisation,
  SOF0,
  SOF2,
  SOS,
  segmentAt,
} from './markers';
import { blockReader, type Coded, type Component, type Scan } from './scan';

/**
 * Encoders that minimise the file size write about sixty; thousands of nearly empty scans would keep a decoder busy.
 */
const MAX_SCANS = 200;

/**
 * Checks every code of a baseline or progressive JPEG (ITU-T T.81) without computing pixels. Decoders differ in what
 * they show of a damaged file, so it is refused here. Complete files pass, also with bytes after their end (phones
 * append previews and videos) or without an end marker.
 *
 * @returns the file from its start to the end of its picture, with an end marker
 * @throws Refusal `truncated` or `corrupt`
 */
export function checkedJpeg(bytes: Uint8Array): Uint8Array {
  return readView(bytes, (view) => check(bytes, view, false).whole);
}

/** Whether padding or text follows the end of a checked picture; a phone's preview or video belongs to the file. */
export function jpegGoesOn(bytes: Uint8Array, checked: Uint8Array): boolean {
  const rest = bytes.subarray(checked.length);
  return rest.length > 0 && isFiller(rest);
}

/**
 * The same, with the first coefficient of every block of the components.
 * @throws Refusal `truncated` or `corrupt`
 */
export function blockMeans(bytes: Uint8Array): readonly Component[] {
  return readView(bytes, (view) => check(bytes, view, true).components);
}

interface Checked {
  /** The file from its start to the end of its picture, with an end marker. */
  readonly whole: Uint8Array;
  readonly components: readonly Component[];
}

function check(bytes: Uint8Array, view: DataView, keepDc: boolean): Checked {
  const huffman: (HuffmanTable | undefined)[] = [];
  const factors: (Uint16Array | undefined)[] = [];
  let components: readonly Component[] = [];
  let progressive = false;
  let restart = 0;
  let scans = 0;
  for (let at = FIRST; ; ) {
    if (at >= bytes.length && components.length > 0 && components.every(isWhole))
      return { whole: ended(bytes, at), components };
    const segment = segmentAt(view, at);
    const { marker, body, end } = segment;
    if (marker === EOI) {
      if (scans === 0 || components.some(({ bits }) => bits[0] < 0)) throw new Refusal('truncated');
      return { whole: ended(bytes, segment.at), components };
    }
    // Some encoders write a restart marker after the last interval too: it is skipped.
    if (end > bytes.length) throw new Refusal('truncated');
    if (marker >= SOF0 && marker <= SOF2) {
      if (components.length > 0) throw new Refusal('corrupt');
      progressive = marker === SOF2;
      components = readFrame(view, body, { progressive, keepDc }, factors);
    } else if (marker === DHT) readHuffmanTables(bytes, segment, huffman);
    else if (marker === DQT) readQuantisation(view, segment, factors);
    else if (marker === DRI) restart = view.getUint16(body);
    at = end;
    if (marker !== SOS) continue;
    if (++scans > MAX_SCANS) throw new Refusal('corrupt');
    const { scan, coded } = readScan(view, body, progressive, components, huffman);
    at = walk(new BitReader(bytes, end), scan, coded, restart);
    // jpeg-js, used by many web pages, pads a byte that is already full with another byte of ones
    if (at + 1 < bytes.length && view.getUint16(at) === 0xff00) at += 2;
  }
}

const isWhole = ({ bits }: Component) => bits.every((bit) => bit === 0);

function ended(bytes: Uint8Array, at: number): Uint8Array {
  const whole = new Uint8Array(at + 2);
  whole.set(bytes.subarray(0, at));
  whole.set([0xff, EOI], at);
  // libjpeg-turbo checks the major version of JFIF, which browsers ignore and which does not affect the picture
  if (ascii(bytes, 6, 4) === 'JFIF') whole[11] = 1;
  return whole;
}

function readFrame(
  view: DataView,
  body: number,
  { progressive, keepDc }: { readonly progressive: boolean; readonly keepDc: boolean },
  factors: readonly (Uint16Array | undefined)[],
): Component[] {
  const { width, height, components: read } = readFrameHeader(view, body);
  if (read.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) throw new Refusal('corrupt');
  const mostH = Math.max(...read.map(({ h }) => h));
  const mostV = Math.max(...read.map(({ v }) => v));
  return read.map(({ id, h, v, table }) => {
    const stride = Math.ceil(width / (8 * mostH)) * h;
    const rows = Math.ceil(height / (8 * mostV)) * v;
    return {
      ...{ id, h, v, stride },
      wide: Math.ceil((width * h) / (8 * mostH)),
      high: Math.ceil((height * v) / (8 * mostV)),
      factors: () => factors[table],
      known: new Uint8Array(progressive ? stride * rows * 64 : 0),
      bits: new Int8Array(64).fill(-1),
      dc: keepDc ? new Int16Array(stride * rows) : null,
    };
  });
}

function readScan(
  view: DataView,
  body: number,
  progressive: boolean,
  components: readonly Component[],
  huffman: readonly (HuffmanTable | undefined)[],
): { scan: Scan; coded: Coded[] } {
  const count = view.getUint8(body);
  const coded = Array.from({ length: count }, (_, i) => {
    const component = components.find(({ id }) => id === view.getUint8(body + 1 + 2 * i));
    if (!component) throw new Refusal('corrupt');
    const tables = view.getUint8(body + 2 + 2 * i);
    return { component, dc: huffman[tables >> 4], ac: huffman[16 + (tables & 15)] };
  });
  const at = body + 1 + 2 * count;
  const [from, to, bits] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
  const scan = { progressive, from, to, high: bits >> 4, low: bits & 15 };
  const band = progressive ? (from === 0 ? to === 0 : count === 1 && from <= to) : from === 0 && to === 63;
  if (count === 0 || !band || to > 63 || (!progressive && bits > 0)) throw new Refusal('corrupt');
  for (const { component } of coded) follow(component.bits, scan);
  return { scan, coded };
}

/** Each pass over a coefficient brings the bit below the last one (G.1.1.1.1). */
function follow(bits: Int8Array, { from, to, high, low }: Scan): void {
  if (from > 0 && bits[0] < 0) throw new Refusal('corrupt');
  for (let k = from; k <= to; k++) {
    if (bits[k] < 0 ? high > 0 : high !== bits[k] || low !== high - 1) throw new Refusal('corrupt');
    bits[k] = low;
  }
}

/** @returns position of the next marker, right after the scan's last code */
function walk(reader: BitReader, scan: Scan, coded: readonly Coded[], restart: number): number {
  const readers = coded.map((one) => blockReader(reader, scan, one));
  const end = () => {
    for (const each of readers) each.end();
  };
  let left = restart;
  const unit = () => {
    if (restart === 0 || left-- > 0) return;
    end();
    reader.restart();
    left = restart - 1;
  };
  const [{ component }] = coded as [Coded];
  if (coded.length === 1) {
    // a scan of one component omits the blocks that fill up MCUs (A.2.2)
    for (let y = 0; y < component.high; y++) {
      for (let x = 0; x < component.wide; x++) {
        unit();
        readers[0].read(y * component.stride + x);
      }
    }
  } else {
    const across = component.stride / component.h;
    const down = Math.ceil(component.high / component.v);
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        unit();
        coded.forEach(({ component: { h, v, stride } }, i) => {
          for (let block = 0; block < h * v; block++) {
            const row = y * v + Math.floor(block / h);
            readers[i].read(row * stride + x * h + (block % h));
          }
        });
      }
    }
  }
  end();
  return reader.at;
}
