import { concat, u32 } from './bytes';

/** Encodes a 16-bit (or 8-bit) grey frame as DICOM RLE: literal runs and repeats. */
export function makeRle(samples: ArrayLike<number>, bits: 8 | 16): Uint8Array {
  const planes = bits === 16 ? [8, 0] : [0];
  const segments = planes.map((shift) =>
    packBits(Uint8Array.from(Array.from(samples), (v) => (v >> shift) & 255)),
  );
  const offsets: number[] = [];
  let at = 64;
  for (const segment of segments) {
    offsets.push(at);
    at += segment.length;
  }
  const header = concat(u32(segments.length), ...offsets.map((offset) => u32(offset)));
  return concat(header, new Uint8Array(64 - header.length), ...segments);
}

export function packBits(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    let run = 1;
    while (run < 128 && i + run < bytes.length && bytes[i + run] === bytes[i]) run++;
    if (run >= 3) {
      out.push(257 - run, bytes[i]);
      i += run;
      continue;
    }
    let end = i;
    while (
      end < bytes.length &&
      end - i < 128 &&
      !(bytes[end] === bytes[end + 1] && bytes[end] === bytes[end + 2])
    )
      end++;
    out.push(end - i - 1, ...bytes.subarray(i, end));
    i = end;
  }
  if (out.length % 2) out.push(128); // A padding byte that decoders skip.
  return Uint8Array.from(out);
}
