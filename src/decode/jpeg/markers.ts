/** Markers of a JPEG file (ITU-T T.81, annex B), shared by all JPEG readers. JPEG-LS uses the same. */
import { Refusal } from '../refusal';

/** A marker segment. Positions are bytes from the start of the file. */
export interface Segment {
  /** Second byte of the marker. */
  readonly marker: number;
  /** Position of the marker, after any fill bytes. */
  readonly at: number;
  /** Where its parameters begin. */
  readonly body: number;
  /** Where they end: at the next marker or, after SOS, at the coded data. */
  readonly end: number;
}

export const SOF0 = 0xc0;
export const SOF1 = 0xc1;
/** Progressive. */
export const SOF2 = 0xc2;
/** Lossless. */
export const SOF3 = 0xc3;
export const DHT = 0xc4;
export const EOI = 0xd9;
export const SOS = 0xda;
export const DQT = 0xdb;
export const DRI = 0xdd;
export const APP1 = 0xe1;
export const APP14 = 0xee;

/** Whether a marker starts a frame of any process; 0xc4, 0xc8 and 0xcc have other meanings. */
export const isFrame = (marker: number): boolean =>
  marker >= SOF0 && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Position of the first marker after the start of image (SOI). */
export const FIRST = 2;

/**
 * The segment at a position.
 * @throws Refusal `corrupt` if there is no marker
 * @throws RangeError if the file ends inside it
 */
export function segmentAt(view: DataView, place: number): Segment {
  if (view.getUint8(place) !== 0xff) throw new Refusal('corrupt');
  let at = place;
  while (view.getUint8(at + 1) === 0xff) at++;
  const marker = view.getUint8(at + 1);
  if (marker === EOI || isRestart(marker)) return { marker, at, body: at + 2, end: at + 2 };
  return { marker, at, body: at + 4, end: at + 2 + view.getUint16(at + 2) };
}

/** A frame header (B.2.2). */
export interface FrameHeader {
  /** Bits a sample. */
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly components: readonly FrameComponent[];
}

export interface FrameComponent {
  readonly id: number;
  /** Sampling factors. */
  readonly h: number;
  readonly v: number;
  /** Number of its quantisation table. */
  readonly table: number;
}

export function readFrameHeader(view: DataView, body: number): FrameHeader {
  return {
    bits: view.getUint8(body),
    height: view.getUint16(body + 1),
    width: view.getUint16(body + 3),
    components: Array.from({ length: view.getUint8(body + 5) }, (_, i) => {
      const at = body + 6 + 3 * i;
      const sampling = view.getUint8(at + 1);
      return { id: view.getUint8(at), h: sampling >> 4, v: sampling & 15, table: view.getUint8(at + 2) };
    }),
  };
}

/** Reads the tables of a DQT segment (B.2.4.1) into `tables`: 64 factors in zigzag order. */
export function readQuantisation(
  view: DataView,
  { body, end }: Segment,
  tables: (Uint16Array | undefined)[],
): void {
  for (let at = body; at < end; ) {
    const kind = view.getUint8(at++);
    const wide = kind >> 4 !== 0;
    const table = new Uint16Array(64);
    for (let i = 0; i < 64; i++, at += wide ? 2 : 1) table[i] = wide ? view.getUint16(at) : view.getUint8(at);
    tables[kind & 15] = table;
  }
}
