import { isFiller } from '../filler';
import type { Rgba } from '../image/rgba';
import { checkSize } from '../limits';
import { Refusal } from '../refusal';
import { readView } from '../view';
import { gifLzw } from './lzw';

export interface Gif extends Rgba {
  /** More pictures follow, which are not read. */
  readonly animated: boolean;
  /** Bytes follow the end of the picture. */
  readonly goesOn: boolean;
}

/**
 * Decodes the first picture of a GIF (GIF89a specification) onto its logical screen.
 *
 * Also used in browsers, since they show a truncated file as if it were whole.
 * @throws Refusal `truncated`, `corrupt`, `too-large`, `too-small`
 */
export function decodeGif(bytes: Uint8Array): Gif {
  return readView(bytes, (view) => decode(bytes, view));
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;

function decode(bytes: Uint8Array, view: DataView): Gif {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const [flags, shared] = [view.getUint8(10), 13];
  let transparent = -1;
  let picture: Rgba | undefined;
  for (let at = shared + paletteSize(flags); ; ) {
    // a missing trailer after the last picture does no harm
    if (picture && at >= bytes.length) return { ...picture, animated: false, goesOn: false };
    const block = view.getUint8(at);
    if (block === TRAILER && picture) return { ...picture, animated: false, goesOn: at + 1 < bytes.length };
    if (block === IMAGE && picture) return { ...picture, animated: true, goesOn: false };
    if (block === EXTENSION) {
      const control = view.getUint8(at + 1) === GRAPHIC_CONTROL && view.getUint8(at + 2) === 4;
      if (control && !picture) transparent = view.getUint8(at + 3) & 1 ? view.getUint8(at + 6) : -1;
      at = endOfBlocks(view, at + 2);
    } else if (block === IMAGE) {
      const frame = readFrame(view, at);
      const local = frame.flags & 0x80;
      if (!local && !(flags & 0x80)) throw new Refusal('corrupt'); // no palette at all
      const palette = local
        ? bytes.subarray(at + 10, at + 10 + paletteSize(frame.flags))
        : bytes.subarray(shared, shared + paletteSize(flags));
      const data = at + 10 + paletteSize(frame.flags);
      at = endOfBlocks(view, data + 1);
      const size = sizeOf(screen, frame);
      const indices = gifLzw(joined(bytes, data + 1), view.getUint8(data), frame.width * frame.height);
      picture = draw(indices, frame, size, palette, transparent);
    } else if (picture && isFiller(bytes.subarray(at))) return { ...picture, animated: false, goesOn: true };
    else throw new Refusal('corrupt');
  }
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly flags: number;
}

function readFrame(view: DataView, at: number): Frame {
  const [left, top, width, height] = [1, 3, 5, 7].map((k) => view.getUint16(at + k, true)) as [
    number,
    number,
    number,
    number,
  ];
  return { left, top, width, height, flags: view.getUint8(at + 9) };
}

/** Size of the palette in bytes, from the flags of the screen or of a picture. */
const paletteSize = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** A picture that extends beyond the screen enlarges it, as in browsers. */
function sizeOf(screen: { width: number; height: number }, frame: Frame): { width: number; height: number } {
  const width = Math.max(screen.width, frame.left + frame.width);
  const height = Math.max(screen.height, frame.top + frame.height);
  checkSize(width, height);
  checkSize(frame.width, frame.height);
  return { width, height };
}

function endOfBlocks(view: DataView, from: number): number {
  let at = from;
  for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += 1 + size;
  return at + 1;
}

function joined(bytes: Uint8Array, from: number): Uint8Array {
  const out = new Uint8Array(bytes.length - from);
  let filled = 0;
  for (let at = from; bytes[at] > 0; at += 1 + bytes[at]) {
    const part = bytes.subarray(at + 1, at + 1 + bytes[at]);
    out.set(part, filled);
    filled += part.length;
  }
  return out.subarray(0, filled);
}

/** First row and step of the four passes of an interlaced picture (appendix E). */
const PASSES = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;

function draw(
  indices: Uint8Array,
  frame: Frame,
  size: { width: number; height: number },
  palette: Uint8Array,
  transparent: number,
): Rgba {
  const rgba = new Uint8Array(size.width * size.height * 4);
  let from = 0;
  for (const [first, step] of frame.flags & 0x40 ? PASSES : ([[0, 1]] as const)) {
    for (let y = first; y < frame.height; y += step) {
      let p = ((frame.top + y) * size.width + frame.left) * 4;
      for (let x = 0; x < frame.width; x++, p += 4) {
        const index = indices[from++];
        if (index === transparent) continue;
        // an index beyond the palette is an error that decoders show as black
        for (let c = 0; c < 3; c++) rgba[p + c] = palette[3 * index + c] ?? 0;
        rgba[p + 3] = 255;
      }
    }
  }
  return { ...size, rgba };
}
