/** Concatenates byte sequences. */
export function concat(...parts: (Uint8Array | number[])[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

export function u16(value: number, little = true): number[] {
  const bytes = [value & 255, (value >> 8) & 255];
  return little ? bytes : bytes.reverse();
}

export function u32(value: number, little = true): number[] {
  const bytes = [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
  return little ? bytes : bytes.reverse();
}

/** 16-bit samples as bytes. */
export function words(samples: ArrayLike<number>, little = true): Uint8Array {
  const out = new Uint8Array(samples.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < samples.length; i++) view.setUint16(2 * i, samples[i] & 0xffff, little);
  return out;
}
