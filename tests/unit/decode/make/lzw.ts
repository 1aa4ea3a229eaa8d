const CLEAR = 256;
const END = 257;

/** An LZW encoder according to TIFF 6.0, section 13: codes from the high bit, widened one entry early. */
export function makeLzw(values: ArrayLike<number>): Uint8Array {
  const out: number[] = [];
  let bits = 0;
  let held = 0;
  let width = 9;
  const put = (code: number) => {
    bits = (bits << width) | code;
    held += width;
    while (held >= 8) {
      out.push((bits >> (held - 8)) & 255);
      held -= 8;
      bits &= (1 << held) - 1;
    }
  };
  let table = new Map<string, number>();
  let next = END + 1;
  const reset = () => {
    put(CLEAR);
    table = new Map();
    next = END + 1;
    width = 9;
  };
  const code = (text: string) => (text.includes(',') ? table.get(text) : Number(text));
  reset();
  let current = String(values[0]);
  for (let i = 1; i < values.length; i++) {
    const longer = `${current},${values[i]}`;
    if (table.has(longer)) {
      current = longer;
      continue;
    }
    put(code(current) as number);
    table.set(longer, next++);
    // The decoder is one entry behind: it widens its codes after adding the entry that was added here one code ago.
    if (next + 1 > 1 << width && width < 12) width++;
    if (next >= 4094) reset();
    current = String(values[i]);
  }
  put(code(current) as number);
  next++;
  if (next + 1 > 1 << width && width < 12) width++;
  put(END);
  if (held > 0) out.push((bits << (8 - held)) & 255);
  return Uint8Array.from(out);
}
