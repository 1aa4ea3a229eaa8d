export type Random = () => number;

/** Ways in which files get damaged: in transfer, on disc, or on purpose. */
export const DAMAGES: Record<string, (bytes: Uint8Array, random: Random) => Uint8Array> = {
  'cut off': (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  'flipped bits': (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + Math.floor(random() * 8); n > 0; n--)
      out[pick(random, out.length)] ^= 1 << pick(random, 8);
    return out;
  },
  'flipped bits in the header': (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--)
      out[pick(random, Math.min(out.length, 700))] ^= 1 << pick(random, 8);
    return out;
  },
  'a lying number': (bytes, random) => {
    const out = bytes.slice();
    const value = [0, 1, 0x7f, 0xff, 0x80][pick(random, 5)];
    const at = pick(random, out.length);
    out.fill(value, at, at + [1, 2, 4, 8][pick(random, 4)]);
    return out;
  },
  'a hole': (bytes, random) => {
    const at = pick(random, bytes.length);
    const length = 1 + pick(random, 64);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  },
  'something doubled': (bytes, random) => {
    const at = pick(random, bytes.length);
    const length = 1 + pick(random, 200);
    return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
  },
  noise: (bytes, random) => {
    const out = bytes.slice();
    const at = pick(random, out.length);
    for (let i = at; i < Math.min(out.length, at + 100); i++) out[i] = pick(random, 256);
    return out;
  },
};

export const pick = (random: Random, count: number) => Math.floor(random() * count);
