/** A simple head: an ellipse with structure and noise, so that it is not too easy for codecs. Seeded. */
export function phantom(width: number, height: number, bits: number, seed = 1): Uint16Array {
  const random = generator(seed);
  const most = 2 ** bits - 1;
  const out = new Uint16Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = (x - width / 2) / (width * 0.42);
      const dy = (y - height / 2) / (height * 0.46);
      const inside = dx * dx + dy * dy < 1;
      const spot = (x - width * 0.6) ** 2 + (y - height * 0.4) ** 2 < (width * 0.1) ** 2;
      const value = inside ? 0.3 + 0.25 * dx + (spot ? 0.4 : 0) + 0.05 * random() : 0.02 * random();
      out[y * width + x] = Math.max(0, Math.min(most, Math.round(value * most)));
    }
  }
  return out;
}

/** A small generator of numbers in 0..1 (mulberry32), always the same ones. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
