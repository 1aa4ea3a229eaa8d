import { Refusal } from '../refusal';

/**
 * Decodes an RLE frame (PS3.5, annex G): one PackBits segment for every byte of a sample, most significant first, each
 * covering the whole picture.
 *
 * @param count pixels of the frame
 * @param components samples a pixel
 * @param size bytes a sample
 * @returns interleaved samples, little endian
 * @throws Refusal `truncated` or `corrupt`
 */
export function decodeRle(bytes: Uint8Array, count: number, components: number, size: number): Uint8Array {
  if (bytes.length < 64) throw new Refusal('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = view.getUint32(0, true);
  if (segments !== components * size) throw new Refusal('corrupt');
  const out = new Uint8Array(count * components * size);
  for (let segment = 0; segment < segments; segment++) {
    const start = view.getUint32(4 + 4 * segment, true);
    const end = segment + 1 < segments ? view.getUint32(8 + 4 * segment, true) : bytes.length;
    if (start < 64 || start > end || end > bytes.length) throw new Refusal('truncated');
    const component = Math.floor(segment / size);
    const byte = size - 1 - (segment % size);
    unpack(bytes.subarray(start, end), out, component * size + byte, components * size, count);
  }
  return out;
}

function unpack(packed: Uint8Array, out: Uint8Array, first: number, step: number, count: number): void {
  let at = 0;
  let to = first;
  for (let filled = 0; filled < count; ) {
    const control = packed[at++];
    if (control === undefined) throw new Refusal('truncated');
    if (control === 128) continue;
    // encoders may pad the last run of a segment: what goes beyond the plane is dropped
    const run = Math.min(control < 128 ? control + 1 : 257 - control, count - filled);
    if (control < 128) {
      if (at + run > packed.length) throw new Refusal('truncated');
      for (let k = 0; k < run; k++, to += step) out[to] = packed[at + k];
      at += control + 1;
    } else {
      const value = packed[at++];
      if (value === undefined) throw new Refusal('truncated');
      for (let k = 0; k < run; k++, to += step) out[to] = value;
    }
    filled += run;
  }
  // more runs are not padding: the stated size is wrong
  if (packed.subarray(at + 1).some((byte) => byte !== 0)) throw new Refusal('corrupt');
}
