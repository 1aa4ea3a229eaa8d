/**
 * An LZW encoder for both dialects: GIF packs codes from the low bit, TIFF from the high bit and widens its
 * codes one entry earlier.
 */
export function makeLzw(values: ArrayLike<number>, minimum: number, dialect: 'gif' | 'tiff'): Uint8Array {
  const clear = 1 << minimum;
  const early = dialect === 'tiff' ? 1 : 0;
  const out: number[] = [];
  let bits = 0;
  let held = 0;
  let width = minimum + 1;
  const put = (code: number) => {
    bits = dialect === 'gif' ? bits | (code << held) : (bits << width) | code;
    held += width;
    while (held >= 8) {
      out.push(dialect === 'gif' ? bits & 255 : (bits >> (held - 8)) & 255);
      held -= 8;
      bits = dialect === 'gif' ? bits >>> 8 : bits & ((1 << held) - 1);
    }
  };
  let table = new Map<string, number>();
  let next = clear + 2;
  const reset = () => {
    put(clear);
    table = new Map();
    next = clear + 2;
    width = minimum + 1;
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
    // the decoder is one entry behind: it widens when it has added what was added here one code ago
    if (next + early > 1 << width && width < 12) width++;
    if (next >= 4094) reset();
    current = String(values[i]);
  }
  put(code(current) as number);
  next++;
  if (next + early > 1 << width && width < 12) width++;
  put(clear + 1);
  if (held > 0) out.push(dialect === 'gif' ? bits & 255 : (bits << (8 - held)) & 255);
  return Uint8Array.from(out);
}
