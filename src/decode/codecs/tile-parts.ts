import { Refusal } from '../refusal';

const SOT = 0xff90;
const EOC = 0xffd9;

/** Extended capabilities: without this marker, OpenJPH 0.31 waits forever. */
const CAP = 0xff50;

/**
 * Walks the tile-parts of a JPEG 2000 codestream (ITU-T T.800, A.4) from its first marker to its last, by their stated
 * lengths. Decoders show what they can of a damaged stream, and some never return.
 *
 * @param start position of the SIZ marker
 * @param highThroughput ITU-T T.814
 * @throws Refusal `truncated`, `corrupt`; RangeError beyond the end of the data
 */
export function checkTileParts(view: DataView, start: number, highThroughput: boolean): void {
  let at = start;
  let hasCapabilities = false;
  for (; view.getUint16(at) !== SOT; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) < 0xff4f) throw new Refusal('corrupt');
    hasCapabilities ||= view.getUint16(at) === CAP;
  }
  if (highThroughput && !hasCapabilities) throw new Refusal('corrupt');
  for (let marker = SOT; marker !== EOC; marker = view.getUint16(at)) {
    if (marker !== SOT) throw new Refusal('corrupt');
    const length = view.getUint32(at + 6);
    if (length === 0) {
      requireEnd(view, at); // the last one, up to the end of the codestream
      return;
    }
    if (length < 14) throw new Refusal('corrupt');
    at += length;
    if (at > view.byteLength) throw new Refusal('truncated');
    // some writers leave the end marker out
    if (at + 2 > view.byteLength) return;
    // or have a pad byte in its place
    if (at + 2 === view.byteLength && view.getUint16(at) === 0) return;
  }
}

function requireEnd(view: DataView, from: number): void {
  for (let at = view.byteLength - 2; at > Math.max(from, view.byteLength - 16); at--) {
    if (view.getUint16(at) === EOC) return;
  }
  throw new Refusal('truncated');
}
